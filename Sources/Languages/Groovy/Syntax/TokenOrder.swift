import Diagnostics

/// Signs between two values: neither can be missing.
private let joints: Set<String> = [
  "=", "==", "!=", "===", "!==", "<=", "<=>", "=~", "==~", "&&", "||", "%", "?:", "**", "<<", "^",
  "+=", "-=", "*=", "/=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>>=", "?=", "..", "..<", "<..",
  "|",
]

/// Signs that must be followed by a value, though one need not stand before them.
private let prefixes: Set<String> = ["+", "-", "/", "<", "!", "~", "@", "&"]

/// Words that are followed by parentheses.
private let parenthesized: Set<String> = ["if", "while", "for", "switch", "catch"]

/// Tokens that cannot stand side by side in any script.
///
/// Groovy's grammar leaves much open; only what it surely refuses is told.
extension Lexer {
  mutating func checkOrder() {
    for index in tokens.indices.dropLast() {
      let token = tokens[index]
      let next = tokens[index + 1]
      switch token.kind {
      case .sign: checkSign(token, next)
      case .open:
        if isJoint(next) { complain("a value", before: next) }
      case .keyword: checkKeyword(token, next)
      default: break
      }
    }
  }

  private mutating func checkSign(_ token: Token, _ next: Token) {
    let sign = spelling(token)
    if joints.contains(sign) {
      if endsValue(next) || isJoint(next) { complain("a value", before: next) }
    } else if prefixes.contains(sign) {
      if endsValue(next) { complain("a value", before: next) }
    } else if memberSigns.contains(sign) {
      if endsValue(next) || isJoint(next) { complain("a name", before: next) }
    } else if sign == "," || sign == ";" {
      if isJoint(next) || (sign == "," && isSign(next, ",")) { complain("a value", before: next) }
    }
  }

  private mutating func checkKeyword(_ token: Token, _ next: Token) {
    let word = spelling(token)
    switch next.kind {
    case .name, .number, .string, .textStart:
      if parenthesized.contains(word) { complain("'('", before: next) }
      if word == "class" || word == "import", next.kind != .name {
        complain("a name", before: next)
      }
    case .open:
      guard bytes[next.range.lowerBound] == UInt8(ascii: "{") else { break }
      if parenthesized.contains(word) { complain("'('", before: next) }
      if word == "class" || word == "import" { complain("a name", before: next) }
    default: break
    }
  }

  private func isSign(_ token: Token, _ sign: StaticString) -> Bool {
    token.kind == .sign && token.range.count == sign.utf8CodeUnitCount
      && stands(sign, at: token.range.lowerBound)
  }

  private func isJoint(_ token: Token) -> Bool {
    token.kind == .sign && joints.contains(spelling(token))
  }

  private func endsValue(_ token: Token) -> Bool {
    switch token.kind {
    case .close, .textEnd, .end: true
    default: isSign(token, ",") || isSign(token, ";")
    }
  }

  private mutating func complain(_ wanted: String, before token: Token) {
    guard token.kind != .end else {
      return report("\(wanted) was expected at the end", token.range)
    }
    let found = quoted(printable(String(spelling(token).prefix(40))))
    report("\(wanted) was expected here, not \(found)", token.range)
  }
}
