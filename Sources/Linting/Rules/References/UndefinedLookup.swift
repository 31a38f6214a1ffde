import Diagnostics
import Documents
import StackPackModel

struct UndefinedLookup: Rule {
  static let documentation = RuleDocumentation(
    id: "undefined-lookup",
    severity: .warning,
    in: [.v1],
    summary: "A template asks for a node of the pack that no file defines.",
    rationale: """
      {{ get }} and its like look a node up by its identifier. What begins with the pack's own \
      name must be defined in one of its snapshots; if it is not, provisioning fails, or the \
      element for which a component template asked is dropped.
      """,
    covers: ["SP1-CMP-013", "SP1-NOD-018"],
    invalid: [
      .classic(
        "provisioning/templates/instance.stj",
        #"""
        {
          "nodes": [
            {
              "_type": "QueryView", "id": -1, "identifier": "urn:stackpack:demo:instance:{{ instanceId }}:query-view:a",
              "name": "a", "query": "name = \"a\"", "queryVersion": "0.0.1",
              "viewHealthStateConfiguration": {
                "_type": "ViewHealthStateConfiguration", "id": -2, "enabled": true, "arguments": [],
                "function": {{ «get "urn:stackpack:demo:shared:view-health-state-configuration-function:x"» }}
              }
            }
          ]
        }
        """#
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/instance.stj",
        #"""
        {
          "nodes": [
            {
              "_type": "QueryView", "id": -1, "identifier": "urn:stackpack:demo:instance:{{ instanceId }}:query-view:a",
              "name": "a", "query": "name = \"a\"", "queryVersion": "0.0.1",
              "viewHealthStateConfiguration": {
                "_type": "ViewHealthStateConfiguration", "id": -2, "enabled": true, "arguments": [],
                "function": {{ get "urn:stackpack:common:view-health-state-configuration-function:minimum-health-states" }}
              }
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let name = pack.name, pack.project.snapshots.allSatisfy(\.isReadable) else { return [] }
    let defined = PackURN.defined(in: pack)
    let own = "urn:stackpack:\(name):"
    var guess = Guess(among: defined)
    return pack.lookups.compactMap { lookup in
      // The other helpers find something else, or make it, if there is no such node.
      guard lookup.helper == "get", let identifier = lookup.identifiers.first,
        identifier.hasPrefix(own), !defined.contains(identifier)
      else { return nil }
      return Finding(
        "'\(identifier)' is defined nowhere in this pack",
        at: lookup.span.written.firstLine,
        help: guess.help(for: identifier, else: "define it, or name something that exists")
      )
    }
  }
}
