import Diagnostics

extension Renderer {
  // MARK: Expressions

  func value(of expression: Expression, in scope: Scope) -> Value? {
    switch expression {
    case .literal(let literal): return value(of: literal, in: scope)
    case .path(let path): return value(of: path, isTerminalStrict: false, in: scope)
    case .call(let call):
      var value: Value?
      nested(at: call.range, in: scope) {
        value = self.value(of: call, isNested: true, in: scope)
      }
      return value
    }
  }

  private func value(of literal: Literal, in scope: Scope) -> Value? {
    switch literal.value {
    case .string(let text): return .string(text)
    case .boolean(let value): return .boolean(value)
    case .null: return .null
    case .undefined: return nil
    case .number(let number):
      let hasPoint = scope.unit.bytes[literal.range].contains(UInt8(ascii: "."))
      if !hasPoint, let integer = Int(exactly: number) { return .integer(integer) }
      return .number(number)
    }
  }

  /// The value of a tag, or of a call in parentheses; nil if there is none.
  func value(of call: Call, isNested: Bool, in scope: Scope) -> Value? {
    let isParameter = isParameter(call.callee, in: scope)
    if !isParameter {
      if let helper = helper(for: call.callee) {
        return invoke(helper, HelperCall(helper, call, block: nil, renderer: self, scope: scope))
      }
      guard !call.hasArguments else { return reportUnknownHelper(call.callee, in: scope) }
    }
    let value = value(of: call.callee, isTerminalStrict: !isNested, in: scope)
    if isNested, value != nil, dialect == .javaScript, !isParameter {
      return reportUnknownHelper(call.callee, in: scope)
    }
    return value
  }

  func helper(for path: Path) -> Helper? {
    guard let name = path.simpleName, let helper = helpers[name] else { return nil }
    if options.knowsBuiltInHelpersOnly, !HelperRegistry.builtInNames.contains(name) { return nil }
    return helper
  }

  func isParameter(_ path: Path, in scope: Scope) -> Bool {
    guard let name = path.firstOpenName else { return false }
    return scope.parameter(name) != nil
  }

  func reportUnknownHelper(_ path: Path, in scope: Scope) -> Value? {
    report("there is no helper '\(path.name)'", at: scope.span(path.range))
    return nil
  }

  // MARK: Paths

  /// The value of a path; nil if it is not defined.
  ///
  /// In strict templates that is a problem where a tag asks for the value, but not where a helper does.
  func value(of path: Path, isTerminalStrict: Bool, in scope: Scope) -> Value? {
    var segments = path.segments[...]
    var value: Value?
    if path.isData {
      value = data(&segments, path, in: scope)
    } else if let name = path.firstOpenName, let parameter = scope.parameter(name) {
      value = parameter
      segments.removeFirst()
    } else {
      guard let frame = frame(outwards: path.depth, of: scope) else { return nil }
      value = frame.value
      if let first = segments.first {
        let isOpen = path.depth == 0 && !path.isLocal
        value = lookup(first.name, in: frame, outwards: isOpen && options.looksOutwards)
        segments.removeFirst()
        if value == nil, !isDefined(first, in: frame.value, path, segments, isTerminalStrict, scope)
        {
          return nil
        }
      }
    }
    for (index, segment) in segments.enumerated() {
      let owner = value
      value = owner?.member(segment.name, in: dialect)
      let rest = segments.dropFirst(index + 1)
      if value == nil, !isDefined(segment, in: owner, path, rest, isTerminalStrict, scope) {
        return nil
      }
    }
    return value
  }

  /// Reports a member that is missing where the options forbid that; returns whether to go on.
  private func isDefined(
    _ segment: Path.Segment,
    in owner: Value?,
    _ path: Path,
    _ rest: ArraySlice<Path.Segment>,
    _ isTerminalStrict: Bool,
    _ scope: Scope
  ) -> Bool {
    let isOwnerMissing = owner == nil || owner?.isNull == true
    let isTerminal = rest.isEmpty && options.isStrict && isTerminalStrict
    let needsOwner = options.isStrict || options.assumesObjects
    if isTerminal || (needsOwner && isOwnerMissing) {
      report("'\(segment.name)' is not defined", at: scope.span(path.range))
      return false
    }
    return true
  }

  private func data(
    _ segments: inout ArraySlice<Path.Segment>,
    _ path: Path,
    in scope: Scope
  ) -> Value? {
    guard let first = segments.popFirst() else { return nil }
    // Only whether there is one can be asked.
    if first.name == "partial-block", scope.partialBlock != nil { return .boolean(true) }
    var frame: DataFrame? = scope.data
    for _ in 0..<path.depth { frame = frame?.parent }
    while let current = frame {
      if let value = current.values[first.name] { return value }
      frame = current.parent
    }
    _ = isDefined(first, in: .map([:]), path, segments, options.isStrict, scope)
    return nil
  }

  private func frame(outwards depth: Int, of scope: Scope) -> Frame? {
    var frame: Frame? = scope.frame
    for _ in 0..<depth { frame = frame?.parent }
    return frame
  }

  private func lookup(_ name: String, in frame: Frame, outwards: Bool) -> Value? {
    var frame: Frame? = frame
    var null: Value?
    while let current = frame {
      let value = current.value?.member(name, in: dialect) ?? current.extras?[name]
      guard outwards else { return value }
      if let value {
        if !value.isNull { return value }
        null = value
      }
      frame = current.parent
    }
    return null
  }
}

extension Path {
  /// The name, if it can be that of a helper: one segment, and nothing before it.
  var simpleName: String? { segments.count == 1 ? firstOpenName : nil }

  /// The first name, if nothing says in which context it is looked up.
  var firstOpenName: String? {
    isData || isLocal || depth > 0 ? nil : segments.first?.name
  }
}
