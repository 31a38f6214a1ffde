import Diagnostics
import Schema
import StackPackModel

struct IncompleteFilter: Rule {
  static let documentation = RuleDocumentation(
    id: "incomplete-filter",
    severity: .warning,
    summary: "A filter has a name but no tag, or a tag but no name.",
    rationale: """
      A filter that is defined here needs both. Each may come from another presentation that has a \
      filter with the same id, but no presentation of this pack has the missing one.
      """,
    covers: ["SP-CPR-014"],
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
                - filterId: «stage»
                  filter: { _type: TagFilter, tagKey: stage }
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
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:component
            name: Components
            binding:
              _type: ComponentPresentationQueryBinding
              query: label = "stackpack:demo"
            rank:
              specificity: 1
            presentation:
              filters:
                - filterId: stage
                  displayName: { singular: stage, plural: stages }
                  filter: { _type: TagFilter, tagKey: stage }
        """
      )
    ]
  )

  private static let keys = ["filter", "displayName"]

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    var supplied: [String: Set<String>] = [:]
    for key in Self.keys {
      supplied[key] = pack.words("filterId", of: Presentation.filter) { $0.node.filled(key) != nil }
    }
    var findings: [Finding] = []
    for filter in pack.objects(Presentation.filter) {
      let missing = Self.keys.filter { filter.filled($0) == nil }
      guard missing.count == 1, let key = missing.first, let id = filter.word("filterId"),
        !(supplied[key]?.contains(id.text) ?? false),
        !unread.mention(id.text)
      else { continue }
      findings.append(
        Finding("the filter '\(id.excerpt)' has no '\(key)'", at: id.span, help: "add it")
      )
    }
    return findings
  }
}
