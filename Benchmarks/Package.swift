// swift-tools-version:6.2
import PackageDescription

// Times how fast languages are read, apart from the main package; `make bench` builds and runs it.

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "stackpack", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [.product(name: "StackPackLanguages", package: "stackpack")]
    )
  ],
  swiftLanguageModes: [.v6]
)
