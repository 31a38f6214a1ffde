import Diagnostics
import Documents
import Interpolation
import Schema
import StackPackModel

struct InvalidMultiAttribute: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-multi-attribute",
    severity: .error,
    summary: "A __multi__ attribute is not one placeholder.",
    rationale: """
      The key __multi__ (or __multi__1, __multi__2 and so on) becomes as many attributes as the map \
      of its placeholder has entries. So it holds a list of exactly one text, which is one ${…} and \
      nothing else; the platform cannot read any other. For two maps, write two such keys.
      """,
    covers: ["SP-CPR-022"],
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
              tracesPerspective:
                showTraces: true
                spanFilter:
                  attributes:
                    __multi__: [ «"queue.${name}"» ]
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
              tracesPerspective:
                showTraces: true
                spanFilter:
                  attributes:
                    «__multi__1»:
                      - "${selectPrefix(tags, 'a.')}"
                      - "${selectPrefix(tags, 'b.')}"
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
              tracesPerspective:
                showTraces: true
                spanFilter:
                  attributes:
                    __multi__: [ "${selectPrefix(tags, '}.')}" ]
                    __multi__1: [ "${selectPrefix(tags, 'b.')}" ]
                    queue.name: [ "queue.${name}", "${name}" ]
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for value in pack.values {
      guard let key = value.key, Self.isMultiple(key),
        value.parent?.key?.matches("attributes") ?? false,
        value.parent?.parent?.object === Presentation.spanFilter
      else { continue }
      let items = value.node.items
      if items.count > 1 {
        findings.append(
          Finding(
            "'\(key.excerpt)' holds \(items.count) values",
            at: key.firstLine,
            help: "write one placeholder, and the others under '__multi__1' and so on"
          )
        )
      } else if let item = items.first, item.kind == .scalar, !item.hasLocalTag,
        !Self.isOnePlaceholder(item)
      {
        findings.append(
          Finding(
            "'\(item.excerpt)' is not one placeholder",
            at: item.firstLine,
            help: "write '${…}' and nothing else"
          )
        )
      }
    }
    return findings
  }

  /// Whether a key is `__multi__` and perhaps a number.
  private static func isMultiple(_ key: DataNode) -> Bool {
    let prefix = "__multi__"
    return key.bytes.starts(with: prefix.utf8)
      && key.bytes.dropFirst(prefix.utf8.count).allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a text is `${…}`, blanks around it aside; one that is never closed is no business of ours.
  private static func isOnePlaceholder(_ item: DataNode) -> Bool {
    guard let text = item.text else { return true }
    let template = parse(text, as: .expressions)
    return template.soleHole != nil || !template.flaws.isEmpty
  }
}
