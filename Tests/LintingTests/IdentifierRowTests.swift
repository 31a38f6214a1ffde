import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct IdentifierRowTests {
  @Test(arguments: identifierRows)
  func `an identifier is read as its row says`(
    row: String,
    place: String,
    text: String,
    wanted: String
  ) throws {
    let (marked, rules) = try #require(Self.example(text, at: place, isSound: wanted.isEmpty))
    let start = try #require(marked.marks.first).lowerBound
    let found = Linter(only: rules).lint(try marked.project()).compactMap { diagnostic -> String? in
      let file = diagnostic.span.file
      let wanted = file.span(start..<start).start
      let found = diagnostic.span.start
      guard file.path == marked.path, found.line == wanted.line else { return nil }
      return "\(max(0, found.column - wanted.column) + 1) \(diagnostic.rule)"
    }
    #expect(found.joined(separator: ", ") == wanted, "\(row)")
  }

  /// A pack with an identifier between marks, and the rules that look at it.
  private static func example(
    _ identifier: String,
    at place: String,
    isSound: Bool
  ) -> (Example, Set<String>)? {
    let text = identifier.replacing("'", with: "''")
    let grammar: Set = ["invalid-identifier", "irregular-identifier"]
    let habit: Set = ["foreign-identifier", "unusual-type-segment"]
    return switch place {
    // Identifiers of other packs stand where they are referred to.
    case "set": (monitor(identifier: text), isSound ? grammar : grammar.union(habit))
    case "set1": (sync(identifier: identifier), grammar.union(habit))
    case "rt": (mapping(identifier: text), ["identifier-without-urn", "invalid-expression"])
    case "var":
      (
        monitor(identifier: "urn:stackpack:acme:monitor:depth", template: text),
        ["odd-urn-template", "malformed-template", "expression-in-labels"]
      )
    case "span": (binding(template: identifier), ["malformed-template", "expression-in-labels"])
    case "tag": (mapping(target: text), ["empty-group-reference", "group-without-pattern"])
    default: nil
    }
  }

  private static func monitor(identifier: String, template: String? = nil) -> Example {
    .settings(
      """
      nodes:
        - _type: Monitor
          identifier: '\(template == nil ? "«\(identifier)»" : identifier)'
          name: Depth
          function: urn:stackpack:common:monitor-function:threshold
          arguments:
            metric: { query: up, unit: short, aliasTemplate: Depth }
            comparator: GT
            threshold: 1.0
            failureState: CRITICAL
            urnTemplate: '\(template.map { "«\($0)»" } ?? "urn:queue:/${queue}")'
            titleTemplate: Depth
          intervalSeconds: 60
          status: ENABLED
      """,
      with: ["stackpack.yaml": .text("name: acme\n")]
    )
  }

  private static func sync(identifier: String) -> Example {
    .snapshot(
      """
      { "nodes": [ { "_type": "Sync", "id": -1, "identifier": "«\(identifier)»" } ] }
      """,
      with: ["stackpack.conf": .text("name = acme\n")]
    )
  }

  private static func binding(template: String) -> Example {
    .snapshot(
      """
      { "nodes": [ { "_type": "SpanToComponentBinding", "urnTemplate": "«\(template)»" } ] }
      """
    )
  }

  private static func mapping(identifier: String? = nil, target: String? = nil) -> Example {
    .settings(
      """
      nodes:
        - _type: OtelComponentMapping
          identifier: urn:stackpack:demo:otel-component-mapping:queue
          name: Queue
          input:
            signal: [METRICS]
            resource: { condition: 'true', action: "'CREATE'" }
          output:
            identifier: '"\(identifier.map { "«\($0)»" } ?? "urn:a:b")"'
            name: "'queue'"
            typeName: "'queue'"
            optional:
              tags:
                - source: resource.attributes
                  pattern: ^(os|host)\\.(.*)
                  target: '\(target.map { "«\($0)»" } ?? "x.${1}")'
          expireAfter: 900000
          rank: { specificity: 10 }
      """
    )
  }
}
