import Diagnostics
import STQL

struct NeighborsOfEverything: Rule {
  static let documentation = RuleDocumentation(
    id: "neighbors-of-everything",
    severity: .warning,
    summary: "A topology query asks for the neighbours of every component.",
    rationale: """
      The neighbours of all components are all components. The platform loads them one step after \
      the other and gives up at ten thousand. Name the components the search begins at.
      """,
    covers: [],
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
                relatedResources:
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: «withNeighborsOf»(components = (name = "*"), levels = "1", direction = "up")
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
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
                relatedResources:
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: «withNeighborsOf»(levels = "1", direction = "up")
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
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
                relatedResources:
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: withNeighborsOf(components = (name = "*" AND type = "queue"), levels = "1", direction = "up")
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for query in pack.topologyQueries {
      for call in query.reading.query?.calls ?? [] where call.function == .withNeighborsOf {
        guard call.arguments.allSatisfy({ $0.value.isEverything }) else { continue }
        findings.append(
          Finding(
            "the neighbours of every component are every component",
            at: query.text.span(of: call.nameRange).firstLine,
            help: "say in 'components' where to begin"
          )
        )
      }
    }
    return findings
  }
}

extension Call.Argument.Content {
  /// Whether it is the query `name = "*"`, or no query at all.
  fileprivate var isEverything: Bool {
    guard case .components(let query) = self else { return true }
    return query.isEverything
  }
}

extension Query {
  fileprivate var isEverything: Bool {
    switch self {
    case .group(let query, _): query.isEverything
    case .filter(let filter):
      filter.comparison == .equal && filter.values.first?.text == "*"
    default: false
    }
  }
}
