import Diagnostics
import Documents
import Schema
import StackPackModel

struct EmptyPresentation: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-presentation",
    severity: .info,
    summary: "A presentation shows nothing.",
    rationale: """
      It selects components and says nothing about them: it has no icon, no overview, no highlight, \
      no metrics. It has no effect.
      """,
    covers: ["SP-CPR-024"],
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
            «presentation»: {}
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
              icon: !icon menu.svg
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
            presentation: {}
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for content in pack.objects(Presentation.content) {
      guard let key = content.key, content.node.entries.allSatisfy({ $0.value.isNull }),
        content.parent?.filled("metrics") == nil
      else { continue }
      findings.append(
        Finding("the presentation shows nothing", at: key.firstLine, help: "fill it, or remove it")
      )
    }
    return findings
  }
}
