import Diagnostics
import Schema

struct WrappedExpression: Rule {
  static let documentation = RuleDocumentation(
    id: "wrapped-expression",
    severity: .warning,
    summary: "An expression of a presentation is written as a placeholder.",
    rationale: """
      Columns, fields, filters and selectors take CEL as it is. Only texts such as the title and \
      target of a link, and queries, have places `${…}` to fill. A text with such places becomes a \
      sum: `'queue ' + name`.
      """,
    covers: ["SP-EXP-013", "SP-EXP-014"],
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
                  - fieldId: namespace
                    title: Namespace
                    order: 1
                    projection:
                      _type: TextProjection
                      value: "«${name}»"
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
                    filter: "«${'a' in tags}»"
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
                  - fieldId: namespace
                    title: Namespace
                    order: 1
                    projection:
                      _type: TextProjection
                      value: "'${name}' + name"
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
                    filter: 'a' in tags
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.expressions.compactMap { expression in
      // Of mappings another rule speaks, of holes in holes yet another.
      guard !expression.isOfMapping, !expression.isHole, expression.isWrapped else { return nil }
      return WrittenPlaceholder(CELWords(expression.text.bytes))?
        .finding("expressions stand without '${}' here", in: expression.value.node) {
          expression.text.span(of: $0).firstLine
        }
    }
  }
}
