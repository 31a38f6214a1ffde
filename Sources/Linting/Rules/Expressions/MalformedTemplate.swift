import Diagnostics
import Interpolation

struct MalformedTemplate: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-template",
    severity: .error,
    summary: "A place to fill in a text is not closed, empty, or stands in another one.",
    rationale: """
      A place begins with `${` and ends with the `}` that belongs to it; between them stands one \
      expression or name. A text with a place that cannot be read is not filled at all. In texts \
      with expressions `$${` stands for `${` itself.
      """,
    covers: ["SP-EXP-001", "SP-EXP-002"],
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
                links:
                  - linkId: docs
                    title: Docs
                    target: "https://demo.example/«${»name"
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
              highlight:
                links:
                  - linkId: docs
                    title: Docs
                    target: "https://demo.example/«${}»"
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
              highlight:
                links:
                  - linkId: docs
                    title: Docs
                    target: "https://demo.example/${name + «${»typeName}}"
        """
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:messages
            name: Messages
            status: ENABLED
            intervalSeconds: 60
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: messages
                aliasTemplate: Messages in ${queue}
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/«${»queue"
              titleTemplate: Messages in ${queue}
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
              highlight:
                links:
                  - linkId: docs
                    title: Docs
                    target: "https://demo.example/${'}' + name}/$${name}/$"
        """
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:messages
            name: Messages
            status: ENABLED
            intervalSeconds: 60
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: messages
                aliasTemplate: Messages in ${queue}
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: urn:demo:queue/${queue}
              titleTemplate: Messages in ${queue}
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.flaws { text, flaw in
      switch flaw.kind {
      case .unclosed, .empty, .nested: true
      // Dashboards also have `${name:format}`; what else is no name is a brace too far away.
      case .noName:
        text.isOfDashboard && !text.template.text[flaw.range].bytes.elementsEqual(":".utf8)
      default: false
      }
    }
  }
}
