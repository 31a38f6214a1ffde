import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct PresentationsTests {
  private static func presentation(
    _ keys: String,
    query: String = "type = \"queue\"",
    specificity: String = "10",
    id: String = "queue"
  ) -> String {
    let indented = keys.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
    return """
        - _type: ComponentPresentation
          identifier: urn:stackpack:demo:component-presentation:\(id)
          name: Queues
          binding:
            _type: ComponentPresentationQueryBinding
            query: \(query)
          rank: { specificity: \(specificity) }
          presentation:
      \(indented)

      """
  }

  private func found(
    _ rule: String,
    _ nodes: String...,
    with changes: [String: Example.Change] = [:]
  ) throws -> [String] {
    let example = Example.settings("nodes:\n" + nodes.joined(), with: changes)
    return Linter(only: [rule]).lint(try example.project()).map(\.message)
  }

  @Test(
    arguments: [
      ("'withNeighborsOf (levels = \"1\")'", 1), ("'WITHNEIGHBORSOF(levels = \"1\")'", 1),
      ("'type = \"withNeighborsOf(\"'", 0), ("'type = \"a\\\" withNeighborsOf(\"'", 0),
      ("'withNeighborsOfAll(1)'", 0), ("'type = withNeighborsOf'", 0), ("'\"'", 0),
      ("'type = \"\\'", 0),
    ]
  )
  func `a binding that calls a function`(query: String, count: Int) throws {
    let node = Self.presentation("icon: !icon menu.svg", query: query)
    #expect(try found("traversal-in-binding", node).count == count)
  }

  @Test(
    arguments: [
      ("[ \"${a}\" ]", 0), ("[ \" ${a} \" ]", 0), ("[ \"${a['}']}\" ]", 0),
      ("[ '${ {\"a\": \"}\"} }' ]", 0), ("[ \"${a}${b}\" ]", 1), ("[ \"$a\" ]", 1),
      ("[ \"${a\" ]", 0), ("[ '' ]", 1), ("[ '$' ]", 1), ("[ '${' ]", 0), ("[]", 0),
      ("[ \"${a}\", \"${b}\", \"${c}\" ]", 1), ("[ '${\"\\' ]", 0), ("text", 0),
    ]
  )
  func `a placeholder that becomes several attributes`(value: String, count: Int) throws {
    let node = Self.presentation(
      """
      tracesPerspective:
        showTraces: true
        spanFilter:
          attributes:
            __multi__7: \(value)
            __multi__x: [ a, b ]
      """
    )
    #expect(try found("invalid-multi-attribute", node).count == count)
  }

  @Test(
    arguments: [
      ("1", "1", ["'durationToNanos' is equal to 'durationFromNanos'"]),
      ("2", "1", ["'durationToNanos' is less than 'durationFromNanos'"]),
      ("2", "-1", []), ("1", "2", []), ("two", "1", []), ("2", "", []), ("\"2\"", "1", []),
    ]
  )
  func `a range of durations`(from: String, to: String, expected: [String]) throws {
    let node = Self.presentation(
      """
      tracesPerspective:
        showTraces: true
        spanFilter:
          durationFromNanos: \(from)
          durationToNanos: \(to)
      """
    )
    #expect(try found("empty-range", node) == expected)
  }

  @Test(
    arguments: [
      ("urn:stackpack:demo:component-presentation:queue", "", "", "reference-without-overview"),
      ("urn:stackpack:demo:component-presentation:topic", "unknown-presentation", "", ""),
      ("urn:stackpack:other:component-presentation:topic", "", "foreign-presentation", ""),
      ("urn:custom:component-presentation:topic", "unknown-presentation", "", ""),
      ("!include a.txt", "", "", ""), ("''", "", "", ""),
    ]
  )
  func `a reference to a presentation is judged once`(
    identifier: String,
    unknown: String,
    foreign: String,
    bare: String
  ) throws {
    let node = Self.presentation(
      """
      highlight:
        relatedResources:
          - { resourceId: a, title: A, order: 1, topologyQuery: a, presentationIdentifier: \(identifier) }
      """
    )
    #expect(try found("unknown-presentation", node).count == (unknown.isEmpty ? 0 : 1))
    #expect(try found("foreign-presentation", node).count == (foreign.isEmpty ? 0 : 1))
    #expect(try found("reference-without-overview", node).count == (bare.isEmpty ? 0 : 1))
  }

  @Test func `without the name of the pack nobody knows which presentations are foreign`() throws {
    let node = Self.presentation(
      """
      highlight:
        relatedResources:
          - resourceId: a
            title: A
            order: 1
            topologyQuery: type = "a"
            presentationIdentifier: urn:stackpack:other:component-presentation:a
      """
    )
    let changes = ["stackpack.yaml": Example.Change.text("version: 1.0.0\n")]
    #expect(try found("foreign-presentation", node, with: changes).isEmpty)
  }

  private static let inheriting = presentation(
    """
    overview:
      name: { singular: queue, plural: queues, title: Queues }
      mainMenu: { group: Far Away, order: 1 }
      columns:
        - columnId: elsewhere
    filters:
      - filterId: elsewhere
    """
  )

  @Test(arguments: ["undefined-column", "undefined-filter", "unknown-menu-group"])
  func `what may be defined in settings that cannot be read is not missed`(rule: String) throws {
    #expect(try found(rule, Self.inheriting).count == 1)
    let broken = "nodes: [ elsewhere, Far, Away"
    #expect(
      try found(rule, Self.inheriting, with: ["settings/a.sty": .text("nodes: [")]).count == 1
    )
    #expect(try found(rule, Self.inheriting, with: ["settings/a.sty": .text(broken)]).isEmpty)
    #expect(try found(rule, Self.inheriting, with: ["settings/a.sty": .link(.outside)]).isEmpty)
    let mistyped = "  - { _type: ComponentPresentatoin, ids: [ elsewhere, Far Away ] }\n"
    #expect(try found(rule, Self.inheriting, mistyped).isEmpty)
  }

  @Test func `old keys count`() throws {
    let node = Self.presentation(
      """
      highlight:
        provisioning: { externalComponentSelector: a, showStatus: true }
        relatedResources:
          - { resourceId: a, title: A, order: 1, stql: a, presentationIdentifier: urn:a:b }
      """
    )
    #expect(try found("provisioning-without-source", node).isEmpty)
    #expect(try found("incomplete-related-resource", node).isEmpty)
  }

  @Test func `three of one order are one finding, and 1 is 1.0`() throws {
    let node = Self.presentation(
      """
      highlight:
        links:
          - { linkId: a, target: a, order: 1 }
          - { linkId: b, target: b, order: 1.0 }
          - { linkId: c, target: c, order: 1 }
          - { linkId: d, target: d }
          - { linkId: e, target: e, order: high }
      """
    )
    #expect(try found("equal-order", node) == ["3 entries of this list have the order 1.0"])
  }

  @Test(arguments: [("0", 0), ("399.5", 0), ("400", 1), ("-0.5", 1), ("high", 0)])
  func `the ranges of specificity`(specificity: String, count: Int) throws {
    let node = Self.presentation("icon: !icon menu.svg", specificity: specificity)
    #expect(try found("unusual-specificity", node).count == count)
  }
}
