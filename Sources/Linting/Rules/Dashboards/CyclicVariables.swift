import Diagnostics
import Documents

struct CyclicVariables: Rule {
  static let documentation = RuleDocumentation(
    id: "cyclic-variables",
    severity: .warning,
    summary: "The values of variables depend on each other in a circle.",
    rationale: """
      A variable whose query reads another one waits for it. Here each waits for the other, so \
      none of them ever has a value.
      """,
    covers: ["SP-DSH-015"],
    invalid: [
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
                  - kind: ListVariable
                    spec:
                      name: «queue»
                      allowAllValue: false
                      allowMultiple: false
                      plugin: { kind: MetricPromQL, spec: { expr: 'up{stage="${stage}"}', labelName: queue } }
                  - kind: ListVariable
                    spec:
                      name: stage
                      allowAllValue: false
                      allowMultiple: false
                      plugin: { kind: MetricPromQL, spec: { expr: 'up{queue="${queue}"}', labelName: stage } }
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
                                query: 'queue_depth{queue="${queue}", stage="${stage}"}'
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
        """
      )
    ],
    valid: [
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
                  - kind: ListVariable
                    spec:
                      name: queue
                      allowAllValue: false
                      allowMultiple: false
                      plugin: { kind: MetricPromQL, spec: { expr: 'up{stage="${stage}"}', labelName: queue } }
                  - kind: ListVariable
                    spec:
                      name: stage
                      allowAllValue: false
                      allowMultiple: false
                      plugin: { kind: MetricLabelValues, spec: { labelName: queue } }
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
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for dashboard in pack.dashboards {
      let circle = Self.circle(of: dashboard.variables)
      guard let first = circle.first else { continue }
      let others = circle.dropFirst().prefix(5)
      findings.append(
        Finding(
          others.isEmpty
            ? "the variable '\(first.name.excerpt)' depends on itself"
            : "the variable '\(first.name.excerpt)' depends on itself by way of others",
          at: first.name.span,
          help: "let one of them not read the others",
          notes: others.map { Note("by way of '\($0.name.excerpt)'", at: $0.name.span) }
        )
      )
    }
    return findings
  }

  /// The variables that are left when those are taken away that wait for nothing, and those that nobody
  /// waits for.
  private static func circle(of variables: [DashboardParts.Variable]) -> [DashboardParts.Variable] {
    var edges: [String: Set<String>] = [:]
    for variable in variables {
      var read: Set<String> = []
      variable.spec["plugin"]?["spec"]?.walk { node in
        guard node.kind == .scalar else { return }
        for hole in NamedHoles(node.bytes) { read.insert(hole.name) }
      }
      edges[variable.name.text, default: []].formUnion(read)
    }
    let left = stuck(Set(edges.keys), edges)
    let back = stuck(left, reversed(edges))
    var seen: Set<String> = []
    return variables.filter { back.contains($0.name.text) && seen.insert($0.name.text).inserted }
  }

  /// The names that remain when names without an edge to a remaining one are taken away again and again.
  private static func stuck(_ names: Set<String>, _ edges: [String: Set<String>]) -> Set<String> {
    let users = reversed(edges)
    var counts = edges.mapValues { $0.intersection(names).count }
    var free = names.filter { counts[$0, default: 0] == 0 }
    var left = names
    while let name = free.popFirst() {
      left.remove(name)
      for user in users[name] ?? [] where left.contains(user) {
        counts[user, default: 0] -= 1
        if counts[user] == 0 { free.insert(user) }
      }
    }
    return left
  }

  private static func reversed(_ edges: [String: Set<String>]) -> [String: Set<String>] {
    var reversed: [String: Set<String>] = [:]
    for (name, targets) in edges {
      for target in targets { reversed[target, default: []].insert(name) }
    }
    return reversed
  }
}
