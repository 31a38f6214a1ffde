import Diagnostics
import Schema
import StackPackModel

struct ConflictingFilter: Rule {
  static let documentation = RuleDocumentation(
    id: "conflicting-filter",
    severity: .warning,
    summary: "Two filters of one id filter by different tags.",
    rationale: """
      Filters are merged by their id, and what was chosen stays when one goes from overview to \
      overview. So a filter that means another tag elsewhere shows the wrong components. Use one \
      tag, or two ids.
      """,
    covers: ["SP-CPR-015"],
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
                  filter: { _type: TagFilter, tagKey: stage }
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:topic
            name: Topics
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "topic"
            rank:
              specificity: 10
            presentation:
              filters:
                - filterId: stage
                  displayName: { singular: stage, plural: stages }
                  filter: { _type: TagFilter, tagKey: «environment» }
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
                  filter: { _type: TagFilter, tagKey: stage }
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:topic
            name: Topics
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "topic"
            rank:
              specificity: 10
            presentation:
              filters:
                - filterId: stage
                  displayName: { singular: phase, plural: phases }
                  filter: { _type: TagFilter, tagKey: stage }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var first: [String: Word] = [:]
    var findings: [Finding] = []
    for tagFilter in pack.objects(Presentation.tagFilter) {
      guard let filter = tagFilter.parent, filter.object === Presentation.filter,
        let id = filter.word("filterId"), let tag = tagFilter.word("tagKey")
      else { continue }
      guard let earlier = first[id.text] else {
        first[id.text] = tag
        continue
      }
      if earlier.text == tag.text { continue }
      findings.append(
        Finding(
          "the filter '\(id.excerpt)' filters by '\(tag.excerpt)' here, elsewhere by "
            + "'\(earlier.excerpt)'",
          at: tag.span,
          help: "use one tag, or another 'filterId'",
          notes: [Note("the other tag", at: earlier.span)]
        )
      )
    }
    return findings
  }
}
