import Diagnostics

struct UnguardedAttribute: Rule {
  static let documentation = RuleDocumentation(
    id: "unguarded-attribute",
    severity: .info,
    summary: "Something required reads an attribute that may be missing.",
    rationale: """
      Reading a key that is not there fails, and outside of `optional` it fails the mapping for \
      the element. Ask for the key in a condition, `'queue' in resource.attributes`, or give a \
      default: `resource.attributes[?'queue'].orValue('')`. If nothing is to be made without it, \
      all is well.
      """,
    covers: ["SP-OTM-036"],
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
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: «resource.attributes['queue.name']»
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
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
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: "'title' in resource.attributes ? resource.attributes['title'] : 'queue'"
              typeName: "'queue'"
              optional:
                tags:
                  - source: resource.attributes['stage']
                    target: stage
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for mapping in pack.mappings where !mapping.hasForeignText {
      // Of what is never there another rule speaks.
      var guarded = StrippedAttribute.stripped.union(
        Self.inputs(of: mapping).flatMap { Self.keys($0.words) }
      )
      for expression in mapping.expressions where Self.isRequired(expression) {
        let asked = Self.keysAsked(in: expression.words)
        for attribute in expression.words.attributes() where !attribute.isOptional {
          if guarded.contains(attribute.key) || asked.contains(attribute.key) { continue }
          // Once for every attribute of a mapping.
          guarded.insert(attribute.key)
          findings.append(
            Finding(
              "the attribute '\(attribute.key)' may be missing, which fails the mapping",
              at: expression.span(of: attribute.range),
              help: "ask for it in a condition"
            )
          )
        }
      }
    }
    return findings
  }

  private static func inputs(of mapping: Mapping) -> [MappingExpression] {
    mapping.expressions.filter { if case .level = $0.place { true } else { false } }
  }

  private static func isRequired(_ expression: MappingExpression) -> Bool {
    // A version is not sent, so that it may well fail.
    expression.place == .variable
      || expression.place == .output && !expression.isOptional && expression.name != "version"
  }

  /// Every key that a condition speaks of.
  private static func keys(_ words: CELWords) -> [String] {
    words.texts.map(\.string) + words.attributes().map(\.key)
  }

  /// Every key that an expression asks for before it reads it.
  private static func keysAsked(in words: CELWords) -> Set<String> {
    var keys = Set(words.attributes().filter(\.isOptional).map(\.key))
    for (index, word) in words.all.enumerated()
    where word.kind == .text && words.word(index + 1)?.isName("in") ?? false {
      keys.insert(word.string)
    }
    return keys
  }
}
