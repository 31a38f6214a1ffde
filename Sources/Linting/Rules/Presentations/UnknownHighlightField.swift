import Diagnostics
import Documents
import StackPackModel

struct UnknownHighlightField: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-highlight-field",
    severity: .warning,
    in: [.v1],
    summary: "The page of a component type names a field that it does not have.",
    rationale: """
      about.fields lists what stands at the top of the page by fieldId; what is not among the \
      fields is left out.
      """,
    covers: ["SP1-VIW-005"],
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
                  { "_type": "ComponentTypeField", "fieldId": "health", "label": { "title": "x" }, "valueExtractor": { "_type": "HealthSource" }, "display": { "_type": "HealthBadgeDisplay" } }
                ],
                "about": { "_type": "ComponentTypeAbout", "fields": [ «"helth"» ] }
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
                  { "_type": "ComponentTypeField", "fieldId": "health", "label": { "title": "x" }, "valueExtractor": { "_type": "HealthSource" }, "display": { "_type": "HealthBadgeDisplay" } }
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
      guard let highlights = node.data["highlights"] else { return [] }
      let known = (highlights["fields"]?.items ?? []).compactMap { $0["fieldId"]?.string }
      var guess = Guess(among: known)
      return (highlights["about"]?["fields"]?.items ?? []).compactMap { item in
        guard let name = item.string, !known.contains(name) else { return nil }
        return Finding(
          "there is no field '\(item.excerpt)'",
          at: item.firstLine,
          help: guess.help(for: name, else: "name a 'fieldId' of the fields")
        )
      }
    }
  }
}
