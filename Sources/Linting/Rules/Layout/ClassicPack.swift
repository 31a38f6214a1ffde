import Diagnostics
import StackPackModel

struct ClassicPack: Rule {
  static let documentation = RuleDocumentation(
    id: "classic-pack",
    severity: .error,
    summary: "There is only a stackpack.conf: the pack has the classic layout.",
    rationale: """
      StackPack 2.0 is described by stackpack.yaml and settings/. A pack with stackpack.conf and \
      provisioning/ cannot be packaged as 2.0.
      """,
    covers: ["SP-STR-005"],
    invalid: [
      .pack(
        "stackpack.conf and no stackpack.yaml",
        at: "stackpack.conf",
        with: ["stackpack.yaml": .nothing, "stackpack.conf": .text("name = demo")]
      )
    ],
    valid: [.pack("stackpack.yaml", at: "stackpack.yaml")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard Self.isClassic(pack.project) else { return [] }
    return [
      Finding(
        "this is a classic pack, described by 'stackpack.conf'",
        at: pack.project.place(of: "stackpack.conf"),
        help: "a 2.0 pack needs 'stackpack.yaml' and 'settings/'"
      )
    ]
  }

  /// Whether the classic manifest stands alone.
  static func isClassic(_ project: Project) -> Bool {
    project.entry(at: project.layout.manifest) == nil
      && project.entry(at: "stackpack.conf")?.isReadable == true
  }
}
