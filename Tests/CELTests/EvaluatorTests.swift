import CEL
import Diagnostics
import StackPackModel
import Testing

@Suite struct EvaluatorTests {
  private static let collector: [String: Value] = [
    "resource": map([
      "attributes": map([
        "service.name": .string("Cart"), "env": .string("dev"), "cpus": .int(4),
        "ratio": .double(0.5), "ready": .bool(true),
        "zones": .list([.string("a"), .string("b")]), "empty": .string(""),
        "app": map(["tier": .string("web"), "rev": .int(7)]),
      ])
    ]),
    "scope": map(["name": .string("lib"), "version": .string("1.0"), "attributes": map([:])]),
    "span": map([
      "name": .string("GET /x"), "kind": .string("Server"), "statusCode": .string("Error"),
      "statusMessage": .string("boom"),
      "attributes": map(["http.status": .int(503), "peer.service": .string("db")]),
    ]),
    "vars": map(["ns": .string("shop"), "svc": .string("cart")]),
  ]

  private static let presentation: [String: Value] = [
    "name": .string("cart-1"), "typeName": .string("pod"),
    "identifiers": strings("urn:kubernetes:/c:shop:pod/cart-1", "urn:x:y"),
    "tags": map([
      "namespace": strings("shop"), "team": strings("a", "b"), "label_app": strings("cart"),
      "label_tier": strings("web"), "label_multi": strings("1", "2"),
    ]),
    "properties": map([
      "used": .int(30), "total": .int(40), "dashboardUrl": .string("http://x"),
    ]),
    "healthState": .string("CRITICAL"), "lastUpdateTimestamp": .uint(1_700_000_000_000),
  ]

  private static func map(_ values: KeyValuePairs<String, Value>) -> Value {
    .map(ValueMap(values))
  }

  private static func strings(_ values: String...) -> Value { .list(values.map { .string($0) }) }

  private func outcome(
    _ text: String,
    _ environment: Environment,
    _ values: [String: Value] = [:],
    _ options: ParsingOptions = .standard
  ) -> String {
    let parsed = parse(MappedText(SourceFile(path: "x.cel", text: text)), options: options)
    guard let tree = parsed.tree else { return "syntax: \(parsed.problems.map(\.message))" }
    do throws(EvaluationError) {
      let value = try environment.evaluate(tree, with: values)
      if case .type(let name) = value { return "\(name) (type)" }
      return sorted(value).description
    } catch {
      return "error: \(error.message)"
    }
  }

  /// Maps print in the order they were made; the rows list keys in alphabetical order.
  private func sorted(_ value: Value) -> Value {
    guard case .map(let map) = value else { return value }
    var result = ValueMap()
    for (key, value) in map.entries.sorted(by: { $0.key.description < $1.key.description }) {
      result.insert(sorted(value), for: key)
    }
    return .map(result)
  }

  @Test(arguments: evaluationRows)
  func `every row has its outcome`(id: String, text: String, expected: String) {
    let isCollector = id.hasPrefix("C-E")
    let environment = isCollector ? Environment.otelOutput : .component
    let values = isCollector ? Self.collector : Self.presentation
    #expect(outcome(text, environment, values) == expected, "\(id)")
  }

