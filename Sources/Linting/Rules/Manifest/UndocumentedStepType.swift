import Diagnostics
import Documents
import StackPackModel

struct UndocumentedStepType: Rule {
  static let documentation = RuleDocumentation(
    id: "undocumented-step-type",
    severity: .warning,
    in: [.v1],
    summary: "A step of the installation has a kind that nobody describes.",
    rationale: """
      A step asks for a text or a password; no other kind of field is documented or known from \
      a pack, so the form may not show it.
      """,
    covers: ["SP1-CNF-020"],
    invalid: [
      .conf(
        """
        steps = [ { name = "count", display = "Count", value = { type = «"number"» } } ]
        """
      )
    ],
    valid: [
      .conf(
        """
        steps = [ { name = "count", display = "Count", value = { type = "text" } } ]
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    (ClassicManifest(pack)?.steps ?? []).compactMap { step in
      guard let kind = step.kind, !Self.kinds.contains(kind.text) else { return nil }
      let near = suggestion(for: kind.text, among: Self.kinds)
      return Finding(
        "a step is of the kind 'text' or 'password', not '\(kind.excerpt)'",
        at: kind.span,
        help: near.map { "did you mean '\($0)'?" } ?? "ask for a text"
      )
    }
  }

  private static let kinds = ["text", "password"]
}
