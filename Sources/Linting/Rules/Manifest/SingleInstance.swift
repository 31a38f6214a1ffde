import Diagnostics
import Documents
import StackPackModel

struct SingleInstance: Rule {
  static let documentation = RuleDocumentation(
    id: "single-instance",
    severity: .info,
    in: [.v1],
    summary: "A pack with a single instance imports templates for instances.",
    rationale: """
      It works, but the nodes could as well be shared, and would survive the instance.
      """,
    covers: ["SP1-CNF-029"],
    invalid: [
      .conf("«isMultiConfig» = false")
    ],
    valid: [
      .conf("isMultiConfig = true")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (entry, value) = ClassicManifest(pack)?.isMultiConfig, !value,
      pack.project.provisioning?.imports.contains(where: { $0.scope == .instance }) ?? false
    else { return [] }
    return [
      Finding(
        "templates are imported for an instance, of which there is but one",
        at: entry.key.firstLine,
        help: "write 'isMultiConfig = true' if there may be more"
      )
    ]
  }
}
