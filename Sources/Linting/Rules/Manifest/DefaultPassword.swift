import Diagnostics
import Documents
import StackPackModel

struct DefaultPassword: Rule {
  static let documentation = RuleDocumentation(
    id: "default-password",
    severity: .warning,
    in: [.v1],
    summary: "A step that asks for a password has a default.",
    rationale: """
      A default is documented for texts only, and a password that everybody can read in the \
      pack protects nothing.
      """,
    covers: ["SP1-CNF-021"],
    invalid: [
      .conf(
        """
        steps = [
          { name = "demo_key", display = "Key", value = { type = "password", «default» = "x" } }
        ]
        """
      )
    ],
    valid: [
      .conf(
        """
        steps = [
          { name = "demo_url", display = "Address", value = { type = "text", default = "x" } }
        ]
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    (ClassicManifest(pack)?.steps ?? []).compactMap { step in
      guard step.kind?.text == "password", let entry = step.node["value"]?.entry("default") else {
        return nil
      }
      return Finding("a password has no default", at: entry.key.firstLine, help: "remove it")
    }
  }
}
