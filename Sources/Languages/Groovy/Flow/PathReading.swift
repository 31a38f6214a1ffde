import Diagnostics

/// Names and what stands behind them.
extension FlowWalk {
  func stands(_ sign: StaticString, at index: Int) -> Bool {
    Self.stands(sign, at: index, tokens, bytes)
  }

  private static func stands(
    _ sign: StaticString,
    at index: Int,
    _ tokens: [Token],
    _ bytes: [UInt8]
  ) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind != .string else { return false }
    let range = tokens[index].range
    guard range.count == sign.utf8CodeUnitCount else { return false }
    return sign.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }

  func spelling(at index: Int) -> String {
    String(decoding: bytes[tokens[index].range], as: UTF8.self)
  }

  /// The text that a token is; nil if it is none, or holds code.
  func text(at index: Int) -> Name? {
    guard tokens.indices.contains(index), tokens[index].kind == .string else { return nil }
    let literal = strings[tokens[index].string]
    guard !literal.hasCode else { return nil }
    return Name(text: literal.content.string, range: literal.contentRange)
  }

  private func isMemberSign(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .sign
      && memberSigns.contains(spelling(at: index))
  }

  func isOtherAssignment(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .sign else { return false }
    let sign = spelling(at: index)
    if sign == "++" || sign == "--" { return true }
    guard sign.utf8.count > 1, sign.utf8.last == UInt8(ascii: "=") else { return false }
    return !["==", "!=", "===", "!==", "<=", ">="].contains(sign)
  }

  /// Whether a name begins something, and does not go on with it.
  func beginsPath(_ index: Int) -> Bool {
    guard tokens[index].kind == .name || stands("this", at: index) else { return false }
    return !isMemberSign(index - 1)
  }

  // MARK: Paths

  /// The path that begins at a name, and the token behind it.
  func read(at index: Int) -> (path: Flow.Path, end: Int) {
    let root = Name(text: spelling(at: index), range: tokens[index].range)
    let isNew = stands("new", at: index - 1)
    var steps: [Flow.Step] = []
    var end = index + 1
    while let (step, next) = step(at: end, isFirst: steps.isEmpty) {
      steps.append(step)
      end = next
    }
    // `list.add x` has no parentheses.
    if case .member(let name) = steps.last, beginsCommand(end) {
      let argument = argument(end..<ends[end])
      steps[steps.count - 1] = .call(name, [argument])
      end = ends[end]
    }
    let range = root.range.lowerBound..<tokens[end - 1].range.upperBound
    let path = Flow.Path(
      root: root,
      steps: steps,
      range: range,
      isNew: isNew,
      isStatement: beginsStatement(index)
    )
    return (path, end)
  }

  private func step(at index: Int, isFirst: Bool) -> (Flow.Step, end: Int)? {
    guard index < tokens.count else { return nil }
    if isMemberSign(index) { return member(at: index) }
    guard tokens[index].kind == .open, !tokens[index].startsLine else { return nil }
    if stands("[", at: index) {
      let close = tokens[index].partner
      if close == index + 2, let key = text(at: index + 1) { return (.member(key), close + 1) }
      return (.index(isItem: close == index + 2), close + 1)
    }
    guard isFirst, stands("(", at: index) else { return nil }
    return call(nil, at: index)
  }

  /// `.x`, `?.x(…)`, `.x { … }`.
  private func member(at index: Int) -> (Flow.Step, end: Int)? {
    guard index + 1 < tokens.count else { return nil }
    let isPlain = stands(".", at: index) || stands("?.", at: index) || stands(".@", at: index)
    let name: Name
    switch tokens[index + 1].kind {
    case .name, .keyword:
      name = Name(text: spelling(at: index + 1), range: tokens[index + 1].range)
    case .string:
      guard let text = text(at: index + 1) else { return (.other, index + 2) }
      name = text
    default: return nil
    }
    if let called = call(name, at: index + 2) { return isPlain ? called : (.other, called.end) }
    return (isPlain ? .member(name) : .other, index + 2)
  }

  /// The arguments that stand behind a name, a closure included.
  private func call(_ name: Name?, at index: Int) -> (Flow.Step, end: Int)? {
    var end = index
    var arguments: [Flow.Argument] = []
    guard end < tokens.count else { return nil }
    if stands("(", at: end), !tokens[end].startsLine {
      let close = tokens[end].partner
      arguments = self.arguments(from: end + 1, to: close)
      end = close + 1
    }
    if end < tokens.count, stands("{", at: end), !tokens[end].startsLine {
      let close = tokens[end].partner
      arguments.append(argument(end..<close + 1))
      end = close + 1
    }
    return end == index ? nil : (.call(name, arguments), end)
  }

  private func arguments(from start: Int, to end: Int) -> [Flow.Argument] {
    var arguments: [Flow.Argument] = []
    var first = start
    var index = start
    while index <= end {
      if index == end || stands(",", at: index) {
        if first < index { arguments.append(argument(first..<index)) }
        first = index + 1
      }
      index = tokens[index].partner > index && index < end ? tokens[index].partner + 1 : index + 1
    }
    return arguments
  }

  private func argument(_ range: Range<Int>) -> Flow.Argument {
    let last = max(range.lowerBound, range.upperBound - 1)
    return Flow.Argument(
      range: tokens[range.lowerBound].range.lowerBound..<tokens[last].range.upperBound,
      text: range.count == 1 ? text(at: range.lowerBound) : nil,
      closureParameter: closureParameter(range)
    )
  }

  /// `x` of `{ x -> … }`, or of `{ A x, y -> … }`.
  private func closureParameter(_ range: Range<Int>) -> String? {
    let open = range.lowerBound
    guard stands("{", at: open), tokens[open].partner == range.upperBound - 1 else { return nil }
    if stands("->", at: open + 1) { return "" }
    for index in [open + 1, open + 2] where tokens[index].kind == .name {
      if stands("->", at: index + 1) || stands(",", at: index + 1) { return spelling(at: index) }
    }
    return "it"
  }

  /// Whether arguments without parentheses begin at a token.
  private func beginsCommand(_ index: Int) -> Bool {
    guard index < tokens.count, !tokens[index].startsLine else { return false }
    switch tokens[index].kind {
    case .name, .number, .string, .textStart: return true
    case .keyword: return valueWords.contains(spelling(at: index)) || stands("new", at: index)
    default: return false
    }
  }

  // MARK: Statements

  /// What stands from a token to the end of its statement; nil if there is nothing.
  func value(from index: Int) -> Range<Int>? {
    guard index < tokens.count, ends[index] > index else { return nil }
    return tokens[index].range.lowerBound..<tokens[ends[index] - 1].range.upperBound
  }

  private func beginsStatement(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = index - 1
    if tokens[before].kind == .open { return stands("{", at: before) }
    if stands(";", at: before) || stands("->", at: before) || stands("else", at: before)
      || stands("return", at: before)
    {
      return true
    }
    if stands(")", at: before) {
      let word = tokens[before].partner - 1
      if ["if", "while", "for"].contains(where: { stands($0, at: word) }) { return true }
    }
    guard tokens[index].startsLine else { return false }
    switch tokens[before].kind {
    case .name, .number, .string, .textEnd, .close: return true
    case .keyword: return valueWords.contains(spelling(at: before))
    default: return false
    }
  }

  /// Where the statement of each token ends.
  static func ends(_ tokens: [Token], _ bytes: [UInt8]) -> [Int] {
    var ends = Array(tokens.indices)
    for index in tokens.indices.reversed() {
      let token = tokens[index]
      if token.kind == .end || token.kind == .close || token.kind == .textEnd { continue }
      if stands(";", at: index, tokens, bytes) || stands(",", at: index, tokens, bytes) { continue }
      let next = max(token.partner, index) + 1
      guard next < tokens.count else { continue }
      ends[index] = goesOn(at: next, tokens, bytes) ? ends[next] : next
    }
    return ends
  }

  /// Whether a token goes on with the line before, if it begins one.
  private static func goesOn(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    guard tokens[index].startsLine else { return true }
    if tokens[index].kind == .sign { return true }
    switch tokens[index - 1].kind {
    case .name, .number, .string, .textEnd, .close: return false
    case .keyword:
      return !valueWords.contains(
        String(decoding: bytes[tokens[index - 1].range], as: UTF8.self)
      )
    case .sign:
      return !stands("++", at: index - 1, tokens, bytes)
        && !stands("--", at: index - 1, tokens, bytes)
    default: return true
    }
  }
}
