import Diagnostics

/// Makes a tree of tokens; repeated keys are merged on the way, substitutions stay.
struct HOCONParser {
  let lexer: HOCONLexer
  let pack: HOCONInclusion
  /// The path at which the file is included; empty for the file that is read.
  let prefix: [[UInt8]]
  private let tokens: [HOCONToken]
  var index = 0
  /// The keys that lead here, inside of this file.
  private(set) var path: [[UInt8]] = []
  /// How many lists of this file this stands in, `+=` counted as one.
  private(set) var lists = 0
  private(set) var depth: Int

  init(
    _ file: SourceFile,
    pack: HOCONInclusion,
    prefix: [[UInt8]] = [],
    depth: Int = 0
  ) throws(Problem) {
    var lexer = HOCONLexer(file)
    tokens = try lexer.tokens()
    self.lexer = lexer
    self.pack = pack
    self.prefix = prefix
    self.depth = depth
  }

  var token: HOCONToken { tokens[index] }

  /// Reads the whole file: an object, whose braces may be left out, or a list.
  mutating func readRoot() throws(Problem) -> HOCONNode {
    skipLines()
    guard token.kind == .openBrace || token.kind == .openBracket else {
      let object = HOCONObject(span: lexer.place(token.range))
      try readMembers(of: object, isBraced: false)
      object.span = object.span.through(endOfLast)
      return .object(object)
    }
    let root = try readContainer()
    skipLines()
    guard token.kind == .end else { throw problem("the file should end here") }
    return root
  }

  // MARK: Objects and lists

  private mutating func readContainer() throws(Problem) -> HOCONNode {
    let start = lexer.place(token.range)
    let isObject = token.kind == .openBrace
    try enter(1)
    defer { depth -= 1 }
    index += 1
    if isObject {
      let object = HOCONObject(span: start)
      try readMembers(of: object, isBraced: true)
      object.span = start.through(endOfLast)
      return .object(object)
    }
    lists += 1
    defer { lists -= 1 }
    let items = try readItems()
    return .list(HOCONList(span: start.through(endOfLast), items: items))
  }

  private mutating func readMembers(of object: HOCONObject, isBraced: Bool) throws(Problem) {
    while true {
      skipLines()
      if token.kind == .closeBrace {
        guard isBraced else { throw problem("there is no '{' before this '}'") }
        index += 1
        return
      }
      if token.kind == .end {
        guard isBraced else { return }
        throw Problem(.syntax, "the map is not closed; '}' is missing", at: object.span)
      }
      if token.kind == .word, lexer.bytes[token.range].elementsEqual("include".utf8) {
        try readInclude(into: object)
      } else {
        try readField(of: object)
      }
      guard !skipSeparator(), token.kind != .closeBrace, token.kind != .end else { continue }
      throw problem("',' or a new line\(isBraced ? " or '}'" : "") was expected here")
    }
  }

  private mutating func readItems() throws(Problem) -> [HOCONNode] {
    let open = lexer.place(tokens[index - 1].range)
    var items: [HOCONNode] = []
    while true {
      skipLines()
      if token.kind == .closeBracket {
        index += 1
        return items
      }
      if token.kind == .end {
        throw Problem(.syntax, "the list is not closed; ']' is missing", at: open)
      }
      items.append(try readConcatenation(expecting: "a value or ']'"))
      guard !skipSeparator(), token.kind != .closeBracket, token.kind != .end else { continue }
      throw problem("',' or a new line or ']' was expected here")
    }
  }

  private mutating func readField(of object: HOCONObject) throws(Problem) {
    let keys = try readKeys()
    let outer = path
    path += keys.map(\.bytes)
    try enter(keys.count - 1)
    defer {
      depth -= keys.count - 1
      path = outer
    }
    skipLines()
    try pack.count(at: keys[0].span)
    var value: HOCONNode
    switch token.kind {
    case .openBrace: value = try readContainer()
    case .colon, .equals:
      index += 1
      value = try readConcatenation(expecting: "a value")
    case .plusEquals: value = try readAddition()
    default: throw problem("':' or '=' was expected behind the key")
    }
    for key in keys.dropFirst().reversed() {
      let implied = HOCONObject(span: key.span.through(value.span))
      implied.put(value, at: key)
      value = .object(implied)
    }
    pack.report(object.put(value, at: keys[0]))
  }

