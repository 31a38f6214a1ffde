import Diagnostics
import StackPackModel

struct MisplacedSettingsTag: Rule {
  static let documentation = RuleDocumentation(
    id: "misplaced-settings-tag",
    severity: .warning,
    in: [.v2],
    summary: "The manifest names a file by !icon or !include.",
    rationale: """
      !icon and !include belong in settings files. The manifest names its logo and its pages by \
      !resource; whether the platform takes another tag there is not known.
      """,
    covers: ["SP-TAG-010"],
    invalid: [.manifest("logoUrl: «!icon» menu.svg")],
    valid: [.manifest("logoUrl: !resource logo.svg")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.references.filter { $0.tag != .resource && pack.isInManifest($0.node) }.map { reference in
      Finding(
        "'\(reference.tag.rawValue)' stands in the manifest",
        at: reference.tagSpan,
        help: "the manifest uses '!resource' and files in 'resources/'"
      )
    }
  }
}
