import Diagnostics

/// The parts of a block a helper can render.
struct BlockParts {
  var parameters: [BlockParameter]
  var body: [Statement]
  /// Whether there is something behind an `{{else}}`.
  var hasAlternative: Bool
  /// Whether body and alternative change places: `{{^x}}`.
  var isInverted: Bool
  var opener: Range<Int>
}

extension Renderer {
  func render(_ block: Block, in scope: Scope) {
    if block.kind == .decorator {
      guard block.call.callee.simpleName != "inline" else { return }
      let callee = block.call.callee
      return report("there is no decorator '\(callee.name)'", at: scope.span(callee.range))
    }
    var call = block.call
    var rest = block.alternatives[...]
    var parts = BlockParts(
      parameters: block.parameters,
      body: block.body,
      hasAlternative: !rest.isEmpty,
      isInverted: block.kind == .inverse,
      opener: block.opener
    )
    // A loop, since a chain of `{{else if}}` can be longer than the stack is deep.
    while !isStopped, choosesRest(call, parts, in: scope) {
      guard let next = rest.popFirst() else { return }
      guard let nextCall = next.call else { return render(next.body, in: scope) }
      charge(1, at: next.opener, in: scope)
      call = nextCall
      parts = BlockParts(
        parameters: next.parameters,
        body: next.body,
        hasAlternative: !rest.isEmpty,
        isInverted: false,
        opener: next.opener
      )
    }
  }

  /// Renders the body if that is what the call says; returns whether it says to go on.
  private func choosesRest(_ call: Call, _ parts: BlockParts, in scope: Scope) -> Bool {
    let isParameter = isParameter(call.callee, in: scope)
    if !isParameter, let helper = helper(for: call.callee) {
      let given = HelperCall(helper, call, block: parts, renderer: self, scope: scope)
      if let value = invoke(helper, given) {
        write(value, escaped: false, from: parts.opener, in: scope)
      }
      return given.wantsRest
    }
    guard isParameter || !call.hasArguments else {
      _ = reportUnknownHelper(call.callee, in: scope)
      return false
    }
    let count = reportCount
    let value = value(of: call.callee, isTerminalStrict: true, in: scope)
    guard reportCount == count else { return false }
    let section = HelperCall(.section, call, block: parts, renderer: self, scope: scope)
    section.renderSection(of: value)
    return section.wantsRest
  }

  /// Calls a helper, after a look at how it is called.
  func invoke(_ helper: Helper, _ call: HelperCall) -> Value? {
    let given = call.arguments.count
    if helper.use == .block, !call.isBlock {
      report(
        "'\(helper.name)' needs a body: '{{#\(helper.name)}}…{{/\(helper.name)}}'",
        at: call.nameSpan
      )
      return nil
    }
    if helper.use == .value, call.isBlock {
      report("'\(helper.name)' takes no body", at: call.nameSpan)
      return nil
    }
    if given < helper.arity.lowerBound {
      report("'\(helper.name)' needs \(helper.arityText), not \(given)", at: call.nameSpan)
      return nil
    }
    if given > helper.arity.upperBound {
      let surplus = call.arguments[helper.arity.upperBound].span
      report("'\(helper.name)' takes \(helper.arityText), not \(given)", at: surplus)
      return nil
    }
    let value = helper.body(call)
    if let size = value?.string?.utf8.count, size > 1024 {
      charge(size / 1024, at: call.call.range, in: call.scope)
      guard size <= options.outputLimit else {
        report(
          Problem(.limit, "this text has more than \(options.outputLimit) bytes", at: call.span)
        )
        return nil
      }
    }
    return value
  }

  /// The scope with the `{{#*inline}}` partials among some statements, wherever they stand.
  func hoistingInlines(of statements: [Statement], into scope: Scope) -> Scope {
    var partials: [String: Body] = [:]
    for statement in statements {
      guard case .block(let block) = statement, block.kind == .decorator,
        block.call.callee.simpleName == "inline"
      else { continue }
      guard let name = block.call.arguments.first,
        let text = value(of: name, in: scope)?.printed(in: dialect)
      else {
        report("an inline partial needs a name", at: scope.span(block.call.callee.range))
        continue
      }
      partials[text] = Body(block.body, in: scope)
    }
    guard !partials.isEmpty else { return scope }
    var scope = scope
    scope.inlines = InlineFrame(partials, in: scope.inlines)
    return scope
  }
}
