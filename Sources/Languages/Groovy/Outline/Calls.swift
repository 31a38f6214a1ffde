import Diagnostics

/// Calls and what is handed to them.
extension Outline {
  /// A call whose parentheses open here.
  mutating func call(_ chain: Chain) {
    let close = peek(0).partner
    let call = add(
      chain,
      arguments: arguments(from: index + 1, to: close),
      end: tokens[close].range.upperBound
    )
    enter(Chain(receiver: call, first: chain.first))
  }

  mutating func add(_ chain: Chain, arguments: [Argument], end: Int) -> Int {
    let start = chain.names.first?.range.lowerBound ?? tokens[chain.first].range.lowerBound
    script.calls.append(
      Call(
        names: chain.names,
        receiver: chain.receiver,
        hasOtherReceiver: chain.hasOtherReceiver,
        isNew: chain.isNew,
        arguments: arguments,
        method: scope.method,
        use: .value,
        range: start..<end
      )
    )
    return script.calls.count - 1
  }

  /// A closure behind the parentheses of a call, or in their place.
  mutating func trail(_ call: Int) {
    let end = tokens[peek(0).partner].range.upperBound
    let range = peek(0).range.lowerBound..<end
    script.calls[call].arguments.append(Argument(value: .closure, range: range))
    script.calls[call].range = script.calls[call].range.lowerBound..<end
    enter(Chain(receiver: call, first: chain?.first ?? index))
  }

  /// A call without parentheses: `log.info "x", y`.
  mutating func command(_ chain: Chain) {
    var end = index
    while end < tokens.count - 1, !tokens[end].startsLine, !isEnd(end) {
      end = tokens[end].partner > end ? tokens[end].partner + 1 : end + 1
    }
    scope.commandEnd = end
    let last = tokens[end - 1].range.upperBound
    let call = add(chain, arguments: arguments(from: index, to: end), end: last)
    settle(call, chain, end: end)
    self.chain = nil
  }

  private func isEnd(_ index: Int) -> Bool {
    tokens[index].kind == .close || tokens[index].kind == .textEnd || stands(";", at: index)
  }

  /// Finds what becomes of the result of a call that ends before a token.
  mutating func settle(_ call: Int, _ chain: Chain, end: Int? = nil) {
    let end = end ?? index
    guard beginsStatement(chain.first), tokens[end].startsLine || isEnd(end) else { return }
    // Signs go on with what stands on the line before, `>>` for example.
    if tokens[end].kind == .sign, !stands(";", at: end), !stands("@", at: end) { return }
    let isLast = isBlockEnd(end) || (stands(";", at: end) && isBlockEnd(end + 1))
    script.calls[call].use = isLast ? .last : .dropped
  }

  private func isBlockEnd(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return tokens[index].kind == .end || tokens[index].kind == .close
  }

  private func beginsStatement(_ first: Int) -> Bool {
    guard scope.body == nil else { return false }
    guard first > 0 else { return true }
    if stands("{", at: first - 1) || stands(";", at: first - 1) || stands("->", at: first - 1) {
      return true
    }
    guard tokens[first].startsLine else { return false }
    switch tokens[first - 1].kind {
    case .name, .number, .string, .textEnd, .close: return true
    default: return false
    }
  }

  // MARK: Arguments

  /// What stands between two tokens, divided by commas; brackets are passed over.
  private func arguments(from start: Int, to end: Int) -> [Argument] {
    var arguments: [Argument] = []
    for part in parts(from: start, to: end) {
      let label = label(part)
      let first = label == nil ? part.lowerBound : part.lowerBound + 2
      guard first < part.upperBound else { continue }
      let last = tokens[part.upperBound - 1].range.upperBound
      arguments.append(
        Argument(
          label: label,
          value: value(from: first, to: part.upperBound, isWhole: true),
          range: tokens[first].range.lowerBound..<last
        )
      )
    }
    return arguments
  }

  /// The tokens between commas.
  private func parts(from start: Int, to end: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = start
    var at = start
    while at < end {
      if stands(",", at: at) {
        if first < at { parts.append(first..<at) }
        first = at + 1
      }
      at = tokens[at].partner > at ? tokens[at].partner + 1 : at + 1
    }
    if first < end { parts.append(first..<end) }
    return parts
  }

  /// `name:` or `'name':` at the start of a part.
  private func label(_ part: Range<Int>) -> Name? {
    guard part.count > 1, stands(":", at: part.lowerBound + 1) else { return nil }
    let token = tokens[part.lowerBound]
    switch token.kind {
    case .name, .keyword, .number: return name(at: part.lowerBound)
    case .string:
      let literal = script.strings[token.string]
      return Name(text: literal.content.string, range: literal.contentRange)
    default: return nil
    }
  }

  /// The value that stands between two tokens; if it may go on, only its start is looked at.
  func value(from start: Int, to end: Int, isWhole: Bool) -> Value {
    guard start < end else { return .other }
    let token = tokens[start]
    let last = max(token.partner, start)
    guard !isWhole || last == end - 1 else { return .other }
    switch token.kind {
    case .string, .textStart: return .string(script.strings[token.string])
    case .name: return .name(name(at: start))
    case .open:
      if stands("{", at: start) { return .closure }
      return stands("[", at: start) ? collection(from: start + 1, to: last) : .other
    default: return .other
    }
  }

  private func collection(from start: Int, to end: Int) -> Value {
    let parts = parts(from: start, to: end)
    if parts.count == 1, parts[0].count == 1, stands(":", at: start) { return .map([]) }
    var entries: [Entry] = []
    for part in parts {
      let label = label(part)
      let colon = label == nil ? tokens[part.lowerBound].partner + 1 : part.lowerBound + 1
      let isEntry = colon < part.upperBound && stands(":", at: colon)
      guard isEntry, colon + 1 < part.upperBound else { return .list }
      let value = tokens[colon + 1].range.lowerBound..<tokens[part.upperBound - 1].range.upperBound
      entries.append(Entry(key: label, value: value))
    }
    return entries.isEmpty ? .list : .map(entries)
  }
}
