// swift-tools-version:6.2
import PackageDescription

// A program for libFuzzer, apart from the main package so that nothing else is built with its
// instruments; `make fuzz` builds and runs it.

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "stackpack", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzzing",
      dependencies: [.product(name: "StackPackLanguages", package: "stackpack")],
      // libFuzzer brings the `main` of the program.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    )
  ],
  swiftLanguageModes: [.v6]
)
