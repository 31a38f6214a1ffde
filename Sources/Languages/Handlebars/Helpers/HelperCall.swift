public import Diagnostics

/// How a template calls a helper, and what the helper can do about it.
public final class HelperCall {
  /// A value a helper is given.
  public struct Argument {
    /// The value; nil if it is not defined.
    public var value: Value?
    /// What was written.
    public var expression: Expression
    /// Where it stands.
    public var span: SourceSpan

    /// Whether it is written down as it is, so that its form can be held against its author.
    public var isLiteral: Bool {
      if case .literal = expression { return true }
      return false
    }
  }

  /// The helper's name.
  public let name: String
  /// What it is given by position.
  public let arguments: [Argument]
  /// What it is given by name.
  public let namedArguments: [(name: String, argument: Argument)]

  let call: Call
  let block: BlockParts?
  let renderer: Renderer
  let scope: Scope
  /// Whether what stands behind the body's `{{else}}` is to be rendered.
  private(set) var wantsRest = false

  init(_ helper: Helper, _ call: Call, block: BlockParts?, renderer: Renderer, scope: Scope) {
    name = helper.name
    self.call = call
    self.block = block
    self.renderer = renderer
    self.scope = scope
    func argument(_ expression: Expression) -> Argument {
      Argument(
        value: renderer.value(of: expression, in: scope),
        expression: expression,
        span: scope.span(expression.range)
      )
    }
    arguments = call.arguments.map(argument)
    namedArguments = call.namedArguments.map { ($0.name, argument($0.value)) }
  }

  /// Where the call stands.
  public var span: SourceSpan { scope.span(call.range) }
  /// Where the helper's name stands.
  public var nameSpan: SourceSpan { scope.span(call.callee.range) }
  /// Whether there is a body.
  public var isBlock: Bool { block != nil }
  /// Whether there is something behind an `{{else}}`.
  public var hasAlternative: Bool { block?.hasAlternative ?? false }
  /// The engine whose ways are followed.
  public var dialect: Dialect { renderer.dialect }
  /// The context: what `this` means at the call.
  public var context: Value? { scope.frame.value }

  /// The value given at a position; nil if there is none.
  public func value(at index: Int) -> Value? {
    arguments.indices.contains(index) ? arguments[index].value : nil
  }

  /// The value given by a name; nil if there is none.
  public func value(named name: String) -> Value? {
    namedArguments.last { $0.name == name }?.argument.value
  }

  /// How a value is printed.
  public func text(of value: Value?) -> String { value?.printed(in: dialect) ?? "" }

  /// Reports a problem at a place; rendering goes on.
  public func report(_ message: String, at span: SourceSpan) { renderer.report(message, at: span) }

  // MARK: Bodies

  /// Renders the body; with a value, that becomes the context.
  ///
  /// `data` is known as `@name` in the body, `extras` by their names as far as the value has no such
  /// member, `parameters` by the names of `as |a b|`.
  public func renderBody(
    with value: Value? = nil,
    data: ValueMap? = nil,
    extras: ValueMap? = nil,
    parameters: [Value?] = []
  ) {
    guard let block, !renderer.isStopped else { return }
    renderer.charge(1, at: block.opener, in: scope)
    guard !block.isInverted else {
      wantsRest = true
      return
    }
    var inner = scope
    if let value { inner.frame = Frame(value, in: scope.frame, extras: extras) }
    if let data { inner.data = DataFrame(data, in: scope.data) }
    if !block.parameters.isEmpty {
      inner.names = NameFrame(block.parameters, parameters, in: scope.names)
    }
    renderer.render(block.body, in: inner)
  }

  /// Has what stands behind `{{else}}` rendered, if there is something, once the helper is done.
  public func renderAlternative() {
    guard let block else { return }
    if block.isInverted {
      renderer.render(block.body, in: scope)
    } else {
      wantsRest = true
    }
  }

  /// What the given work writes, in place of writing it.
  public func captured(_ work: () -> Void) -> MappedText { renderer.captured(at: span, work) }

  /// Writes a text, whose bytes keep their places.
  public func write(_ text: MappedText) {
    renderer.output.append(text, text.bytes, in: 0..<text.count)
    renderer.charge(0, at: call.range, in: scope)
  }

  /// Writes a text that was made up at a place.
  public func write(_ text: String, from span: SourceSpan) {
    renderer.output.append(Array(text.utf8), from: span)
    renderer.charge(0, at: call.range, in: scope)
  }

  /// The last bytes written so far, such as what stands before the tag.
  public func written(last count: Int) -> ArraySlice<UInt8> {
    renderer.output.text.bytes.suffix(count)
  }

  // MARK: Files

  /// Renders a file as a template with this context; nil if it is being rendered already.
  public func rendered(_ file: SourceFile) -> MappedText? {
    if renderer.inclusions.contains(where: { $0.name == file.path }) || isSelf(file) {
      report("'\(file.path)' includes itself", at: span)
      return nil
    }
    let key = Renderer.UnitKey(name: file.path, file: file, indentation: "")
    renderer.inclusions.append(Renderer.Inclusion(name: file.path, span: span))
    defer { renderer.inclusions.removeLast() }
    let unit = renderer.unit(key, MappedText(file))
    var inner = scope
    inner.unit = unit
    inner.names = nil
    return renderer.captured(at: file.start) {
      renderer.nested(at: call.range, in: scope) {
        renderer.render(unit.template.statements, in: inner)
      }
    }
  }

  private func isSelf(_ file: SourceFile) -> Bool {
    scope.unit.template.source.span.file.path == file.path
  }

  // MARK: Definitions

  /// Keeps the body under a name.
  func define(_ name: String) {
    guard let block else { return }
    renderer.definitions[name] = Body(block.body, in: scope)
  }

  /// Renders the body that was kept under a name; returns whether there is one.
  func renderDefinition(_ name: String) -> Bool {
    guard let body = renderer.definitions[name] else { return false }
    var inner = body.scope
    inner.frame = scope.frame
    inner.data = scope.data
    renderer.nested(at: call.range, in: scope) { renderer.render(body.statements, in: inner) }
    return true
  }
}
