// swift-tools-version:6.2
import PackageDescription

// The rooms of the house and the doors between them. A target imports only what is named here;
// `make check` builds with the explicit import check, so an import without a door is an error.

/// `make release` sets this: every library is then linked statically, see `scripts/release`.
let isStatic = Context.environment["STACKPACK_STATIC"] == "1"

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Users before providers, as the static linker wants them.
let archives: [LinkerSetting] = ["archive", "nettle", "lzma", "zstd", "bz2", "z", "yaml"].map {
  .linkedLibrary(":lib\($0).a")
}

func systemLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
  let path = "Sources/\(name)"
  return isStatic
    ? .systemLibrary(name: name, path: path)
    : .systemLibrary(name: name, path: path, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// What needs nothing but the ground: readers of languages.
let languages = [
  "CEL", "Documents", "Groovy", "Handlebars", "Images", "Interpolation", "Markdown", "PromQL",
  "STQL",
]

func room(_ name: String, at path: String? = nil, _ dependencies: [Target.Dependency] = [])
  -> Target
{
  .target(
    name: name,
    dependencies: dependencies,
    path: path ?? "Sources/\(name)",
    swiftSettings: settings
  )
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: dependencies + ["TestSupport"],
    path: "Tests/\(name)Tests",
    swiftSettings: settings
  )
}

let package = Package(
  name: "stackpack",
  products: [
    .executable(name: "stackpack", targets: ["stackpack"]),
    .library(
      name: "StackPackKit",
      targets: ["Diagnostics"] + languages + [
        "Schema", "StackPackModel", "Linting", "Packaging", "Scaffolding",
      ]
    ),
    .library(name: "StackPackLanguages", targets: ["Diagnostics"] + languages),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // MARK: Ground
    room("Diagnostics"),

    // MARK: Languages
    room("CEL", at: "Sources/Languages/CEL", ["Diagnostics"]),
    room("Documents", at: "Sources/Languages/Documents", ["Diagnostics", "CYAML"]),
    room("Groovy", at: "Sources/Languages/Groovy", ["Diagnostics"]),
    room("Handlebars", at: "Sources/Languages/Handlebars", ["Diagnostics"]),
    room("Images", at: "Sources/Languages/Images", ["Diagnostics"]),
    room("Interpolation", at: "Sources/Languages/Interpolation", ["Diagnostics"]),
    room("Markdown", at: "Sources/Languages/Markdown", ["Diagnostics"]),
    room("PromQL", at: "Sources/Languages/PromQL", ["Diagnostics"]),
    room("STQL", at: "Sources/Languages/STQL", ["Diagnostics"]),

    // MARK: Format
    room("Schema", ["Diagnostics", "Documents"]),
    room(
      "StackPackModel",
      ["Diagnostics", "CEL", "Documents", "Groovy", "Handlebars", "Schema"]
    ),

    // MARK: Verbs
    room(
      "Linting",
      [
        "Diagnostics", "CEL", "Documents", "Groovy", "Handlebars", "Images", "Interpolation",
        "Markdown", "PromQL", "STQL", "Schema", "StackPackModel",
      ]
    ),
    room("Packaging", ["Diagnostics", "StackPackModel", "CArchive", "CNettle"]),
    room("Scaffolding", ["Diagnostics", "StackPackModel", "BundledTemplates"]),

    // MARK: C
    systemLibrary("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
    systemLibrary("CNettle", pkgConfig: "nettle", apt: "nettle-dev"),
    systemLibrary("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    .target(name: "BundledTemplates", path: "Sources/BundledTemplates"),
    .target(
      name: "StaticArchiveStubs",
      path: "Sources/StaticArchiveStubs",
      cSettings: isStatic ? [.define("STACKPACK_STATIC")] : [],
      linkerSettings: isStatic ? archives : []
    ),

    // MARK: Roof
    .executableTarget(
      name: "stackpack",
      dependencies: [
        "Diagnostics", "CEL", "Documents", "Groovy", "Handlebars", "PromQL", "STQL", "Schema",
        "StackPackModel", "Linting", "Packaging", "Scaffolding", "StaticArchiveStubs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // MARK: Tests
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "Documents", "StackPackModel", "Linting"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Documents", ["Diagnostics", "Documents"]),
    tests("CEL", ["CEL", "Diagnostics", "StackPackModel"]),
    tests("Groovy", ["Diagnostics", "Groovy"]),
    tests("Handlebars", ["Diagnostics", "Documents", "Handlebars"]),
    tests("Images", ["Diagnostics", "Images"]),
    tests("Interpolation", ["CEL", "Diagnostics", "Interpolation", "StackPackModel"]),
    tests("Markdown", ["Diagnostics", "Markdown"]),
    tests("PromQL", ["Diagnostics", "Documents", "PromQL"]),
    tests("STQL", ["Diagnostics", "Documents", "STQL"]),
    tests("Schema", ["Diagnostics", "Documents", "Schema", "StackPackModel"]),
    tests("StackPackModel", ["Diagnostics", "Documents", "Schema", "StackPackModel"]),
    tests("Linting", ["Diagnostics", "Documents", "Schema", "StackPackModel", "Linting"]),
    tests("Packaging", ["Diagnostics", "StackPackModel", "Linting", "Packaging", "CArchive"]),
    tests("Scaffolding", ["Diagnostics", "StackPackModel", "Linting", "Scaffolding"]),
    tests("CommandLine", ["Diagnostics", "Linting", "Packaging", "StackPackModel"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
