import Diagnostics
import Documents
import StackPackModel

struct QuotedLookup: Rule {
  static let documentation = RuleDocumentation(
    id: "quoted-lookup",
    severity: .warning,
    in: [.v1],
    summary: "The id of a node stands in quotes.",
    rationale: """
      {{ get }} and its like print a number, and a reference is a number: in quotes it is a \
      text, which may not be taken.
      """,
    covers: ["SP1-TPL-026"],
    invalid: [
      .snapshot(
        #"{ "nodes": [ { "_type": "Monitor", "function": «"{{ get "urn:stackpack:common:monitor-function:threshold" }}"» } ] }"#
      )
    ],
    valid: [
      .snapshot(
        #"{ "nodes": [ { "_type": "Monitor", "function": {{ get "urn:stackpack:common:monitor-function:threshold" }} } ] }"#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for snapshot in pack.project.snapshots where !snapshot.lookups.isEmpty {
      for root in snapshot.document.roots {
        root.walk { node in
          guard node.kind == .scalar, !node.isPlain, snapshot.lookup(at: node) != nil else {
            return
          }
          findings.append(
            Finding(
              "a reference must not stand in quotes",
              at: node.span,
              help: "remove the quotes"
            )
          )
        }
      }
    }
    return findings
  }
}
