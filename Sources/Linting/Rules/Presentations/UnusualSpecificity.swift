import Diagnostics
import Documents
import Schema
import StackPackModel

struct UnusualSpecificity: Rule {
  static let documentation = RuleDocumentation(
    id: "unusual-specificity",
    severity: .info,
    summary: "The specificity of a presentation is in no range that is meant for packs.",
    rationale: """
      Of several presentations of a component, the one with the highest specificity wins. So that \
      packs agree, there are ranges: 0 is for what holds for everything, 1 to 99 for environments \
      and infrastructure, 100 to 199 for platforms and orchestration, 200 to 299 for applications \
      and services, 300 to 399 for runtimes and languages. From 400 on users override what packs \
      say, and below 0 there is nothing.
      """,
    covers: ["SP-CPR-025"],
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
              specificity: «1000»
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
              specificity: «-1»
            presentation:
              icon: !icon menu.svg
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
              specificity: 399
            presentation:
              icon: !icon menu.svg
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for rank in pack.objects(Presentation.rank)
    where rank.parent?.object === NodeType.componentPresentation.object {
      guard let specificity = rank.node.filled("specificity"),
        let number = specificity.plainNumber, number < 0 || number >= 400
      else { continue }
      findings.append(
        Finding(
          number < 0 ? "the specificity is below 0" : "from 400 on a specificity is for users",
          at: specificity.span,
          help: "applications and services use 200 to 299"
        )
      )
    }
    return findings
  }
}
