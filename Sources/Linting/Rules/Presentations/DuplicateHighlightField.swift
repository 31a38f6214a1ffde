import Diagnostics
import Documents
import StackPackModel

struct DuplicateHighlightField: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-highlight-field",
    severity: .warning,
    in: [.v1],
    summary: "Two fields of a component type have the same id.",
    rationale: """
      Fields are named by fieldId, so of two with one id only one is shown.
      """,
    covers: ["SP1-VIW-006"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentType", "id": -1, "identifier": "urn:stackpack:demo:shared:component-type:a", "name": "a",
              "highlights": {
                "_type": "ComponentTypeHighlights", "namePlural": "as",
                "fields": [
                  { "_type": "ComponentTypeField", "fieldId": "health", "label": { "title": "x" }, "valueExtractor": { "_type": "HealthSource" }, "display": { "_type": "HealthBadgeDisplay" } },
                  { "_type": "ComponentTypeField", "fieldId": «"health"», "label": { "title": "x" }, "valueExtractor": { "_type": "HealthSource" }, "display": { "_type": "HealthBadgeDisplay" } }
                ],
                "about": { "_type": "ComponentTypeAbout", "fields": [ "health" ] }
              }
            }
          ]
        }
        """#
      )
    ],
    valid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentType", "id": -1, "identifier": "urn:stackpack:demo:shared:component-type:a", "name": "a",
              "highlights": {
                "_type": "ComponentTypeHighlights", "namePlural": "as",
                "fields": [
                  { "_type": "ComponentTypeField", "fieldId": "health", "label": { "title": "x" }, "valueExtractor": { "_type": "HealthSource" }, "display": { "_type": "HealthBadgeDisplay" } },
                  { "_type": "ComponentTypeField", "fieldId": "state", "label": { "title": "x" }, "valueExtractor": { "_type": "HealthSource" }, "display": { "_type": "HealthBadgeDisplay" } }
                ],
                "about": { "_type": "ComponentTypeAbout", "fields": [ "health" ] }
              }
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.nodes(of: "ComponentType").flatMap { node -> [Finding] in
      var first: [String: Word] = [:]
      return (node.data["highlights"]?["fields"]?.items ?? []).compactMap { field in
        guard let id = field.word("fieldId") else { return nil }
        guard let other = first[id.text] else {
          first[id.text] = id
          return nil
        }
        return Finding(
          "there is a field '\(id.excerpt)' already",
          at: id.span,
          help: "give it another id",
          notes: [Note("the first one", at: other.span)]
        )
      }
    }
  }
}
