import Diagnostics
import Documents
import Schema

struct ClassicPlaceholder: Rule {
  static let documentation = RuleDocumentation(
    id: "classic-placeholder",
    severity: .warning,
    summary: "A topology query has a placeholder of StackPacks 1.0.",
    rationale: """
      `{COMPONENT_ID}` and its like were filled in templates of StackPacks 1.0. Presentations fill \
      `${…}` with expressions, so that the query looks for a component of that very name.
      """,
    covers: ["SP-EXP-016"],
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
              highlight:
                relatedResources:
                  - resourceId: pods
                    title: Pods
                    order: 1
                    topologyQuery: identifier = "«{COMPONENT_ID}»"
        """
      )
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
              highlight:
                relatedResources:
                  - resourceId: pods
                    title: Pods
                    order: 1
                    topologyQuery: identifier = "${identifiers[0]}" or label = "a:{b}"
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for value in pack.values {
      guard case .string(.stql(_, .expressions)) = value.type, value.node.kind == .scalar,
        value.node.bytes.contains(UInt8(ascii: "{")), let text = value.node.text
      else { continue }
      findings += Self.places(in: text.bytes).map { range in
        Finding(
          "'\(text[range].string)' is not filled in StackPack 2.0",
          at: text.span(of: range).firstLine,
          help: "write '${identifiers[0]}' or another expression"
        )
      }
    }
    return findings
  }

  /// The places of words in capital letters and braces, without a dollar before.
  private static func places(in bytes: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var open: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "{"):
        let isOurs = index > 0 && bytes[index - 1] == UInt8(ascii: "$")
        open = isOurs ? nil : index
      case UInt8(ascii: "}"):
        if let start = open, index > start + 2 { places.append(start..<index + 1) }
        open = nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): continue
      default: open = nil
      }
    }
    return places
  }
}
