import Diagnostics
import Documents
import Handlebars
import StackPackModel

struct AbsentHintLabel: Rule {
  static let documentation = RuleDocumentation(
    id: "absent-hint-label",
    severity: .info,
    summary: "A remediation hint prints a label that the monitor's query does not keep.",
    rationale: """
      An aggregation keeps only the labels in its `by (…)`, so others are empty in the hint. Add the \
      label to the query, or leave it out of the hint.
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
      guard let query = node.data["arguments"]?["metric"]?["query"]?.string,
        let kept = keptLabels(of: Array(query.utf8)),
        let hint = node.data["remediationHint"].flatMap({ hints[$0.span] })
      else { continue }
      let template = parse(MappedText(hint.file))
      guard template.problems.isEmpty else { continue }
      for reference in references(in: template.tree) where reference.enclosing == nil {
        let names = reference.path.segments.map(\.name)
        guard names.count == 2, names[0] == "labels", !kept.contains(names[1]) else { continue }
        findings.append(
          Finding(
            "the query keeps no label '\(names[1])'",
            at: reference.span,
            help: kept.isEmpty ? nil : "it keeps \(kept.sorted().joined(separator: ", "))",
            notes: [Note("the monitor", at: node.name?.span ?? node.data.span)]
          )
        )
      }
    }
    return findings
  }

  /// The labels of a query that is as a whole one aggregation `sum by (a, b) (…)`; nil if it is anything
  /// else, since then other labels may come from other parts.
  private func keptLabels(of query: [UInt8]) -> Set<String>? {
    var cursor = query.drop { $0 <= 0x20 }
    let name = cursor.prefix { isLetter($0) }
    cursor = cursor.dropFirst(name.count).drop { $0 <= 0x20 }
    guard ["sum", "min", "max", "avg", "count"].contains(String(decoding: name, as: UTF8.self)),
      cursor.starts(with: "by".utf8)
    else { return nil }
    cursor = cursor.dropFirst(2).drop { $0 <= 0x20 }
    guard cursor.first == UInt8(ascii: "("), let close = cursor.firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let labels = cursor[(cursor.startIndex + 1)..<close].split {
      !isLetter($0) && !(0x30...0x39).contains($0)
    }
    // What follows must be the aggregated expression up to the end.
    var depth = 0
    var rest = cursor[(close + 1)...].drop { $0 <= 0x20 }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
    }
    guard rest.allSatisfy({ $0 <= 0x20 }) else { return nil }
    return Set(labels.map { String(decoding: $0, as: UTF8.self) })
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static let monitor = """
    nodes:
      - _type: Monitor
        name: Depth
        arguments:
          metric:
            query: max by (queue) (queue_depth)
        remediationHint: !include hint.md.hbs

    """
}
