import Diagnostics

/// Thrown when the text cannot be read on; the problem has been told.
struct Stop: Error {}

/// Reads a query by descent.
///
/// Source: the grammar is that of the documentation; `AND` binds tighter than `OR`.
struct Parser {
  /// How deep queries can be nested.
  static let depthLimit = 100

  let text: MappedText
  let bytes: [UInt8]
  let place: Place
  let tokens: [Token]
  let placeholders: [Range<Int>]
  var remarks: [Remark] = []
  private var at = 0
  private var depth = 0

  init(_ text: MappedText, _ place: Place) {
    self.text = text
    self.place = place
    bytes = text.bytes
    var lexer = Lexer(bytes, place)
    tokens = lexer.tokens()
    placeholders = lexer.placeholders
    for trouble in lexer.troubles { report(trouble.message, trouble.range, trouble.offence) }
  }

  /// The whole query; nil if its syntax is broken.
  mutating func parse() -> Query? {
    do throws(Stop) {
      guard token.kind != .end else { try fail("the query is empty", token.range) }
      let query = try or()
      switch token.kind {
      case .end: break
      case .word where operandStarts: try fail("'AND' or 'OR' is missing here", token.range)
      default: try failAtToken("'AND', 'OR' or the end")
      }
      sort()
      return query
    } catch {
      sort()
      return nil
    }
  }

  private mutating func sort() {
    remarks = remarks.enumerated().sorted { left, right in
      (left.element.problem.span.range.lowerBound, left.offset)
        < (right.element.problem.span.range.lowerBound, right.offset)
    }.map(\.element)
  }

  // MARK: Tokens

  var token: Token { peek(0) }

  func peek(_ distance: Int) -> Token {
    let end = Token(kind: .end, range: bytes.count..<bytes.count)
    return at + distance < tokens.count ? tokens[at + distance] : tokens.last ?? end
  }

  func spelling(_ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// A word in upper case; empty for anything else.
  func keyword(_ token: Token) -> String {
    token.kind == .word ? spelling(token).uppercased() : ""
  }

  @discardableResult mutating func take() -> Token {
    let taken = token
    if at < tokens.count - 1 { at += 1 }
    return taken
  }

  private var operandStarts: Bool {
    !["AND", "OR", "IN"].contains(keyword(token))
  }

  // MARK: Problems

  mutating func report(
    _ message: String,
    _ range: Range<Int>,
    _ offence: Offence = .syntax,
    kind: Problem.Kind = .syntax
  ) {
    guard remarks.count < 200 else { return }
    let problem = Problem(kind, message, at: text.span(of: range))
    remarks.append(Remark(offence: offence, problem: problem))
  }

  mutating func fail(
    _ message: String,
    _ range: Range<Int>,
    _ offence: Offence = .syntax
  ) throws(Stop) -> Never {
    report(message, range, offence)
    throw Stop()
  }

  mutating func failAtToken(_ expected: String) throws(Stop) -> Never {
    switch token.kind {
    case .bad(let message): try fail(message, token.range)
    case .end: try fail("\(expected) was expected at the end", token.range)
    default:
      let found = quoted(printable(String(spelling(token).prefix(40))))
      try fail("\(expected) was expected here, not \(found)", token.range)
    }
  }

  mutating func expect(_ kind: Token.Kind, _ expected: String) throws(Stop) -> Range<Int> {
    guard token.kind == kind else { try failAtToken(expected) }
    return take().range
  }

  // MARK: Combinations

  mutating func or() throws(Stop) -> Query {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      report(
        "this query is nested more than \(Self.depthLimit) levels deep",
        token.range,
        kind: .limit
      )
      throw Stop()
    }
    var queries = [try and()]
    while keyword(token) == "OR" {
      take()
      queries.append(try and())
    }
    guard let first = queries.first, let last = queries.last, queries.count > 1 else {
      return queries[0]
    }
    for query in queries {
      guard case .all(_, let range) = query else { continue }
      report(
        "'AND' binds tighter than 'OR' here; parentheses would make that plain",
        range,
        .mixedOperators
      )
    }
    return .any(queries, range: first.range.lowerBound..<last.range.upperBound)
  }

  private mutating func and() throws(Stop) -> Query {
    var queries = [try not()]
    while true {
      if keyword(token) == "AND" {
        take()
      } else if keyword(token) != "NOT" {
        break
      }
      queries.append(try not())
    }
    guard let first = queries.first, let last = queries.last, queries.count > 1 else {
      return queries[0]
    }
    return .all(queries, range: first.range.lowerBound..<last.range.upperBound)
  }

  private mutating func not() throws(Stop) -> Query {
    var signs: [Token] = []
    while keyword(token) == "NOT" { signs.append(take()) }
    if signs.count > Self.depthLimit {
      report(
        "this query is nested more than \(Self.depthLimit) levels deep",
        token.range,
        kind: .limit
      )
      throw Stop()
    }
    var query = try primary()
    for sign in signs.reversed() {
      query = .not(query, range: sign.range.lowerBound..<query.range.upperBound)
    }
    return query
  }

  private mutating func primary() throws(Stop) -> Query {
    let first = token
    switch first.kind {
    case .open:
      take()
      let query = try or()
      let end = try expect(.close, "')'").upperBound
      return .group(query, range: first.range.lowerBound..<end)
    case .placeholder:
      take()
      return .all([], range: first.range)
    case .word where operandStarts:
      return peek(1).kind == .open ? try call() : try filter()
    default: try failAtToken("a field, a function or '('")
    }
  }
}
