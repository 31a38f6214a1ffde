import CEL
import Diagnostics
import Documents

struct MismatchedTagSource: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-tag-source",
    severity: .warning,
    summary: "The source of a tag is not what its kind of tag needs.",
    rationale: """
      With a `pattern` the source must be a map, such as `resource.attributes`, whose keys are \
      matched; without one it must be a single value.
      """,
    covers: ["SP-OTM-024"],
    invalid: [
      .settings(
        #"""
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
              name: resource.attributes['queue']
              typeName: "'queue'"
              optional:
                tags:
                  - source: "«'text'»"
                    pattern: '^queue\.(.*)$'
                    target: "q.${1}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
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
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
              optional:
                tags:
                  - source: «resource.attributes»
                    target: queue
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ],
    valid: [
      .settings(
        #"""
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
              name: resource.attributes['queue']
              typeName: "'queue'"
              optional:
                tags:
                  - source: resource.attributes
                    pattern: '^queue\.(.*)$'
                    target: "q.${1}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
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
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
              optional:
                tags:
                  - source: resource.attributes['queue.attributes']
                    target: queue
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.mappings.flatMap(\.expressions).compactMap { expression in
      guard expression.name == "source", let tag = expression.tag, let tree = expression.tree,
        expression.reading.remarks.isEmpty
      else { return nil }
      let place = tree.span(of: tree.root).firstLine
      if tag.filled("pattern") != nil {
        guard !Self.isMap(expression.reading.kind) else { return nil }
        return Finding(
          "a pattern needs a map, not one value",
          at: place,
          help: "leave out the 'pattern'"
        )
      }
      guard let what = Self.excess(of: tree, expression.reading.kind) else { return nil }
      return Finding(
        "this is \(what), but a tag needs one value",
        at: place,
        help: "add a 'pattern', or name an attribute"
      )
    }
  }

  private static func isMap(_ kind: Kind) -> Bool {
    switch kind {
    case .dyn, .map, .record: true
    default: false
    }
  }

  /// What an expression yields that is more than one value; nil if it may be one.
  private static func excess(of tree: Expression, _ kind: Kind) -> String? {
    switch kind {
    case .list: return "a list"
    case .map, .record: return "a map"
    case .dyn:
      guard case .select(let root, "attributes", _) = tree[tree.root].content,
        case .name = tree[root].content
      else { return nil }
      return "all attributes"
    default: return nil
    }
  }
}
