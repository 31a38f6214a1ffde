import Diagnostics
import StackPackModel

struct IgnoredClassicFile: Rule {
  static let documentation = RuleDocumentation(
    id: "ignored-classic-file",
    severity: .warning,
    in: [.v2],
    summary: "A part of the classic layout lies in a 2.0 pack.",
    rationale: """
      A 2.0 pack is described by stackpack.yaml and settings/. What stackpack.conf and \
      provisioning/ say is neither packaged nor read; mostly they were forgotten when a classic \
      pack was moved to 2.0. Move what is still needed, and delete the rest.
      """,
    covers: ["SP-STR-006", "SP-STR-007", "SP1-PKG-002"],
    invalid: [
      .pack(
        "stackpack.conf beside stackpack.yaml",
        at: "stackpack.conf",
        with: ["stackpack.conf": .text("name = demo\n")]
      ),
      .pack(
        "provisioning/ beside settings/",
        at: "provisioning",
        with: ["provisioning/Demo.groovy": .text("")]
      ),
    ],
    valid: [
      .pack(
        "only the classic manifest: the pack is a classic one",
        at: "stackpack.conf",
        with: [
          "stackpack.yaml": .nothing, "stackpack.conf": .text("name = demo\n"),
          "provisioning/Demo.groovy": .text(""),
        ]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    // Of an archive it would be wrong to say that they are not packaged.
    guard !project.isArchived else { return [] }
    var findings: [Finding] = []
    if project.entry(at: Self.manifest)?.isReadable == true {
      findings.append(
        Finding(
          "'stackpack.conf' is ignored in a 2.0 pack",
          at: project.place(of: Self.manifest),
          help: "delete it; 'stackpack.yaml' is the manifest"
        )
      )
    }
    if project.entry(at: Self.provisioning)?.kind == .directory {
      findings.append(
        Finding(
          "'provisioning/' is not packaged in 2.0",
          at: project.place(of: Self.provisioning),
          help: "move its content to 'settings/' and 'includes/'"
        )
      )
    }
    return findings
  }

  private static let manifest: PackPath = "stackpack.conf"
  private static let provisioning: PackPath = "provisioning"
}
