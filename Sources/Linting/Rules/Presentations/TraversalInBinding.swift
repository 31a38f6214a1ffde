import Diagnostics
import Documents
import Schema
import StackPackModel

struct TraversalInBinding: Rule {
  static let documentation = RuleDocumentation(
    id: "traversal-in-binding",
    severity: .error,
    summary: "The query of a binding walks through the topology.",
    rationale: """
      A binding is held against every component at every change, so it may only look at the \
      component itself: its type, labels, name and the like. The platform refuses withNeighborsOf \
      there. Select the components by a label that a mapping puts on them.
      """,
    covers: ["SP-CPR-001"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: «withNeighborsOf»(components = (type = "queue"), levels = "1", direction = "up")
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
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
              query: label = "made:withNeighborsOf(x)" and type = "queue"
            rank:
              specificity: 10
            presentation:
              highlight:
                relatedResources:
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: withNeighborsOf(components = (type = "queue"), levels = "1", direction = "up")
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for binding in pack.objects(Presentation.binding) {
      guard let query = binding.word("query"), let text = query.node.text else { continue }
      for call in Self.calls(in: text.bytes) {
        findings.append(
          Finding(
            "a binding cannot look at the neighbours of a component",
            at: text.span(of: call),
            help: "select the components by what they are themselves"
          )
        )
      }
    }
    return findings
  }

  /// Where the function is called, outside of quoted values.
  static func calls(in bytes: [UInt8]) -> [Range<Int>] {
    var calls: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index = endOfQuotes(in: bytes, from: index)
      } else if isWordByte(byte) {
        let start = index
        while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
        let isCalled = bytes[index...].first { $0 > 0x20 } == UInt8(ascii: "(")
        let word = bytes[start..<index].lazy.map { $0 | 0x20 }
        if isCalled, word.elementsEqual("withneighborsof".utf8) { calls.append(start..<index) }
      } else {
        index += 1
      }
    }
    return calls
  }

  /// The index behind the closing quote, or the end.
  private static func endOfQuotes(in bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
