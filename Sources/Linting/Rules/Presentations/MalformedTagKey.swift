import Diagnostics
import Documents
import Schema
import StackPackModel

struct MalformedTagKey: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-tag-key",
    severity: .warning,
    summary: "The tag of a filter is not the key of a tag.",
    rationale: """
      Tags are written key:value, and a filter offers the values of one key. A key has neither a \
      colon nor blanks, so this one matches no tag. Write the part before the colon.
      """,
    covers: ["SP-CPR-028"],
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
              filters:
                - filterId: stage
                  displayName: { singular: stage, plural: stages }
                  filter: { _type: TagFilter, tagKey: «"stage:production"» }
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
              filters:
                - filterId: stage
                  displayName: { singular: stage, plural: stages }
                  filter: { _type: TagFilter, tagKey: app.kubernetes.io/stage }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for filter in pack.objects(Presentation.tagFilter) {
      guard let key = filter.node.filled("tagKey"), key.kind == .scalar, !key.hasLocalTag else {
        continue
      }
      let fault =
        key.isBlank
        ? "the key of the tag is empty"
        : key.bytes.contains(UInt8(ascii: ":"))
          ? "'\(key.excerpt)' is more than the key of a tag"
          : key.bytes.contains { $0 <= 0x20 } ? "'\(key.excerpt)' has blanks" : nil
      guard let fault else { continue }
      findings.append(
        Finding(fault, at: key.firstLine, help: "write what stands before the ':' of the tag")
      )
    }
    return findings
  }
}
