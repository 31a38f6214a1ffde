import Diagnostics
import Interpolation
import Schema

struct UnknownBuiltIn: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-built-in",
    severity: .warning,
    summary: "A place is to be filled with a name of the product that there is not.",
    rationale: """
      Names that begin with `__` are filled by the product itself. In metric queries there are \
      `${__interval}` and `${__rate_interval}`; other texts have none.
      """,
    covers: ["SP-EXP-012"],
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
                fields:
                  - fieldId: messages
                    title: Messages
                    order: 1
                    projection:
                      _type: MetricProjection
                      query: sum(rate(messages{queue="${name}"}[«${__range}»]))
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
                    target: "https://demo.example/«${__interval}»"
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
                fields:
                  - fieldId: messages
                    title: Messages
                    order: 1
                    projection:
                      _type: MetricProjection
                      query: sum(rate(messages{queue="${name}"}[${__rate_interval}]))
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for text in pack.templates {
      guard case .expressions = text.placeholders else { continue }
      let template = text.template
      for hole in template.holes where hole.isReadable && template.text[hole.content].isBuiltIn {
        let name = template.text[hole.content].string.filter { $0 != " " }
        let isKnown = Self.names.contains(name)
        if isKnown, text.isMetricQuery { continue }
        findings.append(
          Finding(
            isKnown
              ? "'\(name)' is known in metric queries only" : "the product has no name '\(name)'",
            at: template.text.span(of: hole.range).firstLine,
            help: isKnown ? nil : "there are '__interval' and '__rate_interval'"
          )
        )
      }
    }
    return findings
  }

  private static let names: Set<String> = ["__interval", "__rate_interval"]
}
