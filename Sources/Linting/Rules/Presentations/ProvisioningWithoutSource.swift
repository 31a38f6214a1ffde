import Diagnostics
import Documents
import Schema
import StackPackModel

struct ProvisioningWithoutSource: Rule {
  static let documentation = RuleDocumentation(
    id: "provisioning-without-source",
    severity: .warning,
    summary: "A button for configuration or status is shown, but no topology source is selected.",
    rationale: """
      Configuration and status belong to the topology source that made the component. Without a \
      topologySourceSelector none is selected, and the button has nothing to show.
      """,
    covers: ["SP-CPR-020"],
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
                provisioning:
                  «showStatus»: true
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
                provisioning:
                  topologySourceSelector: source.identifier == identifiers[0]
                  showStatus: true
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for provisioning in pack.objects(Presentation.provisioning)
    where provisioning.filled("topologySourceSelector") == nil {
      let buttons = ["showConfiguration", "showStatus"].compactMap(provisioning.node.entry)
      guard let button = buttons.first(where: { $0.value.scalar == .boolean(true) }) else {
        continue
      }
      findings.append(
        Finding(
          "'\(button.name)' has no topology source to show",
          at: button.key.firstLine,
          help: "add a 'topologySourceSelector'"
        )
      )
    }
    return findings
  }
}
