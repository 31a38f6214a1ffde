import Diagnostics

/// Walks once over the tokens of a script for its ``Flow``.
struct FlowWalk {
  let tokens: [Token]
  let bytes: [UInt8]
  let strings: [StringLiteral]
  /// Where the statement of a token ends, or the part of it between brackets or commas.
  let ends: [Int]
  var flow = Flow()
  /// The open brackets around the walk.
  private var brackets: [Int] = []

  init(_ script: Script) {
    tokens = script.tokens
    bytes = script.source.bytes
    strings = script.strings
    ends = Self.ends(tokens, bytes)
  }

  mutating func run() {
    guard !tokens.isEmpty else { return }
    for literal in strings { words(in: literal) }
    for index in tokens.indices {
      switch tokens[index].kind {
      case .name, .keyword:
        word(spelling(at: index), tokens[index].range)
        if beginsPath(index) { path(at: index) }
      case .open, .textStart: brackets.append(index)
      case .close, .textEnd: _ = brackets.popLast()
      case .sign: sign(at: index)
      case .number, .string, .end: break
      }
    }
  }

  private mutating func word(_ word: String, _ range: Range<Int>) {
    flow.words[word, default: []].append(range)
  }

  /// A text counts as a whole, and so does every word in it.
  private mutating func words(in literal: StringLiteral) {
    let range = literal.contentRange
    let parts = Set(bytes[range].split { !isNameByte($0) && $0 < 0x80 || $0 == UInt8(ascii: "$") })
    for part in parts where part.count < range.count {
      word(String(decoding: part, as: UTF8.self), range)
    }
    word(literal.content.string, range)
  }

  /// `->`, `in`, `for (a : b)`, `(a, b) = …`: what stands before is no variable that is followed.
  private mutating func sign(at index: Int) {
    if stands("->", at: index) {
      guard let open = brackets.last else { return }
      bindNames(open + 1..<index)
    } else if stands("=", at: index), index > 0, stands(")", at: index - 1) {
      bindNames(tokens[index - 1].partner + 1..<index - 1)
    } else if stands(":", at: index), let open = brackets.last, stands("(", at: open),
      stands("for", at: open - 1)
    {
      bindNames(open + 1..<index)
    }
  }

  private mutating func bindNames(_ range: Range<Int>) {
    // Nobody has that many parameters.
    for index in range.suffix(256) where tokens[index].kind == .name {
      flow.otherNames.insert(spelling(at: index))
    }
  }

  private mutating func path(at index: Int) {
    let (path, end) = read(at: index)
    flow.paths.append(path)
    if path.steps.isEmpty {
      variable(path.root, before: end)
    } else {
      called(path, from: index, before: end)
    }
    written(path, from: index, before: end)
    if stands("==", at: end), let text = text(at: end + 1) {
      flow.comparisons.append(Flow.Comparison(path: path, text: text))
    } else if stands("==", at: index - 1), let text = text(at: index - 2) {
      flow.comparisons.append(Flow.Comparison(path: path, text: text))
    }
  }

  /// A name alone: something may be assigned to it.
  private mutating func variable(_ name: Name, before end: Int) {
    if stands("=", at: end) {
      guard let value = value(from: end + 1) else { return }
      flow.assignments.append(Flow.Assignment(variable: name, value: value))
    } else if isOtherAssignment(end) || stands("in", at: end) || isCaught(end) {
      flow.otherNames.insert(name.text)
    }
  }

  /// Whether the name before a token is that of what a `catch` catches.
  private func isCaught(_ end: Int) -> Bool {
    stands(")", at: end) && stands("catch", at: tokens[end].partner - 1)
  }

  /// `a.x = …`, `a["x"] += …`, `a << …`.
  private mutating func written(_ path: Flow.Path, from index: Int, before end: Int) {
    var target = path
    var key: Name?
    if !stands("<<", at: end) || !path.isStatement {
      guard stands("=", at: end) || isOtherAssignment(end) else { return }
      switch target.steps.popLast() {
      case .member(let name): key = name
      case .index: break
      case .call, .other, nil: return
      }
    }
    let value = value(from: end + 1)
    let last = value?.upperBound ?? tokens[end].range.upperBound
    flow.changes.append(
      Flow.Change(
        path: target,
        key: key,
        range: path.range.lowerBound..<last,
        condition: condition(around: index)
      )
    )
  }

  /// `a.put("x", …)`, `a.x.add(…)`.
  private mutating func called(_ path: Flow.Path, from index: Int, before end: Int) {
    for (position, step) in path.steps.enumerated() {
      guard case .call(let name?, let arguments) = step, position > 0 || name != path.root,
        changes(
          name.text,
          arguments,
          isDropped: path.isStatement && position == path.steps.count - 1
        )
      else { continue }
      var target = path
      target.steps.removeSubrange(position...)
      flow.changes.append(
        Flow.Change(
          path: target,
          key: Self.keyed.contains(name.text) ? arguments.first?.text : nil,
          range: path.range,
          condition: condition(around: index)
        )
      )
      // What follows changes what the call returned.
      return
    }
  }

  /// Whether a method changes what it is called on.
  private func changes(_ name: String, _ arguments: [Flow.Argument], isDropped: Bool) -> Bool {
    // A number has an `add` as well, but somebody then wants the sum.
    if name == "add" { return isDropped }
    // Groovy keeps the default that is handed over.
    if name == "get" { return arguments.count == 2 }
    return Self.changing.contains(name)
  }

  private static let keyed: Set<String> = ["put", "putAt", "putIfAbsent"]
  private static let changing: Set<String> = [
    "addAll", "clear", "leftShift", "put", "putAll", "putAt", "putIfAbsent", "remove", "removeAll",
    "removeAt", "removeElement", "removeIf", "retainAll",
  ]

  /// The condition in parentheses before a statement, or before the innermost braces around it.
  private func condition(around index: Int) -> Range<Int>? {
    for start in [index, brackets.last { stands("{", at: $0) } ?? index] {
      guard start > 0, stands(")", at: start - 1) else { continue }
      let open = tokens[start - 1].partner
      guard stands("if", at: open - 1) else { continue }
      return tokens[open].range.lowerBound..<tokens[start - 1].range.upperBound
    }
    return nil
  }
}
