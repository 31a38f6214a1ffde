import Diagnostics
import Documents
import Schema

struct MalformedColor: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-color",
    severity: .warning,
    summary: "A colour is not written as #RRGGBB.",
    rationale: """
      Colours are six hexadecimal digits behind a number sign, in quotes: without quotes YAML takes \
      what follows the sign for a comment. Other forms show in a colour of chance, or not at all.
      """,
    covers: ["SP-MTR-005"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
                chart:
                  _type: TimeSeriesChart
                  thresholds:
                    defaultColor: «green»
                    steps:
                      - { value: 80, color: «"#fa0"» }
        """
      ),
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
                chart:
                  _type: TimeSeriesChart
                  thresholds:
                    defaultColor: «#2E7D32»
                    steps: []
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
                chart:
                  _type: TimeSeriesChart
                  thresholds:
                    defaultColor: # none
                    steps:
                      - { value: 80, color: "#FFAA00" }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for value in pack.values {
      if case .string(.color) = value.type { findings += Self.check(value.node) }
      guard let object = value.object, !value.node.document.comments.isEmpty,
        value.node.kind == .map
      else { continue }
      for entry in value.node.entries where entry.value.isNull {
        guard let field = object.field(entry.name), case .string(.color) = field.type,
          let comment = Self.comment(behind: entry.key)
        else { continue }
        findings.append(
          Finding(
            "'\(comment.text)' is a comment here, not a colour",
            at: comment,
            help: "put it in quotes",
            fixIts: [Self.fixIt(comment, "\"\(comment.text)\"")]
          )
        )
      }
    }
    return findings
  }

  private static func check(_ node: DataNode) -> [Finding] {
    guard node.kind == .scalar, !node.hasLocalTag, !isColor(node.bytes) else { return [] }
    let mended = mended(node.bytes)
    return [
      Finding(
        node.isBlank ? "the colour is empty" : "'\(node.excerpt)' is not a colour",
        at: node.firstLine,
        help: mended.map { "write '\($0)'" } ?? "write '#RRGGBB', in quotes",
        fixIts: node.isAlias || node.tag != nil
          ? [] : mended.map { [fixIt(node.span, "\"\($0)\"")] } ?? []
      )
    ]
  }

  private static func fixIt(_ span: SourceSpan, _ text: String) -> FixIt {
    FixIt("write the colour in full, in quotes", isSafe: true, edits: [FixIt.Edit(span, text)])
  }

  private static func isColor(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 7 && bytes.first == UInt8(ascii: "#") && bytes.dropFirst().allSatisfy(isHexDigit)
  }

  /// `#fa0` in full, and `FFAA00` with its sign.
  private static func mended(_ bytes: ArraySlice<UInt8>) -> String? {
    let hasSign = bytes.first == UInt8(ascii: "#")
    let digits = hasSign ? bytes.dropFirst() : bytes
    guard digits.count == 6 || (hasSign && digits.count == 3), digits.allSatisfy(isHexDigit) else {
      return nil
    }
    let full = digits.count == 6 ? Array(digits) : digits.flatMap { [$0, $0] }
    return "#" + String(decoding: full, as: UTF8.self)
  }

  /// The comment behind a key without a value, if it looks like a colour.
  private static func comment(behind key: DataNode) -> SourceSpan? {
    let comments = key.document.comments
    let end = key.span.range.upperBound
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].range.lowerBound < end { low = middle + 1 } else { high = middle }
    }
    guard low < comments.count else { return nil }
    let bytes = key.document.file.bytes
    let start = comments[low].range.lowerBound
    guard start <= bytes.count, end <= start, !bytes[end..<start].contains(0x0A) else { return nil }
    let length = bytes[start...].dropFirst().prefix(while: isHexDigit).count
    let isAlone = bytes[(start + 1 + length)...].first.map { $0 <= 0x20 } ?? true
    guard length == 6 || length == 3, isAlone else { return nil }
    return key.document.file.span(start..<start + 1 + length)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
