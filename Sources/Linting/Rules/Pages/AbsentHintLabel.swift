import Diagnostics
import Documents
import Handlebars
import PromQL
import StackPackModel

struct AbsentHintLabel: Rule {
  static let documentation = RuleDocumentation(
    id: "absent-hint-label",
    severity: .info,
    summary: "A remediation hint prints a label that the monitor's query does not keep.",
    rationale: """
      An aggregation keeps only the labels in its `by (…)`, and `without (…)` takes some away, so \
      that they are empty in the hint. Add the label to the query, or leave it out of the hint.
      """,
    covers: ["SP-MDR-006"],
    invalid: [
      .file(
        "includes/hint.md.hbs",
        "Look at {{ «labels.pod» }}.\n",
        with: ["settings/example.sty": .text(monitor)]
      )
    ],
    valid: [
      .file(
        "includes/hint.md.hbs",
        "Look at {{ labels.queue }}.\n",
        with: ["settings/example.sty": .text(monitor)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard !pack.hints.isEmpty else { return [] }
    let hints = Dictionary(pack.hints.map { ($0.reference.node.span, $0) }) { first, _ in first }
    var findings: [Finding] = []
    for node in pack.project.nodes(of: "Monitor") {
      guard let include = node.data["remediationHint"], let hint = hints[include.span],
        let query = pack.metricQueries[node.data["arguments"]?.monitorQuery],
        let kept = query.expression?.labels, kept != .any
      else { continue }
      let template = Handlebars.parse(MappedText(hint.file))
      guard template.problems.isEmpty else { continue }
      for reference in references(in: template.tree) where reference.enclosing == nil {
        let names = reference.path.segments.map(\.name)
        guard names.count == 2, names[0] == "labels", !kept.contains(names[1]) else { continue }
        findings.append(
          Finding(
            "the query keeps no label '\(names[1])'",
            at: reference.span,
            help: kept.help(for: names[1]),
            notes: [Note("the monitor", at: node.name?.span ?? node.data.span)]
          )
        )
      }
    }
    return findings
  }

  private static let monitor = """
    nodes:
      - _type: Monitor
        name: Depth
        function: urn:stackpack:common:monitor-function:threshold
        arguments:
          metric:
            query: max by (queue) (queue_depth)
        remediationHint: !include hint.md.hbs

    """
}
