import CEL
import Diagnostics
import StackPackModel
import Testing

@Suite struct CheckerTests {
  private static let actions = ["CONTINUE", "CREATE", "DELETE"]

  /// What a place of the rows stands for.
  private func place(_ name: String) -> (Environment, Kind, [String]?) {
    let isPresentation = name.hasPrefix("pres.")
    let environment = isPresentation ? Environment.component : .otelOutput
    switch name {
    case "otel.resource": return (.otelResource, .bool, nil)
    case "otel.action": return (.otelLog, .string, Self.actions)
    case "otel.vars": return (.otelVariables, .dyn, nil)
    case "pres.source": return (.topologySource, .bool, nil)
    case "pres.former": return (.topologySource, .string, nil)
    case "otel.condition", "otel.bool", "pres.bool": return (environment, .bool, nil)
    case "otel.map": return (environment, .attributes, nil)
    case "pres.map": return (environment, .attributes, nil)
    case "pres.number": return (environment, .number, nil)
    case "otel.string": return (environment, .either([.string, .int, .uint, .double, .bool]), nil)
    default: return (environment, .string, nil)
    }
  }

  private func read(_ text: String) -> Parsed<Expression?> {
    parse(MappedText(SourceFile(path: "x.cel", text: text)))
  }

  private func review(_ text: String, at place: String) -> (
    problems: [Problem], warnings: [Problem]
  ) {
    let parsed = read(text)
    guard let tree = parsed.tree else { return (parsed.problems, []) }
    var (environment, kind, choices) = self.place(place)
    if text.contains("vars.") && place == "otel.vars" && text != "vars.other" {
      environment = .otelOutput
    }
    let review = environment.review(tree, yields: kind, among: choices)
    return (review.problems, review.warnings)
  }

  @Test(arguments: validRows)
  func `every valid row passes`(id: String, place: String, text: String) {
    #expect(review(text, at: place).problems.isEmpty, "\(id)")
  }

  @Test(arguments: invalidRows)
  func `every invalid row is told at its place`(
    id: String,
    place: String,
    column: Int,
    text: String
  ) {
    let review = review(text, at: place)
    let found = id == "C-X44" ? review.warnings : review.problems
    let shown = found.map { "\($0.span.start.column): \($0.message)" }
    #expect(found.first?.span.start.column == column, "\(id) \(shown)")
    #expect(id != "C-X44" || review.problems.isEmpty)
  }

  @Test(arguments: [
    ("[1, 2].map(x, x * 2)", "list(int)"), ("{'a': [1]}", "map(string, list(int))"),
    ("[1, 'a']", "list(dyn)"), ("[]", "list(dyn)"), ("[] + [1]", "list(int)"),
    ("true ? 1 : dyn(2)", "dyn"), ("optional.of(1).orValue(2)", "int"),
    ("{'a': 1}.?a", "optional(int)"), ("{'a': 1}.filter(k, true)", "list(string)"),
    ("timestamp(0) - timestamp(0)", "duration"), ("type(1)", "type"), ("int", "type"),
    ("{}.a", "dyn"), ("[[]] == [[1]]", "bool"), ("dyn(1) + 'a'", "string"),
    ("dyn(1) + dyn(2)", "dyn"),
    ("optional.of('a').optMap(x, x.size())", "optional(int)"), ("null == timestamp(0)", "bool"),
    ("google.protobuf.Timestamp", "type"), ("[?optional.of(1)]", "list(int)"),
  ])
  func `kinds are found`(text: String, kind: String) throws {
    let review = Environment().review(try #require(read(text).tree))
    #expect(review.problems.isEmpty, "\(review.problems.map(\.message))")
    #expect(review.kind.description == kind)
  }

  @Test(arguments: [
    ("span.nope", 1, "'span' has no field 'nope'"),
    ("spam.name", 1, "'spam' is not known here; did you mean 'span'?"),
    ("'a'.startWith('b')", 14, "there is no function 'startWith'; did you mean 'startsWith'?"),
    ("1 + 'a'", 3, "'+' does not take int and string"),
    ("resource['x']", 1, "'resource' has no field 'x'"),
    ("1 == 1.0", 3, "'==' does not take int and double"),
    ("1 < 1.5", 3, "'<' does not take int and double"),
    ("'%s %s'.format(['a'])", 16, "the format asks for more than 1 values"),
    ("a.b.c{}", 1, "there are no messages such as 'a.b.c' here"),
    ("size()", 5, "'size' does not take ()"),
    ("'a'.pick(1)", 9, "'pick' is called as 'pick(a, …)'"),
  ])
  func `messages say what is wrong`(text: String, column: Int, message: String) throws {
    let problem = Environment.otelOutput.check(try #require(read(text).tree), yields: .dyn).first
    #expect(problem?.message == message)
    #expect(problem?.span.start.column == column)
  }

  @Test(arguments: [
    ("{'a': 1, 'a': 2}", 10), ("{1.5: 2}", 2), ("has(span.nope)", 1),
  ])
  func `what is likely not meant is a warning`(text: String, column: Int) throws {
    let review = Environment.otelOutput.review(try #require(read(text).tree))
    #expect(review.problems.isEmpty)
    #expect(review.warnings.first?.span.start.column == column)
  }

  @Test func `functions that may be missing are a warning`() throws {
    let review = Environment.component.review(try #require(read("name.split('-')[0]").tree))
    #expect(review.problems.isEmpty)
    #expect(review.warnings.map(\.span.start.column) == [11])
  }

  @Test func `every place has an environment`() {
    #expect(Environment.places.count == 10)
  }

  @Test func `long chains and kinds are no danger`() throws {
    let environment = Environment()
    for part in ["1 + ", "true && ", "true ? 1 : ", "[1] + ", "[] + "] {
      let text = String(repeating: part, count: 20_000) + "1"
      _ = environment.check(try #require(read(text).tree), yields: .dyn)
    }
    let chain = "{}" + String(repeating: ".a", count: 20_000)
    #expect(environment.check(try #require(read(chain).tree), yields: .dyn).isEmpty)
    let calls = "[1]" + String(repeating: ".map(x, x)", count: 5000)
    #expect(environment.check(try #require(read(calls).tree), yields: .dyn).isEmpty)
    let growing = "[1]" + String(repeating: ".map(x, [x])", count: 20_000)
    #expect(environment.check(try #require(read(growing).tree), yields: .dyn).isEmpty)
    let deep = String(repeating: "[", count: 99) + String(repeating: "]", count: 99)
    #expect(environment.check(try #require(read(deep).tree), yields: .dyn).isEmpty)
    let nested =
      String(repeating: "(true || 1 + 2 * -", count: 99) + "1" + String(repeating: ")", count: 99)
    _ = environment.check(try #require(read(nested).tree), yields: .dyn)
    let walks =
      String(repeating: "[1].map(x, ", count: 99) + "x" + String(repeating: ")", count: 99)
    #expect(environment.check(try #require(read(walks).tree), yields: .dyn).isEmpty)
  }
}