  @Test(arguments: [
    ("cel.bind(x, 2, x * x)", "4"), ("[1, 2].transformList(i, v, i + v)", "[1, 3]"),
    ("{'a': 1}.transformMap(k, v, v + 1)", "{\"a\": 2}"),
    ("{'a': 'b'}.transformMapEntry(k, v, {v: k})", "{\"b\": \"a\"}"),
    ("[1, 2].all(i, v, v == i + 1)", "true"), ("[1].existsOne(i, v, i == 0)", "true"),
    ("cel.block([1, cel.index(0) + 1], cel.index(1) * 5)", "10"),
    ("math.greatest(1, 2.5, 2u)", "2.5"), ("math.least([3, 1])", "1"),
    ("math.bitShiftRight(-1, 60)", "15"), ("base64.encode(b'hello')", "\"aGVsbG8=\""),
    ("base64.decode('aGVsbG8=')", "b\"hello\""), ("base64.decode('aGVsbG8')", "b\"hello\""),
    ("'é' == 'e\\u0301'", "false"),
    ("'%.3f|%.0f|%e'.format([2.0005, 2.5, 0.0])", "\"2.001|2|0.000000e+00\""),
    ("'%.1f|%.2e'.format([0.05, 12345.678])", "\"0.1|1.23e+04\""),
    ("'%f'.format([1e20])", "\"100000000000000000000.000000\""),
    ("[dyn(1), 'a', 2.0] == [1.0, 'a', 2]", "true"), ("{1: 'a'}[1.0]", "\"a\""),
    ("[1, 2][dyn(1.0)]", "2"),
    ("dyn(9223372036854775807) < 9223372036854775808.0", "false"), ("0.0/0.0 == 0.0/0.0", "false"),
    ("int(9223372036854775807.0)", "error: integer overflow"),
    ("-9223372036854775808 / -1", "error: integer overflow"),
    ("-9223372036854775808 % -1", "error: integer overflow"),
    ("google.protobuf.Timestamp == type(timestamp(0))", "true"),
    ("string(-1.5e-7)", "\"-1.5e-07\""), ("string(123456.75)", "\"123456.75\""),
    ("string(1e20)", "\"1e+20\""),
    ("string(0.0001)", "\"0.0001\""), ("1 in {1: 2}", "true"), ("{}.?a.b", "optional.none()"),
    ("timestamp('2009-02-13T23:31:30Z').getHours('US/Central')", "17"),
    ("timestamp('2009-02-13T23:31:30Z').getDate('Australia/Sydney')", "14"),
    ("timestamp('2009-07-13T23:31:30Z').getHours('Europe/Berlin')", "1"),
    ("timestamp('2009-02-13T23:31:30.123Z').getMilliseconds()", "123"),
    ("timestamp('0001-01-01T00:00:00Z') - duration('1s')", "error: timestamp overflow"),
    ("string(timestamp('0001-01-01T00:00:00Z'))", "\"0001-01-01T00:00:00Z\""),
    ("'a,b,c'.split(',', 0)", "[]"), ("'abc'.split('')", "[\"a\", \"b\", \"c\"]"),
    ("'ab'.replace('', '-')", "\"-a-b-\""),
    ("'abab'.lastIndexOf('b', 2)", "1"),
    ("string(b'\\xff')", "error: invalid UTF-8 in bytes, cannot convert to string"),
    ("true ? 1 : 1 / 0", "1"), ("[1, 0].all(x, 1 / x > 5)", "false"),
    ("[0, 1].exists(x, 1 / x == 1)", "true"),
    ("[0].exists(x, 1 / x == 1)", "error: division by zero"), ("type(type(1)) == type", "true"),
    ("type(optional.none())", "optional_type (type)"),
    ("[].map(x, x).size()", "0"), ("has({'a': null}.a)", "true"),
    ("'a'.b", "error: no such overload"), ("f(1)", "error: no such function: f"),
    ("cel.bind(a, [1], cel.bind(b, [a, a], b))", "[[1], [1]]"),
    ("C{a: 1}", "error: unsupported: messages such as C"),
  ])
  func `the rest of the language is known`(text: String, expected: String) {
    let environment = Environment(functions: Library.everything)
    #expect(outcome(text, environment, [:], .everything) == expected)
  }

  @Test func `names are looked up from the inside out`() {
    var environment = Environment()
    environment.container = "a.b"
    let values: [String: Value] = [
      "a.b.c": .int(1), "a.d": .int(2), "c": .int(3), "a.b.c.e": .int(4),
    ]
    #expect(outcome("c", environment, values) == "1")
    #expect(outcome("d", environment, values) == "2")
    #expect(outcome(".c", environment, values) == "3")
    #expect(outcome("c.e", environment, values) == "4")
    #expect(outcome("[5].map(c, c)", environment, values) == "[5]")
  }

  @Test func `a host may be strict about keys`() {
    var environment = Environment()
    environment.allowsAnyMapKey = false
    #expect(outcome("{1: 1, 1u: 2}", environment) == "error: repeated key: 1u")
    #expect(outcome("{1.5: 1}", environment) == "error: unsupported key type: double")
  }

