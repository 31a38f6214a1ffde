public import Diagnostics

/// A name in a template: something it asks for, or a helper it calls.
public struct Reference: Sendable {
  /// What the name is used for.
  public enum Role: Hashable, Sendable {
    /// A tag prints it: a value, or a helper that is given nothing.
    case value
    /// It is given something, so it is a helper.
    case helper
    /// It decides how a block or one of its alternatives is rendered.
    case block
    /// It is given to a helper, a block or a partial.
    case argument
    /// It names another template.
    case partial
    /// It changes how the template is rendered.
    case decorator
  }

  /// What the name is used for.
  public var role: Role
  /// The name.
  public var path: Path
  /// Where the name stands.
  public var span: SourceSpan
  /// What it is given by position.
  public var arguments: [Expression]
  /// What it is given by name.
  public var namedArguments: [NamedArgument]
  /// Whether an enclosing block defines the name by `as |name|`.
  public var isBlockParameter: Bool
  /// The index, among all references, of the innermost block that may change what names mean here.
  public var enclosing: Int?

  /// Whether it is given anything.
  public var hasArguments: Bool { !arguments.isEmpty || !namedArguments.isEmpty }
}

/// All names in a template, in the order in which they stand.
///
/// A block comes before what is given to it, and that before its body. The body of `{{#x}}` is
/// enclosed by `x`; what stands behind its `{{else}}` is not, since it is rendered outside of it.
public func references(in template: Template) -> [Reference] {
  var walk = ReferenceWalk(template: template)
  walk.visit(template.statements, enclosing: nil)
  return walk.references
}

private struct ReferenceWalk {
  let template: Template
  var references: [Reference] = []
  /// The block parameters in scope, and how often.
  var parameters: [String: Int] = [:]

  mutating func visit(_ statements: [Statement], enclosing: Int?) {
    for statement in statements {
      switch statement {
      case .text, .comment, .delimiters: break
      case .mustache(let mustache):
        let isDecorator = mustache.kind == .decorator
        let role: Reference.Role = mustache.call.hasArguments ? .helper : .value
        add(mustache.call, as: isDecorator ? .decorator : role, enclosing: enclosing)
      case .block(let block): visit(block, enclosing: enclosing)
      case .partial(let partial): visit(partial, enclosing: enclosing)
      }
    }
  }

  private mutating func visit(_ block: Block, enclosing: Int?) {
    let index = references.count
    add(block.call, as: block.kind == .decorator ? .decorator : .block, enclosing: enclosing)
    let isInverse = block.kind == .inverse
    visit(block.body, defining: block.parameters, enclosing: isInverse ? enclosing : index)
    for alternative in block.alternatives {
      let alternativeIndex = references.count
      if let call = alternative.call { add(call, as: .block, enclosing: enclosing) }
      let isInside = alternative.call != nil
      let around = isInside ? alternativeIndex : isInverse ? index : enclosing
      visit(alternative.body, defining: alternative.parameters, enclosing: around)
    }
  }

  private mutating func visit(
    _ statements: [Statement],
    defining names: [BlockParameter],
    enclosing: Int?
  ) {
    for name in names { parameters[name.name, default: 0] += 1 }
    visit(statements, enclosing: enclosing)
    for name in names { parameters[name.name, default: 1] -= 1 }
  }

  private mutating func visit(_ partial: Partial, enclosing: Int?) {
    let index = references.count
    var path = Path(
      isData: false,
      depth: 0,
      isLocal: false,
      segments: [],
      range: partial.name.range
    )
    switch partial.name {
    case .path(let named): path = named
    case .literal(let literal):
      if case .string(let name) = literal.value {
        path.segments = [Path.Segment(name: name, range: literal.range)]
      }
    case .call: break
    }
    append(
      .partial,
      path,
      partial.arguments,
      partial.namedArguments,
      enclosing: enclosing
    )
    if case .call(let call) = partial.name { add(call, as: .helper, enclosing: enclosing) }
    visit(partial.arguments, partial.namedArguments, enclosing: enclosing)
    if let body = partial.body { visit(body, enclosing: index) }
  }

  private mutating func add(_ call: Call, as role: Reference.Role, enclosing: Int?) {
    append(role, call.callee, call.arguments, call.namedArguments, enclosing: enclosing)
    visit(call.arguments, call.namedArguments, enclosing: enclosing)
  }

  private mutating func visit(
    _ arguments: [Expression],
    _ namedArguments: [NamedArgument],
    enclosing: Int?
  ) {
    for argument in arguments + namedArguments.map(\.value) {
      switch argument {
      case .literal: break
      case .path(let path): append(.argument, path, [], [], enclosing: enclosing)
      case .call(let call): add(call, as: .helper, enclosing: enclosing)
      }
    }
  }

  private mutating func append(
    _ role: Reference.Role,
    _ path: Path,
    _ arguments: [Expression],
    _ namedArguments: [NamedArgument],
    enclosing: Int?
  ) {
    let head = path.segments.first?.name ?? ""
    let isPlain = !path.isData && !path.isLocal && path.depth == 0 && role != .partial
    references.append(
      Reference(
        role: role,
        path: path,
        span: template.span(of: path.range),
        arguments: arguments,
        namedArguments: namedArguments,
        isBlockParameter: isPlain && parameters[head, default: 0] > 0,
        enclosing: enclosing
      )
    )
  }
}
