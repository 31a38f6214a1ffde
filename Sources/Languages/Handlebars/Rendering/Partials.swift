import Diagnostics

extension Renderer {
  func render(_ partial: Partial, in scope: Scope) {
    guard let name = name(of: partial, in: scope) else { return }
    var inner = scope
    inner.frame = frame(for: partial, in: scope)
    let isBlock = name == "@partial-block" && isPartialBlock(partial.name)
    if let body = isBlock ? scope.partialBlock : scope.inline(name) {
      offer(partial.body, to: &inner, from: scope)
      var lexical = body.scope
      lexical.frame = frame(inner.frame, calling: body, isBlock: isBlock)
      lexical.data = inner.data
      lexical.inlines = inner.inlines
      if !isBlock { lexical.partialBlock = inner.partialBlock }
      return put(body.statements, partial, lexical, from: scope)
    }
    if !isBlock, let unit = unit(named: name, for: partial, in: scope) {
      offer(partial.body, to: &inner, from: scope)
      inner.unit = unit
      inner.names = nil
      return put(unit.template.statements, partial, inner, from: scope)
    }
    guard let body = partial.body else {
      // The Mustache specification has it print nothing.
      guard dialect != .mustache else { return }
      return report("there is no partial '\(name)'", at: scope.span(partial.name.range))
    }
    render(body, in: inner)
  }

  /// Renders the statements of a partial in place of its tag.
  private func put(
    _ statements: [Statement],
    _ partial: Partial,
    _ inner: Scope,
    from scope: Scope
  ) {
    inclusions.append(Inclusion(name: nil, span: scope.span(partial.opener)))
    defer { inclusions.removeLast() }
    guard dialect == .javaScript, let indentation = partial.indentation else {
      return render(statements, in: inner)
    }
    guard !options.preventsIndentation else {
      output.append(scope.unit.template.source, scope.unit.bytes, in: indentation)
      return render(statements, in: inner)
    }
    output.indent(indentation, of: scope.unit)
    render(statements, in: inner)
    output.outdent()
  }

  /// Makes the body of a partial's tag known to the partial.
  private func offer(_ statements: [Statement]?, to inner: inout Scope, from scope: Scope) {
    guard let statements else { return }
    inner.partialBlock = Body(statements, in: scope)
    inner.inlines = hoistingInlines(of: statements, into: scope).inlines
  }

  private func isPartialBlock(_ name: Expression) -> Bool {
    if case .path(let path) = name { return path.isData }
    return false
  }

  private func name(of partial: Partial, in scope: Scope) -> String? {
    switch partial.name {
    case .literal(let literal):
      if case .string(let name) = literal.value { return name }
      return scope.unit.text(literal.range)
    case .path(let path): return spelling(of: path, in: scope.unit)
    case .call(let call):
      guard let name = value(of: .call(call), in: scope), !name.isNull else {
        report("the name of the partial is not defined", at: scope.span(call.range))
        return nil
      }
      return name.printed(in: dialect)
    }
  }

  /// A path as it was written, but without the brackets round names.
  private func spelling(of path: Path, in unit: Unit) -> String {
    var text = ""
    var end = path.range.lowerBound
    for segment in path.segments {
      text += unit.text(end..<segment.range.lowerBound) + segment.name
      end = segment.range.upperBound
    }
    return text + unit.text(end..<path.range.upperBound)
  }

  // MARK: Context

  /// The context of a partial: the given one or that of its tag, with the values given by name.
  private func frame(for partial: Partial, in scope: Scope) -> Frame {
    let isSame = partial.arguments.isEmpty && !options.isolatesPartials
    let named = partial.namedArguments
    guard !isSame || !named.isEmpty else { return scope.frame }
    var value = scope.frame.value
    if let argument = partial.arguments.first {
      value = self.value(of: argument, in: scope)
    } else if options.isolatesPartials {
      value = .map([:])
    }
    guard !named.isEmpty else { return Frame(value, in: scope.frame) }
    var given = ValueMap()
    for argument in named {
      given[argument.name] = self.value(of: argument.value, in: scope) ?? .null
    }
    guard dialect == .javaScript || isMap(value) else {
      return Frame(value, in: scope.frame, extras: given)
    }
    var merged = ValueMap()
    if case .map(let map) = value { merged = map }
    for (name, value) in given.entries { merged[name] = value }
    return Frame(.map(merged), in: scope.frame)
  }

  /// The context a body is rendered with by a partial.
  private func frame(_ frame: Frame, calling body: Body, isBlock: Bool) -> Frame {
    // Where names are looked up outwards, an inline partial sees the contexts of its caller.
    if !isBlock, options.looksOutwards { return frame }
    if frame === body.scope.frame { return frame }
    return Frame(frame.value, in: body.scope.frame, extras: frame.extras)
  }

  private func isMap(_ value: Value?) -> Bool {
    if case .map = value { return true }
    return false
  }

  // MARK: Templates

  private func unit(named name: String, for partial: Partial, in scope: Scope) -> Unit? {
    guard let source = partialSources[name] else { return nil }
    var text = source
    var indentation = ""
    if dialect == .mustache, let range = partial.indentation {
      indentation = scope.unit.text(range)
      text = indented(source, by: range, of: scope)
    }
    inclusions.append(Inclusion(name: nil, span: scope.span(partial.opener)))
    defer { inclusions.removeLast() }
    return unit(UnitKey(name: name, file: nil, indentation: indentation), text)
  }

  /// The template of a text, parsed once.
  func unit(_ key: UnitKey, _ text: MappedText) -> Unit {
    if let unit = units[key] { return unit }
    let parsed = parse(text, as: dialect)
    for problem in parsed.problems { report(problem) }
    let unit = Unit(parsed.tree)
    units[key] = unit
    return unit
  }

  /// A text with blanks before every line.
  private func indented(_ source: MappedText, by range: Range<Int>, of scope: Scope) -> MappedText {
    let bytes = source.bytes
    var text = MappedText(emptyAt: source.span(of: 0..<0))
    var start = 0
    while start < bytes.count {
      let lineBreak = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let end = lineBreak.map { $0 + 1 } ?? bytes.count
      text.append(scope.unit.template.source, in: range)
      text.append(source, in: start..<end)
      start = end
    }
    return text
  }
}
