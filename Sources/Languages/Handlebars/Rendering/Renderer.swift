public import Diagnostics

/// Renders a template: what it prints with a value, where every byte leads to the file it came from.
///
/// Text that was made up, such as a printed number, has the place of its tag. A tag with a problem prints
/// nothing, and rendering goes on behind it; at most 100 problems are told. Partials are parsed when
/// they are first asked for.
public func render(
  _ template: Template,
  with context: Value,
  options: RenderingOptions = RenderingOptions(),
  helpers: HelperRegistry = .standard,
  partials: [String: MappedText] = [:]
) -> Parsed<MappedText> {
  let unit = Unit(template)
  let renderer = Renderer(
    options: options,
    helpers: helpers,
    partials: partials,
    root: context,
    at: template.span(of: 0..<0)
  )
  let root = DataFrame(["root": context], in: nil)
  let scope = Scope(unit: unit, frame: Frame(context, in: nil), data: root)
  renderer.render(template.statements, in: scope)
  return Parsed(renderer.output.text, problems: renderer.problems)
}

/// Walks over templates and writes what they print.
final class Renderer {
  /// How deep blocks, partials and calls can be nested in each other.
  static let depthLimit = 150
  private static let problemLimit = 100

  let options: RenderingOptions
  let helpers: HelperRegistry
  let root: Value
  var output: Output
  private(set) var problems: [Problem] = []
  private var told: Set<Problem> = []
  /// How often a problem was met, told or not.
  private(set) var reportCount = 0
  /// Whether a limit was passed, so that nothing more is written.
  private(set) var isStopped = false
  private var steps = 0
  private var depth = 0
  let partialSources: [String: MappedText]
  var units: [UnitKey: Unit] = [:]
  /// The files that are being put in, and the tags that ask for them.
  var inclusions: [Inclusion] = []
  /// What `{{#partial "x"}}` has to say in place of `{{#block "x"}}`.
  var definitions: [String: Body] = [:]

  /// A file that is being put into another one.
  struct Inclusion {
    /// What the file is known by, to notice that it includes itself.
    var name: String?
    var span: SourceSpan
  }

  /// What a parsed template is remembered by.
  struct UnitKey: Hashable {
    var name: String
    var file: SourceFile?
    var indentation: String
  }

  init(
    options: RenderingOptions,
    helpers: HelperRegistry,
    partials: [String: MappedText],
    root: Value,
    at span: SourceSpan
  ) {
    self.options = options
    self.helpers = helpers
    self.root = root
    partialSources = partials
    output = Output(at: span)
  }

  var dialect: Dialect { options.dialect }

  // MARK: Statements

  func render(_ statements: [Statement], in scope: Scope) {
    let scope = hoistingInlines(of: statements, into: scope)
    for statement in statements {
      guard !isStopped else { return }
      switch statement {
      case .text(let text):
        charge(1, at: text.range, in: scope)
        for piece in text.pieces {
          output.append(scope.unit.template.source, scope.unit.bytes, in: piece)
        }
      case .mustache(let mustache):
        charge(1, at: mustache.range, in: scope)
        render(mustache, in: scope)
      case .block(let block):
        charge(1, at: block.opener, in: scope)
        nested(at: block.opener, in: scope) { render(block, in: scope) }
      case .partial(let partial):
        charge(1, at: partial.opener, in: scope)
        nested(at: partial.opener, in: scope) { render(partial, in: scope) }
      case .comment, .delimiters: break
      }
    }
  }

  private func render(_ mustache: Mustache, in scope: Scope) {
    guard mustache.kind != .decorator else {
      let name = mustache.call.callee.name
      return report("there is no decorator '\(name)'", at: scope.span(mustache.call.callee.range))
    }
    guard let value = value(of: mustache.call, isNested: false, in: scope) else { return }
    let escapes = mustache.kind == .escaped && options.escapesHTML
    write(value, escaped: escapes, from: mustache.range, in: scope)
  }

  func write(_ value: Value, escaped: Bool, from range: Range<Int>, in scope: Scope) {
    if case .text(let text) = value {
      let text = escaped ? text.replacing(htmlEntity) : text
      output.append(text, text.bytes, in: 0..<text.count)
    } else {
      var bytes = Array(value.printed(in: dialect).utf8)
      if escaped { bytes = bytes.flatMap { htmlEntity($0) ?? [$0] } }
      output.append(bytes, from: scope.span(range))
    }
    charge(0, at: range, in: scope)
  }

  // MARK: Limits

  /// Counts work; stops if it is too much.
  func charge(_ count: Int, at range: Range<Int>, in scope: Scope) {
    guard !isStopped else { return }
    steps += count
    if steps > options.stepLimit {
      stop("rendering takes more than \(options.stepLimit) steps", at: scope.span(range))
    } else if output.text.count > options.outputLimit {
      stop("the result has more than \(options.outputLimit) bytes", at: scope.span(range))
    }
  }

  private func stop(_ message: String, at span: SourceSpan) {
    report(Problem(.limit, message, at: span))
    isStopped = true
  }

  /// Does something one level deeper, unless that is too deep.
  func nested(at range: Range<Int>, in scope: Scope, _ work: () -> Void) {
    guard depth < Self.depthLimit else {
      return stop(
        "blocks and partials call each other more than \(Self.depthLimit) deep",
        at: scope.span(range)
      )
    }
    depth += 1
    work()
    depth -= 1
  }

  // MARK: Problems

  func report(_ message: String, at span: SourceSpan) {
    report(Problem(.evaluation, message, at: span))
  }

  func report(_ problem: Problem) {
    reportCount += 1
    var problem = problem
    if problem.related == nil, let inclusion = inclusions.last, inclusion.span != problem.span {
      problem.related = Note("the text is put in here", at: inclusion.span)
    }
    guard problems.count < Self.problemLimit, told.insert(problem).inserted else { return }
    problems.append(problem)
  }

  /// What is written while something is done.
  func captured(at span: SourceSpan, _ work: () -> Void) -> MappedText {
    let outer = output
    output = Output(at: span)
    work()
    let text = output.text
    output = outer
    return text
  }
}
