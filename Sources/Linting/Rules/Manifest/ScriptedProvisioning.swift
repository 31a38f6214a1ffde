import Diagnostics
import Documents
import StackPackModel

struct ScriptedProvisioning: Rule {
  static let documentation = RuleDocumentation(
    id: "scripted-provisioning",
    severity: .error,
    in: [.v2],
    summary: "The manifest names a script that is to install the pack.",
    rationale: """
      In the classic format `provision` named a Groovy class in provisioning/. A 2.0 pack is installed \
      from settings/ alone; the folder is not even packaged. Here `provision` is a map that holds \
      companionStackPacks.
      """,
    covers: ["SP-MAN-022"],
    invalid: [.manifest("provision: «\"DemoProvision\"»")],
    valid: [.manifest("provision:\n  companionStackPacks: []")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let node = pack.manifest?["provision"], node.kind == .scalar, !node.isBlank else {
      return []
    }
    return [
      Finding(
        "'\(node.excerpt)' cannot install the pack: 2.0 runs no scripts",
        at: node.firstLine,
        help: "write 'companionStackPacks: []' below 'provision'"
      )
    ]
  }
}
