import Diagnostics
import STQL
import Schema
import StackPackModel

struct MisspelledPlaceholder: Rule {
  static let documentation = RuleDocumentation(
    id: "misspelled-placeholder",
    severity: .warning,
    in: [.v1],
    summary: "A query of a component type holds a word in braces that is nearly a known one.",
    rationale: """
      The platform puts the component that is looked at in the place of {COMPONENT_ID}, \
      {COMPONENT_NAME} and the like. What it does not know stays in the query as it is, and nothing is \
      found.
      """,
    covers: ["SP1-VIW-010"],
    invalid: [.snapshot(type(pods: "«{COMPONENT_IDS}»"))],
    valid: [
      .snapshot(type(pods: "{COMPONENT_ID}")),
      .snapshot(type(pods: "{TENANT}")),
    ]
  )

  /// Source: the published packs, 2026-08.
  private static let known = [
    "COMPONENT_ID", "COMPONENT_NAME", "COMPONENT_PREDICATE", "CLUSTER_NAME",
  ]

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyQueries.flatMap { query -> [Finding] in
      guard case .string(.stql(_, .words)) = query.value.type else { return [] }
      return query.reading.placeholders.compactMap { hole in
        let word = String(decoding: query.text.bytes[hole].dropFirst().dropLast(), as: UTF8.self)
        guard !Self.known.contains(word), let near = suggestion(for: word, among: Self.known) else {
          return nil
        }
        return Finding(
          "there is no placeholder '{\(word)}'",
          at: query.text.span(of: hole).firstLine,
          help: "did you mean '{\(near)}'?"
        )
      }
    }
  }

  private static func type(pods query: String) -> String {
    #"""
    {
      "nodes": [
        {
          "_type": "ComponentType", "id": -1,
          "identifier": "urn:stackpack:demo:shared:component-type:queue", "name": "queue",
          "highlights": {
            "_type": "ComponentTypeHighlights", "namePlural": "queues", "fields": [],
            "about": { "_type": "ComponentTypeAbout", "fields": [] },
            "events": { "_type": "ComponentTypeEvents", "showEvents": false },
            "showLogs": false, "showLastChange": true,
            "externalComponent": {
              "_type": "ComponentTypeExternalComponent", "showConfiguration": false,
              "showStatus": false, "externalIdSelector": ""
            },
            "relatedResources": [
              {
                "_type": "ComponentTypeRelatedResources", "resourceType": "pods", "title": "Pods",
                "stql": "withNeighborsOf(direction = \"up\", components = (id = \"\#(query)\"))"
              }
            ],
            "metrics": []
          }
        }
      ]
    }
    """#
  }
}
