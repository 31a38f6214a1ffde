import Diagnostics
import StackPackModel

struct UnusualSpecification: Rule {
  static let documentation = RuleDocumentation(
    id: "unusual-specification",
    severity: .info,
    in: [.v1],
    summary: "META-INF/MANIFEST.MF of the archive does not say that it is a StackPack.",
    rationale: """
      The sbt build of classic packs names the specification: the title stackpack, the version \
      1.0.0, the vendor com.stackstate. Packs made by hand have no META-INF at all, which is fine. \
      One that says something else was packed by another program, perhaps from another project.
      """,
    covers: ["SP1-PKG-013"],
    invalid: [
      .classicPack(
        "another build wrote 'Specification-Title: parent'",
        at: "META-INF/MANIFEST.MF",
        with: [
          "META-INF/MANIFEST.MF": .text("Manifest-Version: 1.0\r\nSpecification-Title: parent\r\n")
        ],
        from: .archive("demo-1.0.0.sts")
      )
    ],
    valid: [
      .classicPack(
        "the sbt build wrote it",
        at: "META-INF/MANIFEST.MF",
        with: [
          "META-INF/MANIFEST.MF": .text(
            """
            Manifest-Version: 1.0\r
            Specification-Title: stackpack\r
            Specification-Version: 1.0.0\r
            Specification-Vendor: com.stackstate\r

            """
          )
        ],
        from: .archive("demo-1.0.0.sts")
      ),
      .classicPack("packed by hand", at: "", from: .archive("demo-1.0.0.sts")),
    ]
  )

  /// What the sbt plugin of the published classic packs writes.
  private static let specification = [
    "Specification-Title: stackpack", "Specification-Version: 1.0.0",
    "Specification-Vendor: com.stackstate",
  ]

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    guard let path = project.layout.jarManifest, let file = project.files[path] else { return [] }
    let lines = file.bytes.split { $0 == 0x0A || $0 == 0x0D }
    let absent = Self.specification.first { line in
      !lines.contains { $0.elementsEqual(line.utf8) }
    }
    return absent.map { line in
      [
        Finding(
          "'\(path)' does not say '\(line)'",
          at: file.start,
          help: "build the archive anew, or leave META-INF out of it"
        )
      ]
    } ?? []
  }
}
