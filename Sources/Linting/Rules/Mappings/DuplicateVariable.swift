import Diagnostics
import Documents

struct DuplicateVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-variable",
    severity: .error,
    summary: "Two variables of a mapping or a dashboard have the same name.",
    rationale: """
      Only one of them can be meant where the name is read. Remove or rename the other one.
      """,
    covers: ["SP-OTM-014", "SP-DSH-010"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            vars:
              - name: queue
                value: resource.attributes['queue']
              - name: «queue»
                value: "'queue'"
            output:
              identifier: "'urn:demo:queue/' + vars.queue"
              name: "'queue'"
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
      .settings(
        """
        nodes:
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:queues
            name: Queues
            description: All queues
            dashboard:
              spec:
                variables:
                  - kind: TextVariable
                    spec: { name: queue, value: main }
                  - kind: TextVariable
                    spec: { name: «queue», value: main }
                panels:
                  depth:
                    spec:
                      display: { name: Depth }
                      plugin: { kind: TimeSeriesChart, spec: {} }
                      queries:
                        - kind: TimeSeriesQuery
                          spec:
                            plugin:
                              kind: PrometheusTimeSeriesQuery
                              spec:
                                query: 'queue_depth{queue="${queue}"}'
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            vars:
              - name: queue
                value: resource.attributes['queue']
              - name: Queue
                value: "'queue'"
            output:
              identifier: "'urn:demo:queue/' + vars.queue"
              name: vars.Queue
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let mappings = pack.mappings.map(\.variableNames)
    let dashboards = pack.dashboards.map { $0.variables.map(\.name.node) }
    var findings: [Finding] = []
    for names in mappings + dashboards {
      var first: [String: DataNode] = [:]
      for name in names {
        guard let text = name.string else { continue }
        guard let earlier = first[text] else {
          first[text] = name
          continue
        }
        findings.append(
          Finding(
            "there are two variables '\(name.excerpt)'",
            at: name.firstLine,
            help: "rename or remove one",
            notes: [Note("first here", at: earlier.firstLine)]
          )
        )
      }
    }
    return findings
  }
}