  @Test func `long chains and hungry expressions are no danger`() {
    let environment = Environment(functions: Library.everything)
    #expect(outcome(String(repeating: "1 + ", count: 50_000) + "1", environment) == "50001")
    #expect(outcome(String(repeating: "false || ", count: 50_000) + "true", environment) == "true")
    #expect(outcome(String(repeating: "false ? 1 : ", count: 50_000) + "2", environment) == "2")
    let nested =
      String(repeating: "(1 + 2 * -", count: 99) + "1" + String(repeating: ")", count: 99)
    #expect(!outcome(nested, environment).isEmpty)
    let list = "[" + String(repeating: "1,", count: 1000) + "]"
    let hungry = "\(list).map(a, \(list).map(b, \(list).map(c, 1)))"
    #expect(outcome(hungry, environment) == "error: the expression takes too many steps")
    var doubling = "x"
    for _ in 0..<60 { doubling = "cel.bind(x, x + x, \(doubling))" }
    #expect(
      outcome("cel.bind(x, 'abcdefgh', \(doubling))", environment, [:], .everything)
        == "error: the expression takes too many steps"
    )
  }

  @Test func `values grow neither deep nor wide`() {
    let environment = Environment()
    let deep = "[1]" + String(repeating: ".map(x, [x])", count: 20_000)
    #expect(outcome(deep, environment) == "error: the value is too deep")
    let wide = "[1]" + String(repeating: ".map(x, [x, x])", count: 100) + " == [1]"
    #expect(outcome(wide, environment) == "error: the expression takes too many steps")
    let text = "'" + String(repeating: "a", count: 200_000)
    #expect(outcome("\(text)'.contains(\(text.prefix(100_000))b')", environment) == "false")
    #expect(
      outcome("\(text)'.lastIndexOf('b\(text.dropFirst().prefix(100_000))')", environment) == "-1"
    )
    #expect(outcome("'abcabc'.lastIndexOf('bc')", environment) == "4")
    #expect(outcome("'abcabc'.lastIndexOf('bc', 3)", environment) == "1")
  }

  @Test(arguments: [
    ("^a.c$", "abc", true), ("^a.c$", "a\nc", false), ("(?s)^a.c$", "a\nc", true),
    ("a{2,3}b", "aab", true),
    ("^a{2,3}$", "aaaa", false), ("(?i)ÄB", "äb", true), ("[[:alpha:]]+\\d", "ab1", true),
    ("\\bfoo\\b", "a foo b", true),
    ("\\Bfoo", "foo", false), ("(a|b)*c", "ababc", true), ("(a*)*$", "aaa", true),
    ("[^a-c]", "abc", false), ("\\p{Lu}", "aÉ", true),
    ("\\x{e9}", "é", true), ("\\Qa.b\\E", "a.b", true), ("\\Qa.b\\E", "axb", false),
    ("(?m)^b$", "a\nb", true), ("a{,2}", "a{,2}", true),
    ("", "", true), ("(?P<x>a)", "a", true), ("[]a]", "]", true), ("[a-]", "-", true),
    ("x*", "", true), ("[\\d-z]", "-", true),
  ])
  func `regular expressions are found`(pattern: String, text: String, expected: Bool) throws {
    #expect(try Pattern(pattern).isFound(in: text) == expected)
  }

  @Test(arguments: [
    "(", ")", "[", "a**", "*", "(?=a)", "(?!a)", "(?<=a)", "\\1", "[b-a]", "a{1001}", "\\",
    "(?P<>a)", "\\pX", "((a{1000}){1000}){1000}", "(?", "[[:foo:]]", "\\x{110000}",
  ])
  func `broken regular expressions are told`(pattern: String) {
    #expect(throws: EvaluationError.self) { try Pattern(pattern) }
    #expect(throws: EvaluationError.self) { try Pattern(String(repeating: "(", count: 50_000)) }
  }

  @Test func `regular expressions take time linear in the text`() throws {
    let text = String(repeating: "a", count: 20_000)
    #expect(try !Pattern("(a*)*b").isFound(in: text))
    #expect(try Pattern("(a|b)(c)(?P<name>d)").groupCount == 3)
  }
}
