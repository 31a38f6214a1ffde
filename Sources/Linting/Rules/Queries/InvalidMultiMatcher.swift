import Diagnostics
import Interpolation

struct InvalidMultiMatcher: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-multi-matcher",
    severity: .error,
    summary: "The label __multi__ of a metric query is not compared with one placeholder.",
    rationale: """
      `__multi__="${…}"` becomes as many labels as the map of its placeholder has entries. With text \
      beside the placeholder, or with two of them, there is no map to read. For two maps, write two \
      such labels.
      """,
    covers: [],
    invalid: [
      .settings(query("max by (queue) (queue_depth{__multi__=\"«queue»\"})")),
      .settings(query("max by (queue) (queue_depth{__multi__=\"«q${selectPrefix(tags, 'a')}»\"})")),
    ],
    valid: [
      .settings(query("max by (queue) (queue_depth{__multi__=\"${selectPrefix(tags, 'a')}\"})"))
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.templates.flatMap { query in
      query.multiMatchers.compactMap { matcher in
        matcher.fault.map { fault in
          Finding(
            fault.message,
            at: query.template.text.span(of: fault.place).firstLine,
            help: "write __multi__=\"${selectPrefix(tags, '…')}\""
          )
        }
      }
    }
  }

  private static func query(_ query: String) -> String {
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
        metrics:
          - metricId: depth
            name: Depth
            metricQueries:
              - alias: depth
                expression: >-
                  \(query)
    """
  }
}
