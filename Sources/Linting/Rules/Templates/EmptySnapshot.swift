import Diagnostics
import Documents
import StackPackModel

struct EmptySnapshot: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-snapshot",
    severity: .error,
    in: [.v1],
    summary: "A template has no nodes.",
    rationale: """
      A snapshot has a list 'nodes' with at least one node in it; the platform refuses one \
      without.
      """,
    covers: ["SP1-TPL-012", "SP1-TPL-013"],
    invalid: [
      .classic("provisioning/templates/shared.stj", "{ \"nodes\": «[]» }")
    ],
    valid: [
      .snapshot(#"{ "nodes": [ { "_type": "Layer", "id": -1, "name": "a" } ] }"#)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.filter(\.isReadable).compactMap { snapshot in
      let help = "write a list of nodes under 'nodes'"
      guard let root = snapshot.document.root, root.kind == .map else {
        return Finding("the template has no nodes", at: snapshot.template.start, help: help)
      }
      guard let nodes = root.entry("nodes") else {
        return Finding("there is no 'nodes'", at: snapshot.template.start, help: help)
      }
      guard nodes.value.kind != .list || nodes.value.items.isEmpty else { return nil }
      return Finding("'nodes' is no list with a node in it", at: nodes.headline, help: help)
    }
  }
}
