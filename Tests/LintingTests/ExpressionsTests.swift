import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct ExpressionsTests {
  private func presentation(_ highlight: String) -> Example {
    .settings(
      """
      nodes:
        - _type: ComponentPresentation
          identifier: urn:stackpack:demo:component-presentation:queue
          name: Queues
          binding:
            _type: ComponentPresentationQueryBinding
            query: type = "queue"
          rank: { specificity: 10 }
          presentation:
            highlight:
              \(highlight.replacing("\n", with: "\n        "))
      """
    )
  }

  private func field(
    _ value: String,
    _ projection: String = "TextProjection",
    key: String = "value"
  ) -> Example {
    presentation(
      """
      fields:
        - fieldId: a
          title: A
          order: 1
          projection:
            _type: \(projection)
            \(key): \(value.replacing("\n", with: "\n      "))
      """
    )
  }

  private func link(_ keys: String) -> Example {
    presentation(
      """
      links:
        - linkId: a
          title: A
          order: 1
          \(keys.replacing("\n", with: "\n    "))
      """
    )
  }

  private func mapping(_ key: String, _ value: String) -> Example {
    var keys = [
      "condition": "\"true\"", "action": "\"'CREATE'\"", "identifier": "\"'urn:demo:queue'\"",
      "name": "\"'queue'\"", "typeName": "\"'queue'\"", "source": "\"'a'\"",
      "configuration": "\"{'a': 'b'}\"",
    ]
    keys[key] = value
    return .settings(
      """
      nodes:
        - _type: OtelComponentMapping
          identifier: urn:stackpack:demo:otel-component-mapping:queue
          name: Queue
          input:
            signal: [ TRACES ]
            resource:
              condition: \(keys["condition"] ?? "")
              action: \(keys["action"] ?? "")
          output:
            identifier: \(keys["identifier"] ?? "")
            name: \(keys["name"] ?? "")
            typeName: \(keys["typeName"] ?? "")
            optional:
              configuration: \(keys["configuration"] ?? "")
              tags:
                - source: \(keys["source"] ?? "")
                  target: a
          expireAfter: 900000
          rank: { specificity: 10 }
      """
    )
  }

  /// What all rules say above mere information, as the rule and the place.
  private func found(_ example: Example) throws -> [String] {
    Linter().lint(try example.project()).filter { $0.severity != .info }
      .map { "\($0.rule) \($0.span.range)" }.sorted()
  }

  /// Some rules, each at one of the marks of an example.
  private func wanted(_ rules: [String], in example: Example) -> [String] {
    zip(rules, example.marks).map { "\($0) \($1)" }.sorted()
  }

  @Test(arguments: [
    ("name", []), ("\"name +«»\"", ["invalid-expression"]), ("«nam»", ["undeclared-name"]),
    ("\"'a' «+» tags.b\"", ["list-as-text"]), ("«tags»", ["mistyped-expression"]),
    ("«size(name)»", ["mistyped-expression"]), ("\"«'a' == name»\"", ["mistyped-expression"]),
    ("«tags.a-b-c» + 'x'", ["unquoted-key"]), ("«properties.used-size»", ["unquoted-key"]),
    ("«tags.k8s.pod.name»", ["unquoted-key"]), ("\"«${name}»\"", ["wrapped-expression"]),
    ("\"«${name}» x\"", ["wrapped-expression"]), ("«source».identifier", ["undeclared-name"]),
    ("«external».identifier", ["undeclared-name"]), ("«vars».a", ["undeclared-name"]),
    ("name.lowerAscii«(»)", ["undocumented-function"]), ("name.upper«(»)", ["unknown-function"]),
    ("\"{'a': name, «'a'»: 'b'}['a']\"", ["odd-map-key"]), ("«\"\"»", ["empty-expression"]),
    ("\"['a', 1][0]\"", []), ("properties.a", []), ("properties.a - properties.b", []),
    (">-\n  name +\n  «nam»", ["undeclared-name"]),
    (">-\n  name\n  + «'»a", ["invalid-expression"]),
    ("|-\n  name\n  «nam»", ["invalid-expression"]),
    ("\"'\\u00e9' + «nam»\"", ["undeclared-name"]), ("'''a'' + «nam»'", ["undeclared-name"]),
  ])
  func `an expression of a presentation is read once, and every mistake said once`(
    value: String,
    rules: [String]
  ) throws {
    let example = field(value)
    #expect(try found(example) == wanted(rules, in: example))
  }

  @Test(arguments: [
    ("condition", "\"«span».kind == 'Server'\"", ["unavailable-data"]),
    ("condition", "\"«'a'»\"", ["mistyped-expression"]),
    ("condition", "\"«resource.attribute»['a'] == 'b'\"", ["unknown-member"]),
    ("condition", "\"resource.attributes['a'«»\"", ["invalid-expression"]),
    ("condition", "\"«${resource.attributes.a}»\"", ["placeholder-in-mapping"]),
    ("condition", "\"«false»\"", ["impossible-condition"]),
    ("condition", "\"«vars».a == 'b'\"", ["variable-in-input"]),
    ("action", "«CREATE»", ["unknown-action"]),
    ("action", "«CRATE»", ["undeclared-name"]),
    ("action", "\"«'CRATE'»\"", ["unknown-action"]),
    ("action", "\"true ? 'CREATE' : «'DROP'»\"", ["unknown-action"]),
    ("action", "\"true ? 'CREATE' : «'DELETE'»\"", ["misplaced-delete"]),
    ("action", "\"«'»CREATE\"", ["invalid-expression"]),
    ("action", "\"«1 == 1»\"", ["boolean-as-text"]),
    ("name", "«vars.a»", ["undeclared-variable"]), ("name", "«queue»", ["undeclared-name"]),
    ("name", "\"'a' «+» 1\"", ["mismatched-operands"]),
    ("name", "«resource.attributes»", ["mistyped-expression"]),
    ("name", "«resource.attributes.service.name»", ["unquoted-key"]),
    ("name", "«log».body.object.metadata", ["unavailable-data"]),
    ("configuration", "\"«'text'»\"", ["mistyped-expression"]),
    ("source", "\"«['a']»\"", ["mismatched-tag-source"]),
    ("source", "\"«1 == 1»\"", ["boolean-as-text"]),
    ("source", "\"«'»a\"", ["invalid-expression"]),
    ("identifier", "\"'urn:demo:' + resource.attributes[«'»a\"", ["invalid-expression"]),
  ])
  func `a mistake of a mapping is said by one rule`(
    key: String,
    value: String,
    rules: [String]
  ) throws {
    let example = mapping(key, value)
    #expect(try found(example) == wanted(rules, in: example))
  }

  @Test(arguments: [
    ("\"a/${name}\"", []), ("\"a/${«nam»}\"", ["undeclared-name"]),
    ("\"a/«${»name\"", ["malformed-template"]), ("\"a/«${}»\"", ["malformed-template"]),
    ("\"a/${'}' + «nam»}\"", ["undeclared-name"]),
    ("\"a/${«name == 'b'»}\"", ["boolean-as-text"]),
    ("\"a/${«identifiers»}\"", ["mistyped-expression"]),
    ("\"a/${«tags.b»}\"", ["list-as-text"]), ("\"a/$${nam}\"", []),
    ("\"a/«${__interval}»\"", ["unknown-built-in"]),
    (">-\n  a/${name}\n  /${«nam»}", ["undeclared-name"]), ("a\nfilter: \"false\"", []),
    ("a\nfilter: \"«1 > 2»\"", ["impossible-condition"]),
  ])
  func `a hole of a text is read as an expression`(target: String, rules: [String]) throws {
    let example = link("target: " + target)
    #expect(try found(example) == wanted(rules, in: example))
  }

  @Test(arguments: [
    ("messages{queue=\"${name}\"}[${__interval}]", []),
    ("messages{queue=\"${«nam»}\"}[5m]", ["undeclared-name"]),
    ("messages{queue=\"${name«\"»}[5m]", ["invalid-expression"]),
    ("messages{__multi__=\"${selectPrefix(tags, 'a')}\"}", []),
    ("messages{__multi__=\"${«name»}\"}", ["mistyped-expression"]),
    ("messages{__multi__ = '«x${selectPrefix(tags, 'a')}»'}", ["invalid-multi-matcher"]),
    (
      "messages{__multi__=\"${selectPrefix(tags, 'a')}«${selectPrefix(tags, 'b')}»\"}",
      ["invalid-multi-matcher"]
    ),
    ("messages{__multi__=\"${selectPrefix(tags, \"a\")}«/»\"}", ["invalid-multi-matcher"]),
    ("messages{__multi__=\"«literal»\"}", ["invalid-multi-matcher"]),
    ("messages{my__multi__=\"x\", q=\"about __multi__='y'\", r='a\"b'}", []),
    ("messages{queue=\"${«selectPrefix(tags, 'a')»}\"}", ["mistyped-expression"]),
    ("messages[«${__range}»]", ["unknown-built-in"]),
  ])
  func `the holes of a query are read, whatever the query`(
    query: String,
    rules: [String]
  ) throws {
    let example = field(">-\n  " + query, "MetricProjection", key: "query")
    let known = [
      "undeclared-name", "invalid-expression", "mistyped-expression", "unknown-built-in",
      "invalid-multi-matcher",
    ]
    let found = try found(example).filter { finding in known.contains { finding.hasPrefix($0) } }
    #expect(found == wanted(rules, in: example))
  }

  @Test func `a query of thousands of holes is read in one way`() throws {
    let holes = String(repeating: "${name}", count: 5_000)
    let text = "messages{__multi__=\"\(holes)\", queue='\(holes)'}"
    let found = try found(field(">-\n  " + text, "MetricProjection", key: "query"))
    #expect(found.contains { $0.hasPrefix("invalid-multi-matcher") })
  }

  @Test(arguments: [
    ("messages{queue=~\"${queue}\"}[${__interval}]", true),
    ("messages{queue=\"${queue:csv}\"}", true),
    ("messages{queue=\"${queue\"}", false), ("messages{queue=\"${}\"}", false),
    ("messages{queue=\"${queue", false),
  ])
  func `a place in a query of a dashboard has a name and perhaps a format`(
    query: String,
    isRight: Bool
  ) throws {
    let example = Example.settings(
      """
      nodes:
        - _type: Dashboard
          identifier: urn:stackpack:demo:dashboard:queues
          name: Queues
          scope: publicDashboard
          dashboard:
            spec:
              panels:
                messages:
                  kind: Panel
                  spec:
                    plugin: { kind: TimeSeriesChart, spec: {} }
                    queries:
                      - kind: TimeSeriesQuery
                        spec:
                          plugin:
                            kind: PrometheusTimeSeriesQuery
                            spec:
                              query: \(query)
      """
    )
    let found = Linter(only: ["malformed-template"]).lint(try example.project())
    #expect(found.isEmpty == isRight)
  }

  @Test(arguments: [
    ("\"${selectPrefix(tags, 'a.')}\"", []), ("«\"a${name}\"»", ["invalid-multi-attribute"]),
    ("\"${«name»}\"", ["mistyped-expression"]), ("\"«${»name\"", ["malformed-template"]),
    ("«\"a\"»", ["invalid-multi-attribute"]),
  ])
  func `a map that becomes attributes is the only thing in its text`(
    value: String,
    rules: [String]
  ) throws {
    let example = Example.settings(
      """
      nodes:
        - _type: ComponentPresentation
          identifier: urn:stackpack:demo:component-presentation:queue
          name: Queues
          binding:
            _type: ComponentPresentationQueryBinding
            query: type = "queue"
          rank: { specificity: 10 }
          presentation:
            tracesPerspective:
              showTraces: true
              spanFilter:
                attributes:
                  __multi__:
                    - \(value)
      """
    )
    #expect(try found(example) == wanted(rules, in: example))
  }

  @Test func `thousands of terms are read in one way`() throws {
    let sum = String(repeating: "tags.singleValue('a') + ", count: 2000)
    let example = field("\"\(sum)«nam»\"")
    #expect(try found(example) == wanted(["undeclared-name"], in: example))
  }
}
