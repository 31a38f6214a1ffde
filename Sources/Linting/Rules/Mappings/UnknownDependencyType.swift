import Diagnostics

struct UnknownDependencyType: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-dependency-type",
    severity: .warning,
    summary: "The dependency type of a relation is not one that there is.",
    rationale: """
      The collector knows `HIERARCHICAL`, `CONNECTION` and `UNCLASSIFIED`, in capital or small \
      letters. It takes anything else for `UNCLASSIFIED` and says nothing.
      """,
    covers: ["SP-OTM-029"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelRelationMapping
            identifier: urn:stackpack:demo:otel-relation-mapping:reads
            name: Reads
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              sourceId: "'urn:demo:app/' + resource.attributes['app']"
              targetId: "'urn:demo:queue/' + resource.attributes['queue']"
              typeName: "'reads'"
              dependencyType: "«'CONNECTED'»"
            expireAfter: 900000
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: OtelRelationMapping
            identifier: urn:stackpack:demo:otel-relation-mapping:reads
            name: Reads
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              sourceId: "'urn:demo:app/' + resource.attributes['app']"
              targetId: "'urn:demo:queue/' + resource.attributes['queue']"
              typeName: "'reads'"
              dependencyType: "'CONNECTION'"
            expireAfter: 900000
        """
      ),
      .settings(
        """
        nodes:
          - _type: OtelRelationMapping
            identifier: urn:stackpack:demo:otel-relation-mapping:reads
            name: Reads
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              sourceId: "'urn:demo:app/' + resource.attributes['app']"
              targetId: "'urn:demo:queue/' + resource.attributes['queue']"
              typeName: "'reads'"
              dependencyType: "'hierarchical'"
            expireAfter: 900000
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let known = ["HIERARCHICAL", "CONNECTION", "UNCLASSIFIED"]
    var findings: [Finding] = []
    for expression in pack.mappings.flatMap(\.expressions)
    where expression.name == "dependencyType" {
      for result in expression.tree?.writtenResults ?? [] {
        let bare = result.text.utf8.filter { $0 > 0x20 }
        let word = String(decoding: bare, as: UTF8.self).uppercased()
        if known.contains(word) { continue }
        findings.append(
          Finding(
            "'\(result.text)' is not a dependency type",
            at: expression.span(of: result.range),
            help: suggestion(for: word, among: known).map { "did you mean '\($0)'?" }
              ?? "it is taken for 'UNCLASSIFIED'"
          )
        )
      }
    }
    return findings
  }
}
