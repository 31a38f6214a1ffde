import Diagnostics
import Documents
import StackPackModel

struct LookupByName: Rule {
  static let documentation = RuleDocumentation(
    id: "lookup-by-name",
    severity: .info,
    in: [.v1],
    summary: "A template asks for a node by its name.",
    rationale: """
      resolve, resolveOrCreate and the old form of getOrCreate look a node up by type and \
      name; names can change, and two nodes may share one. The documentation advises get and \
      getOrCreate, which look by identifier.
      """,
    covers: ["SP1-TPL-021"],
    invalid: [
      .snapshot(
        #"{ "nodes": [ { "_type": "Monitor", "function": {{ «resolve "MonitorFunction" "Threshold"» }} } ] }"#
      )
    ],
    valid: [
      .snapshot(
        #"{ "nodes": [ { "_type": "Monitor", "function": {{ get "urn:stackpack:common:monitor-function:threshold" }} } ] }"#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.lookups.filter { $0.helper.hasPrefix("resolve") }.map { lookup in
      Finding(
        "'\(lookup.helper)' looks for a name",
        at: lookup.span.written.firstLine,
        help: "ask with 'get' or 'getOrCreate' for an identifier"
      )
    }
  }
}
