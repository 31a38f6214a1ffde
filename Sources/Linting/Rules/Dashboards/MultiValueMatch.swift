import Diagnostics

struct MultiValueMatch: Rule {
  static let documentation = RuleDocumentation(
    id: "multi-value-match",
    severity: .warning,
    summary: "A variable that can hold several values is compared as one.",
    rationale: """
      Several values become a regular expression, `(a|b)`, which only `=~` and `!~` understand. \
      With `=` the query finds nothing as soon as more than one value is chosen.
      """,
    covers: ["SP-DSH-014"],
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
                      name: queue
                      allowAllValue: false
                      allowMultiple: true
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
                                query: 'queue_depth{queue«=»"${queue}"}'
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
                      allowMultiple: true
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
                                query: 'queue_depth{queue=~"${queue}"}'
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
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
                  - kind: ListVariable
                    spec:
                      name: queue
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
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for dashboard in pack.dashboards {
      let several = Set(dashboard.variables.filter(\.isMultiple).map(\.name.text))
      guard !several.isEmpty else { continue }
      for filled in dashboard.texts where filled.isQuery {
        let bytes = filled.text.bytes
        var scanner = MatcherScanner(bytes)
        for hole in NamedHoles(bytes) where several.contains(hole.name) {
          guard let sign = scanner.sign(before: hole.range.lowerBound) else { continue }
          let isNegative = sign.count == 2
          let span = filled.text.span(of: sign).firstLine
          let edit = FixIt.Edit(span, isNegative ? "!~" : "=~")
          findings.append(
            Finding(
              "'\(hole.name)' can hold several values, which '\(isNegative ? "!=" : "=")' does not match",
              at: span,
              help: "write '\(edit.text)'",
              fixIts: span.range.count == sign.count
                ? [FixIt("match with '\(edit.text)'", isSafe: true, edits: [edit])] : []
            )
          )
        }
      }
    }
    return findings
  }

  /// Finds the sign before the quotes that enclose a place; places are asked for in order.
  private struct MatcherScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var quote: (byte: UInt8, start: Int)?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func sign(before place: Int) -> Range<Int>? {
      while index < place {
        let byte = bytes[index]
        if let open = quote {
          if byte == UInt8(ascii: "\\"), open.byte != UInt8(ascii: "`") { index += 1 }
          if byte == open.byte { quote = nil }
        } else if "\"'`".utf8.contains(byte) {
          quote = (byte, index)
        }
        index += 1
      }
      guard let start = quote?.start,
        let sign = bytes[..<start].lastIndex(where: { $0 > 0x20 }), bytes[sign] == UInt8(ascii: "=")
      else { return nil }
      let before = sign > 0 ? bytes[sign - 1] : 0
      if "=<>".utf8.contains(before) { return nil }
      return (before == UInt8(ascii: "!") ? sign - 1 : sign)..<sign + 1
    }
  }
}