  /// At least one key.
  private mutating func readKeys() throws(Problem) -> [HOCONText] {
    let start = index
    while token.kind == .gap || (token.kind.isSimple && token.kind != .substitution) { index += 1 }
    guard index > start else { throw problem("a key was expected here") }
    let range = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
    return try lexer.path(of: tokens[start..<index], at: range)
  }

  /// `a += v` means `a = ${?a} [v]`, of which the path cannot lead into a list.
  private mutating func readAddition() throws(Problem) -> HOCONNode {
    guard lists == 0 else {
      throw problem("'+=' cannot stand in a list or in the value of another '+='")
    }
    let sign = lexer.place(token.range)
    index += 1
    lists += 1
    defer { lists -= 1 }
    let value = try readConcatenation(expecting: "a value")
    let earlier = HOCONReference(
      span: sign,
      path: prefix + path,
      isOptional: true,
      prefix: prefix.count
    )
    let list = HOCONList(span: value.span, items: [value])
    return .concatenation(
      HOCONConcatenation(span: value.span, pieces: [.reference(earlier), .list(list)])
    )
  }

  // MARK: Values

  /// Reads the values in a row on one line, which are one value.
  private mutating func readConcatenation(
    expecting expected: String
  ) throws(Problem) -> HOCONNode {
    skipLines()
    var pieces: [HOCONNode] = []
    var texts: [HOCONText] = []
    while true {
      let token = token
      switch token.kind {
      case .word, .literal, .quoted, .tripleQuoted, .gap:
        texts.append(lexer.text(of: token))
        index += 1
        continue
      case .substitution, .openBrace, .openBracket:
        try add(&texts, to: &pieces)
        try pack.count(at: lexer.place(token.range))
        let piece = try token.kind == .substitution ? readReference() : readContainer()
        try HOCONConcatenation.add(piece, to: &pieces)
      default:
        try add(&texts, to: &pieces)
        guard let first = pieces.first, let last = pieces.last else {
          throw problem(
            token.kind == .end
              ? "the file ends where \(expected) was expected"
              : "\(expected) was expected here"
          )
        }
        if pieces.count == 1 { return first }
        return .concatenation(
          HOCONConcatenation(span: first.span.through(last.span), pieces: pieces)
        )
      }
    }
  }

  private func add(_ texts: inout [HOCONText], to pieces: inout [HOCONNode]) throws(Problem) {
    guard let text = HOCONText.joining(texts) else { return }
    texts = []
    try pack.count(at: text.span)
    try HOCONConcatenation.add(.scalar(text), to: &pieces)
  }

  private mutating func readReference() -> HOCONNode {
    let substitution = lexer.substitutions[token.detail]
    let span = lexer.place(token.range)
    index += 1
    return .reference(
      HOCONReference(
        span: span,
        path: prefix + substitution.path.map(\.bytes),
        isOptional: substitution.isOptional,
        prefix: prefix.count
      )
    )
  }

  // MARK: Tokens

  mutating func skipLines() {
    while token.kind == .newline || token.kind == .gap { index += 1 }
  }

  /// Skips new lines and at most one comma; false if there is neither.
  private mutating func skipSeparator() -> Bool {
    var isSeparated = false
    while true {
      switch token.kind {
      case .newline: isSeparated = true
      case .gap: break
      case .comma:
        index += 1
        return true
      default: return isSeparated
      }
      index += 1
    }
  }

  private var endOfLast: SourceSpan {
    var last = index - 1
    while last > 0, tokens[last].kind == .newline { last -= 1 }
    return lexer.place(last < 0 ? 0..<0 : tokens[last].range)
  }

  private mutating func enter(_ levels: Int) throws(Problem) {
    depth += levels
    guard depth <= DocumentLimits.depth else {
      throw Problem(
        .limit,
        "lists and maps are nested more than \(DocumentLimits.depth) deep",
        at: lexer.place(token.range)
      )
    }
  }

  func problem(_ message: String) -> Problem {
    Problem(.syntax, message, at: lexer.place(token.range))
  }
}
