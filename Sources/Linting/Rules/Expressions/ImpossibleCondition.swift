import CEL
import Diagnostics
import Schema
import StackPackModel

struct ImpossibleCondition: Rule {
  static let documentation = RuleDocumentation(
    id: "impossible-condition",
    severity: .warning,
    summary: "A condition never holds.",
    rationale: """
      What stands in this condition is false whatever the data are, so that nothing behind it ever \
      happens. To switch something off, remove it.
      """,
    covers: [],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "«false»"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "«resource.attributes['a'] == 'x' && resource.attributes['a'] == 'y'»"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
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
                    target: "https://demo.example/${name}"
                    filter: "«1 > 2»"
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "resource.attributes['a'] == 'x' || resource.attributes['a'] == 'y'"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "resource.attributes['a'] == 'x' && resource.attributes['b'] == 'y'"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.expressions.compactMap { expression in
      guard expression.result == .boolean, expression.remarks.isEmpty,
        let tree = expression.tree, let environment = expression.scope.environment,
        tree.isNeverTrue(in: environment), !Self.isSwitch(expression)
      else { return nil }
      return Finding(
        "this never holds",
        at: tree.span(of: tree.root).firstLine,
        help: "correct it, or remove what it is for"
      )
    }
  }

  /// Whether it is a plain `false` by which a presentation hides what it inherits.
  private static func isSwitch(_ expression: PackExpression) -> Bool {
    guard !expression.isOfMapping, let tree = expression.tree else { return false }
    if case .literal = tree[tree.root].content { return true }
    return false
  }
}
