import Diagnostics
import Documents
import StackPackModel

struct DuplicateStep: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-step",
    severity: .error,
    in: [.v1],
    summary: "Two steps of the installation have the same name.",
    rationale: """
      The answers reach the script as a map from the names of the steps, so of two with one \
      name only one answer is kept.
      """,
    covers: ["SP1-CNF-018"],
    invalid: [
      .conf(
        """
        steps = [
          { name = "demo_url", display = "Address", value = { type = "text" } }
          { name = «"demo_url"», display = "Other address", value = { type = "text" } }
        ]
        """
      )
    ],
    valid: [
      .conf(
        """
        steps = [
          { name = "demo_url", display = "Address", value = { type = "text" } }
          { name = "demo_key", display = "Key", value = { type = "password" } }
        ]
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var first: [String: Word] = [:]
    return (ClassicManifest(pack)?.steps ?? []).compactMap { step in
      guard let name = step.name else { return nil }
      guard let other = first[name.text] else {
        first[name.text] = name
        return nil
      }
      return Finding(
        "there is a step '\(name.excerpt)' already",
        at: name.span,
        help: "give it another name",
        notes: [Note("the first one", at: other.span)]
      )
    }
  }
}
