import Diagnostics

/// Walks once over the tokens of a script whose brackets are all paired.
struct Outline {
  /// Names behind each other, up to where the walk is.
  struct Chain {
    var names: [Name] = []
    var receiver: Int?
    var hasOtherReceiver = false
    var isNew = false
    /// The index of its first token.
    var first: Int
  }

  /// An open bracket.
  struct Scope {
    /// The class whose body it is.
    var body: Int?
    var method: Int?
    var enclosing: Int?
    /// What goes on behind the bracket.
    var chain: Chain?
    /// Whether, in the body of a class, the value of a field is being read.
    var isInValue = false
    /// Whether `@Override` stands before the member.
    var isOverride = false
    /// Where the arguments of a call without parentheses end.
    var commandEnd = 0
  }

  let tokens: [Token]
  let lexer: Lexer
  var script: Script
  /// The script itself, and the brackets around the walk.
  var scopes = [Scope()]
  var chain: Chain?
  var index = 0

  init(_ lexer: Lexer) {
    self.lexer = lexer
    tokens = lexer.tokens
    script = Script(source: lexer.text, strings: lexer.strings, tokens: lexer.tokens)
  }

  mutating func run() {
    while index < tokens.count - 1 {
      let token = tokens[index]
      switch token.kind {
      case .name, .keyword: word(token)
      case .open, .textStart: enter(nil)
      case .close, .textEnd: leave()
      case .sign: sign(token)
      case .number, .string, .end:
        endChain()
        index += 1
      }
    }
    endChain()
  }

  // MARK: Tokens

  /// A token at a distance; the end of the script beyond its ends.
  func peek(_ distance: Int) -> Token {
    let wanted = index + distance
    return wanted >= 0 && wanted < tokens.count ? tokens[wanted] : tokens[tokens.count - 1]
  }

  func stands(_ sign: StaticString, at index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let range = tokens[index].range
    return range.count == sign.utf8CodeUnitCount && lexer.stands(sign, at: range.lowerBound)
  }

  func spelling(at index: Int) -> String {
    index < tokens.count ? lexer.spelling(tokens[index]) : ""
  }

  func name(at index: Int) -> Name {
    Name(text: spelling(at: index), range: tokens[index].range)
  }

  func isMemberSign(at index: Int) -> Bool {
    index >= 0 && tokens[index].kind == .sign && memberSigns.contains(spelling(at: index))
  }

  // MARK: Scopes

  var scope: Scope {
    get { scopes[scopes.count - 1] }
    set { scopes[scopes.count - 1] = newValue }
  }

  /// Whether the walk is in no bracket.
  var isOnTop: Bool { scopes.count == 1 }

  /// Goes into a bracket, behind which a chain goes on.
  mutating func enter(_ chain: Chain?, body: Int? = nil, method: Int? = nil) {
    if chain == nil { endChain() }
    var inner = Scope()
    inner.body = body
    inner.method = method ?? scope.method
    inner.enclosing = body ?? scope.enclosing
    inner.chain = chain
    scopes.append(inner)
    self.chain = nil
    index += 1
  }

  private mutating func leave() {
    endChain()
    index += 1
    guard !isOnTop, let left = scopes.popLast() else { return }
    chain = left.chain
    if left.chain == nil { endMember() }
    if let receiver = chain?.receiver, stands("{", at: index), !peek(0).startsLine {
      trail(receiver)
    } else if let chain, let receiver = chain.receiver {
      settle(receiver, chain)
    }
  }

  /// A member of a class has ended if a line or block has.
  private mutating func endMember() {
    guard scope.body != nil, stands("}", at: index - 1) else { return }
    scope.isInValue = false
    scope.isOverride = false
  }

  // MARK: Chains

  private mutating func sign(_ token: Token) {
    if isMemberSign(at: index) {
      if chain == nil {
        chain = Chain(first: index)
        chain?.hasOtherReceiver = true
      }
    } else if stands("=", at: index) {
      assign()
    } else if stands("@", at: index) {
      endChain()
      return annotation()
    } else {
      if stands(";", at: index) {
        scope.isInValue = false
        scope.isOverride = false
      }
      endChain()
    }
    index += 1
  }

  mutating func endChain() {
    defer { chain = nil }
    guard let chain, !chain.hasOtherReceiver, !chain.names.isEmpty else { return }
    guard chain.names.count > 1 || chain.receiver != nil else { return }
    script.accesses.append(
      Access(names: chain.names, receiver: chain.receiver, method: scope.method)
    )
  }

  private mutating func assign() {
    scope.isInValue = true
    if let chain, chain.receiver == nil, !chain.hasOtherReceiver {
      let value = value(from: index + 1, to: tokens.count - 1, isWhole: false)
      script.assignments.append(
        Assignment(names: chain.names, value: value, method: scope.method)
      )
      self.chain = nil
    }
    endChain()
  }

  /// `@Name` or `@a.b.Name(…)`; what is in the parentheses calls nothing.
  private mutating func annotation() {
    index += 1
    guard peek(0).kind == .name else { return }
    while isMemberSign(at: index + 1), peek(2).kind == .name { index += 2 }
    if stands("Override", at: index) { scope.isOverride = true }
    index += 1
    if stands("(", at: index), !peek(0).startsLine { index = peek(0).partner + 1 }
  }
}
