import Diagnostics
import STQL

struct TraversalInBinding: Rule {
  static let documentation = RuleDocumentation(
    id: "traversal-in-binding",
    severity: .error,
    classicSeverity: .warning,
    summary: "The query of a binding walks through the topology.",
    rationale: """
      A binding is held against every component at every change, so it may only look at the \
      component itself: its type, labels, name and the like. The platform refuses withNeighborsOf \
      there. Select the components by a label that a mapping puts on them.
      """,
    covers: ["SP-CPR-001", "SP1-MET-002"],
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
    for query in pack.topologyQueries {
      for remark in query.reading.remarks where remark.offence == .misplacedFunction {
        findings.append(
          Finding(
            "a binding cannot look at the neighbours of a component",
            at: remark.problem.span.firstLine,
            help: "select the components by what they are themselves"
          )
        )
      }
    }
    return findings
  }
}
