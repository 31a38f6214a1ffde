import Diagnostics

/// Parses what stands inside of one tag.
///
/// It throws the first problem of the tag; the lexer then stands where reading can go on.
struct CallParser {
  /// How deep parentheses can be nested.
  static let depthLimit = 100

  var lexer: Lexer
  let source: MappedText
  let dialect: Dialect
  /// The opening braces of the tag.
  let opener: Range<Int>

  /// How a tag ends.
  enum End {
    case double
    case triple
    case quadruple

    var text: StaticString {
      switch self {
      case .double: "}}"
      case .triple: "}}}"
      case .quadruple: "}}}}"
      }
    }
  }

  // MARK: Calls

  /// A callee and what it is given, up to something that is neither.
  mutating func call(depth: Int = 0) throws(Problem) -> Call {
    lexer.skipBlanks()
    let start = lexer.at
    let callee = try callee()
    return try call(to: callee, from: start, depth: depth)
  }

  mutating func call(
    to callee: Path,
    from start: Int,
    depth: Int = 0
  ) throws(Problem) -> Call {
    let given = try arguments(depth: depth)
    return Call(
      callee: callee,
      arguments: given.byPosition,
      namedArguments: given.byName,
      range: start..<given.end
    )
  }

  /// The name at the start of a tag; a literal counts as a name where the dialect is not strict.
  mutating func callee() throws(Problem) -> Path {
    lexer.skipBlanks()
    let start = lexer.at
    switch lexer.peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let literal = try string()
      if !dialect.isStrict { return path(of: literal) }
      throw problem("a name was expected here, not a text", literal.range)
    case UInt8(ascii: "("):
      throw problem("a name was expected here, not '('", start..<start + 1)
    default:
      if let literal = wordLiteral() {
        if !dialect.isStrict { return path(of: literal) }
        throw problem("a name was expected here, not \(quoted(literal.range))", literal.range)
      }
      return try path(orElse: "a name was expected here")
    }
  }

  /// What a call is given.
  struct Arguments {
    var byPosition: [Expression] = []
    var byName: [NamedArgument] = []
    var end: Int
  }

  mutating func arguments(depth: Int) throws(Problem) -> Arguments {
    var given = Arguments(end: lexer.at)
    while true {
      lexer.skipBlanks()
      guard let byte = lexer.peek, startsExpression(byte), !startsParameters else { return given }
      let start = lexer.at
      let isSpaced = start > given.end
      if let name = argumentName() {
        let value = try value(of: name, depth: depth)
        given.byName.append(value)
      } else {
        // `labels['pod']` and `f(x)` are how other languages do it; here they would be two values.
        guard isSpaced || !isNameEnd(start) else {
          let wanted = byte == UInt8(ascii: "[") ? "'.'" : "blank"
          throw problem(
            "a \(wanted) was expected before \(quoted(start..<start + 1))",
            start..<start + 1
          )
        }
        let expression = try expression(depth: depth)
        guard given.byName.isEmpty else {
          throw problem(
            "\(quoted(expression.range)) must stand before the named values",
            expression.range
          )
        }
        given.byPosition.append(expression)
      }
      given.end = lexer.at
    }
  }

  /// Moves behind `name =` and returns the name, or stays if there is none.
  private mutating func argumentName() -> Range<Int>? {
    let start = lexer.at
    let end: Int
    if lexer.peek == UInt8(ascii: "[") {
      guard let bracket = lexer.endOfBracketedName(at: start) else { return nil }
      end = bracket
    } else {
      end = lexer.endOfName(at: start)
    }
    guard end > start else { return nil }
    lexer.at = end
    lexer.skipBlanks()
    guard lexer.peek == UInt8(ascii: "="), lexer.byte(lexer.at + 1) != UInt8(ascii: "=") else {
      lexer.at = start
      return nil
    }
    lexer.at += 1
    return start..<end
  }

  private mutating func value(
    of name: Range<Int>,
    depth: Int
  ) throws(Problem) -> NamedArgument {
    lexer.skipBlanks()
    guard let byte = lexer.peek, startsExpression(byte) else {
      throw unexpected("a value was expected after '\(text(name))='")
    }
    let value = try expression(depth: depth)
    return NamedArgument(name: unbracketed(name), nameRange: name, value: value)
  }

  /// Whether `as |` stands here.
  private var startsParameters: Bool {
    guard lexer.stands("as") else { return false }
    var index = lexer.at + 2
    while let byte = lexer.byte(index), isBlank(byte) { index += 1 }
    return index > lexer.at + 2 && lexer.byte(index) == UInt8(ascii: "|")
  }

  private func isNameEnd(_ offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return isNameByte(lexer.bytes[offset - 1]) || lexer.bytes[offset - 1] == UInt8(ascii: "]")
  }

  /// The names of `as |a b|`, if they stand here.
  mutating func parameters() throws(Problem) -> [BlockParameter] {
    lexer.skipBlanks()
    guard startsParameters else { return [] }
    let start = lexer.at
    lexer.at += 2
    lexer.skipBlanks()
    lexer.at += 1
    var names: [BlockParameter] = []
    while true {
      lexer.skipBlanks()
      if lexer.peek == UInt8(ascii: "|") { break }
      let end = lexer.endOfName(at: lexer.at)
      guard end > lexer.at else { throw unexpected("a name or '|' was expected here") }
      names.append(BlockParameter(name: text(lexer.at..<end), range: lexer.at..<end))
      lexer.at = end
    }
    lexer.at += 1
    guard !names.isEmpty else {
      throw problem("a name was expected between '|' and '|'", start..<lexer.at)
    }
    return names
  }

  // MARK: Values

  private func startsExpression(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "@"), UInt8(ascii: "."):
      true
    default: isNameByte(byte) && !lexer.isNoBreakSpace(at: lexer.at)
    }
  }

  mutating func expression(depth: Int) throws(Problem) -> Expression {
    switch lexer.peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .literal(try string())
    case UInt8(ascii: "("): return .call(try subexpression(depth: depth + 1))
    default:
      if let literal = wordLiteral() { return .literal(literal) }
      return .path(try path(orElse: "a value was expected here"))
    }
  }

  private mutating func subexpression(depth: Int) throws(Problem) -> Call {
    let start = lexer.at
    guard depth <= Self.depthLimit else {
      throw Problem(
        .limit,
        "parentheses are nested more than \(Self.depthLimit) deep",
        at: source.span(of: start..<start + 1)
      )
    }
    lexer.at += 1
    lexer.skipBlanks()
    if lexer.peek == UInt8(ascii: ")") {
      throw problem("the parentheses are empty", start..<lexer.at + 1)
    }
    var call = try call(depth: depth)
    lexer.skipBlanks()
    guard lexer.peek == UInt8(ascii: ")") else {
      let open = Note("'(' opens here", at: source.span(of: start..<start + 1))
      throw unexpected("')' was expected here", related: open)
    }
    lexer.at += 1
    call.range = start..<lexer.at
    return call
  }

  mutating func string() throws(Problem) -> Literal {
    let start = lexer.at
    guard let end = lexer.endOfString(at: start) else {
      let isDouble = lexer.peek == UInt8(ascii: "\"")
      throw problem(
        "this text is not closed; a second \(isDouble ? "'\"'" : "\"'\"") is missing",
        start..<start + 1
      )
    }
    lexer.at = end
    return Literal(value: .string(lexer.unquoted(start..<end)), range: start..<end)
  }

  /// A number or a word with a meaning of its own, if one stands here.
  private mutating func wordLiteral() -> Literal? {
    let start = lexer.at
    if let end = lexer.endOfNumber(at: start), let number = Double(text(start..<end)) {
      lexer.at = end
      return Literal(value: .number(number), range: start..<end)
    }
    let words: [(StaticString, Literal.Value)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
      ("undefined", .undefined),
    ]
    for (word, value) in words where lexer.stands(word) {
      let end = start + word.utf8CodeUnitCount
      guard lexer.isWordEnd(end) else { continue }
      lexer.at = end
      return Literal(value: value, range: start..<end)
    }
    return nil
  }

  // MARK: Ends

  /// Whether the tag ends here, as `~}}` or `}}`.
  mutating func isAtEnd() -> Bool {
    lexer.skipBlanks()
    return lexer.stands("}}") || lexer.stands("~}}")
  }

  /// Moves behind the end of the tag; returns whether it takes the following blanks away.
  mutating func end(_ end: End = .double) throws(Problem) -> Bool {
    lexer.skipBlanks()
    switch end {
    case .double:
      let trims = lexer.peek == tilde
      if lexer.stands("~}}") || lexer.stands("}}") {
        lexer.at += trims ? 3 : 2
        return trims
      }
    case .triple:
      if lexer.stands("}~}}") || lexer.stands("}}}") {
        let trims = lexer.byte(lexer.at + 1) == tilde
        lexer.at += trims ? 4 : 3
        return trims
      }
    case .quadruple:
      if lexer.stands("}}}}") {
        lexer.at += 4
        return false
      }
    }
    throw unexpected("'\(end.text)' was expected here")
  }
}
