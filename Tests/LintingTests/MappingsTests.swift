import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct MappingsTests {
  private func mapping(
    signals: String = "TRACES",
    input: String = "action: \"'CREATE'\"",
    vars: String = "[]",
    output: String = ""
  ) -> Example {
    func indented(_ text: String, _ count: Int) -> String {
      text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }
        .joined(separator: "\n")
    }
    return .settings(
      """
      nodes:
        - _type: OtelComponentMapping
          identifier: urn:stackpack:demo:otel-component-mapping:queue
          name: Queue
          input:
            signal: [\(signals)]
            resource:
      \(indented(input, 8))
          vars: \(vars)
          output:
            name: "'queue'"
            typeName: "'queue'"
      \(indented(output.isEmpty ? "identifier: \"'urn:demo:queue'\"" : output, 6))
          expireAfter: 900000
          rank: { specificity: 10 }
      """
    )
  }

  private func found(_ rule: String, _ example: Example) throws -> [String] {
    Linter(only: [rule]).lint(try example.project()).map(\.message)
  }

  private func tag(_ tag: String) -> Example {
    mapping(output: "identifier: \"'urn:demo:queue'\"\noptional:\n  tags:\n    - { \(tag) }")
  }

  @Test(
    arguments: [
      "^(?i)a.*?b+?c{2,3}?$", #"\Aa\.\d\D\s\S\w\W\b\B\z"#, #"\pL\p{Greek}\P{Lu}\x41\x{10FFFF}"#,
      #"\Q(((\E"#, "[]a-z]", "[^]]", "[[:alpha:]-]", #"[\d\-\]]"#, "(?P<a>x)(?<b>y)(?:z)",
      "(?i:a)(?-s:b)", "a{,3}", "a{x}", "{", "a|b|", "()", #"\123"#, "é.*",
    ]
  )
  func `what RE2 takes is a pattern`(pattern: String) throws {
    let text = pattern.replacing("'", with: "''")
    let example = tag("source: resource.attributes, target: a, pattern: '\(text)'")
    #expect(try found("invalid-tag-pattern", example) == [])
  }

  @Test(
    arguments: [
      ("(", "the '(' is not closed"), (")", "the ')' closes no group"),
      ("[a", "the '[' is not closed"), ("[z-a]", "the range 'z-a' is empty"),
      ("*a", "the '*' repeats nothing"), ("a|*", "the '*' repeats nothing"),
      ("a**", "a repetition cannot be repeated"), ("a{2}{3}", "a repetition cannot be repeated"),
      ("a++", "this is a possessive quantifier, which RE2 does not have"),
      ("a{3,2}", "the range '{3,2}' is empty"),
      ("a{1001}", "nothing can be repeated more than 1000 times"),
      (#"(a)\1"#, #"'\1' is a back-reference, which RE2 does not have"#),
      (#"\k<a>"#, #"'\k' is a back-reference, which RE2 does not have"#),
      (#"\Z"#, #"'\Z' is unknown to RE2"#), (#"a\"#, "a backslash at the end escapes nothing"),
      (#"\x4"#, #"'\x4' is not complete"#), (#"\p{Greek"#, "the '{' is not closed"),
      ("(?=a)", "'(?=' is look-around, which RE2 does not have"),
      ("(?<!a)", "'(?<!' is look-around, which RE2 does not have"),
      ("(?>a)", "'(?>' is an atomic group, which RE2 does not have"),
      ("(?#a)", "'(?#' is unknown to RE2"), ("(?P=a)", "'(?P' is unknown to RE2"),
      ("(?P<a", "the name of the group is not complete"),
      ("(?P<a>x)(?P<a>y)", "two groups are called 'a'"),
    ]
  )
  func `what RE2 does not take is said once`(pattern: String, message: String) throws {
    let example = tag("source: resource.attributes, target: a, pattern: '\(pattern)'")
    #expect(try found("invalid-tag-pattern", example) == [message])
  }

  @Test(
    arguments: [
      ("^(a)(b)$", "${1}.${2}", 0), ("^(?P<n>a)$", "${n}", 0), ("^(?P<n>a)$", "${m}", 1),
      ("^(a)$", "${0}", 0), ("^(a)$", "x${1}y", 1), ("^(a)$", "${1}_${1}", 1), ("(", "${7}", 0),
    ]
  )
  func `groups are counted`(pattern: String, target: String, count: Int) throws {
    let tag = "source: resource.attributes, target: \"\(target)\", pattern: '\(pattern)'"
    #expect(try found("empty-group-reference", self.tag(tag)).count == count)
  }

  @Test func `texts, comments and macros are no variables`() throws {
    let example = mapping(
      input: #"""
        condition: "resource.attributes['span'] == r'log\\' && [1].exists(metric, metric > 0) // log"
        action: "'CREATE'"
        """#,
      output: #"identifier: "'urn:demo:' + resource.attributes.scope + {'a': 'log'}.span""#
    )
    #expect(try found("unavailable-data", example) == [])
  }

  @Test func `what is made at a resource cannot read the scope`() throws {
    let example = mapping(signals: "TRACES, LOGS", output: "identifier: \"'urn:a' + scope.name\"")
    let message = "'scope' is not known at the level where the element is made"
    #expect(try found("unavailable-data", example) == [message])
  }

  @Test func `a misplaced level leaves the rest in the dark`() throws {
    let example = mapping(
      input: "action: \"'CONTINUE'\"\nspan:\n  action: \"'CREATE'\"",
      output: "identifier: \"'urn:a' + span.name\""
    )
    for rule in ["mapping-without-effect", "unavailable-data", "signal-without-effect"] {
      #expect(try found(rule, example) == [], "\(rule)")
    }
  }

  @Test(
    arguments: [
      ("\"resource.attributes['action']\"", 0), ("\"'CREATE'\"", 0), ("CREATE", 0),
      ("\"'CONTINUE'\"", 1), ("\"true ? 'CONTINUE' : 'CONTINUE'\"", 1), ("\"'UPDATE'\"", 0),
    ]
  )
  func `only what surely makes nothing is without effect`(action: String, count: Int) throws {
    let example = mapping(input: "action: \(action)")
    #expect(try found("mapping-without-effect", example).count == count)
  }

  @Test func `a mapping may only delete`() throws {
    let example = mapping(
      signals: "LOGS",
      input: "scope:\n  log:\n    action: \"'DELETE'\"",
      output: "identifier: \"'urn:demo:' + log.eventName\""
    )
    for rule in ["mapping-without-effect", "signal-without-effect", "unavailable-data"] {
      #expect(try found(rule, example) == [], "\(rule)")
    }
  }

  @Test func `all variables are read where vars is used as a whole`() throws {
    let vars = "[{ name: a, value: \"'a'\" }]"
    let whole = mapping(vars: vars, output: "identifier: \"'urn:a' + string(vars)\"")
    #expect(try found("unused-mapping-variable", whole) == [])
    let none = mapping(vars: vars)
    #expect(try found("unused-mapping-variable", none) == ["the variable 'a' is never read"])
  }

  @Test(
    arguments: [
      ("\"${'a' in vars}\"", "\"'a' in vars\""), ("${vars.a}", "vars.a"),
      ("${'a' in vars}", nil), ("\"${vars.a}-${vars.b}\"", nil),
    ]
  )
  func `a whole placeholder is unwrapped where the rest stays text`(
    written: String,
    mended: String?
  ) throws {
    let project = try mapping(output: "identifier: \(written)").project()
    let diagnostics = Linter(only: ["placeholder-in-mapping"]).lint(project)
    #expect(diagnostics.count == 1)
    let edits = diagnostics.first?.fixIts.first?.edits ?? []
    #expect(edits.isEmpty == (mended == nil))
    #expect(edits.map(\.text).joined() == "")
    let kept = written.utf8.count - edits.reduce(0) { $0 + $1.span.range.count }
    #expect(kept == (mended ?? written).utf8.count)
  }

  @Test func `hostile expressions do no harm`() throws {
    let output = [
      String(repeating: "resource.attributes['a'] + ", count: 500),
      String(repeating: "span.kind in [", count: 500), String(repeating: "${", count: 1000),
      String(repeating: "[[:", count: 1000), String(repeating: "(", count: 1000),
    ]
    var rules: Set<String> = []
    for group in RuleCatalog.groups where group.name == "Mappings" {
      for rule in group.rules { rules.insert(rule.documentation.id) }
    }
    for text in output {
      let quoted = text.replacing("'", with: "''")
      let fields = "identifier: '\(quoted)'\noptional:\n  tags:\n    - { source: '\(quoted)'"
      let example = mapping(
        input: "condition: '\(quoted)'\naction: '\(quoted)'",
        output: fields + ", target: '\(quoted)', pattern: '\(quoted)' }"
      )
      let project = try example.project()
      #expect(!Linter(only: rules).lint(project).isEmpty)
    }
  }
}
