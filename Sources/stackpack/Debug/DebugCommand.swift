import ArgumentParser
import Diagnostics
import Documents

/// Answers requests of conformance suites, one JSON object a line; hidden, and no supported interface.
struct DebugCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug",
    abstract: "Answers requests of conformance suites.",
    shouldDisplay: false,
    subcommands: [DebugParse.self, DebugEval.self, DebugRender.self, DebugArchive.self]
  )
}

/// The languages a suite may ask for.
enum DebugLanguage: String, CaseIterable, ExpressibleByArgument {
  case cel, groovy, handlebars, hocon, promql, stql, yaml
}

struct DebugParse: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "parse", shouldDisplay: false)

  @Option var language: DebugLanguage

  func run() {
    Conversation.answer { request in
      let file = SourceFile(path: "input", text: request["input"]?.string ?? "")
      switch language {
      case .cel: return CELConformance.parse(file, options: request["options"])
      case .groovy: return GroovyConformance.parse(file)
      case .handlebars:
        return HandlebarsConformance.parse(file, dialect: request["dialect"]?.string)
      case .hocon: return HOCONConformance.parse(file, request)
      case .promql: return QueryConformance.promQL(file)
      case .stql: return QueryConformance.stql(file)
      case .yaml: return YAMLConformance.parse(file)
      }
    }
  }
}

struct DebugEval: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "eval", shouldDisplay: false)

  @Option var language: DebugLanguage

  func validate() throws {
    guard language == .cel else { throw ValidationError("only cel is evaluated") }
  }

  func run() {
    Conversation.answer { CELConformance.evaluate($0) }
  }
}

struct DebugRender: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "render", shouldDisplay: false)

  @Option var language: DebugLanguage

  func validate() throws {
    guard language == .handlebars else { throw ValidationError("only handlebars is rendered") }
  }

  func run() {
    Conversation.answer { HandlebarsConformance.render($0) }
  }
}

struct DebugArchive: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "archive", shouldDisplay: false)

  func run() {
    Conversation.answer { ArchiveConformance.open($0["path"]?.string ?? "") }
  }
}

/// What is said to a request.
enum Answer {
  /// It was accepted, with a value if the language has one.
  case accepted(JSONValue?)
  /// It was rejected.
  case rejected(message: String, span: SourceSpan?, phase: String)
  /// The feature is not claimed.
  case unsupported(String)

  /// The first problem of a reading, or acceptance.
  static func of(_ problems: [Problem], value: JSONValue? = nil, phase: String = "parse") -> Answer
  {
    guard let problem = problems.first else { return .accepted(value) }
    return .rejected(message: problem.message, span: problem.span, phase: phase)
  }

  fileprivate func json(id: JSONValue) -> JSONValue {
    switch self {
    case .accepted(let value):
      return .object(["id": id, "ok": .boolean(true), "value": value])
    case .rejected(let message, let span, let phase):
      let error = JSONValue.object([
        "message": .string(message),
        "line": span.map { .integer($0.start.line) },
        "column": span.map { .integer($0.start.column) },
        "endLine": span.map { .integer($0.end.line) },
        "endColumn": span.map { .integer($0.end.column) },
        "offset": span.map { .integer($0.range.lowerBound) },
        "phase": .string(phase),
      ])
      return .object(["id": id, "ok": .boolean(false), "error": error])
    case .unsupported(let feature):
      return .object(["id": id, "unsupported": .string(feature)])
    }
  }
}

/// Reads requests from standard input and writes an answer to each before the next one is read.
enum Conversation {
  static func answer(_ work: (DataNode) -> Answer) {
    while let line = readLine(strippingNewline: true) {
      let request = read(SourceFile(path: "request", text: line), as: .json).tree.root
      guard let request, request.kind == .map, let id = request["id"]?.string else {
        let answer = Answer.rejected(message: "this is no request", span: nil, phase: "request")
        Console.write(answer.json(id: .null).line + "\n")
        continue
      }
      Console.write(work(request).json(id: .string(id)).line + "\n")
    }
  }
}
