/// The smallest unit of the language.
struct Token {
  enum Kind: Equatable {
    case end
    case name
    case escapedName
    case int
    case uint
    case double
    case string
    case bytes
    /// An operator, bracket or keyword; ``symbol`` says which.
    case symbol
    /// What is no token; ``Lexer/trouble`` says why.
    case invalid
  }

  var kind: Kind
  var range: Range<Int>
  /// Which operator, bracket or keyword.
  var symbol = Symbol.none
  /// Where a string or bytes literal says what it holds; nil if it is written otherwise.
  var content: Range<Int>?

  func isSymbol(_ symbol: Symbol) -> Bool { self.symbol == symbol }
}

/// The operators, brackets and keywords, as they are written.
enum Symbol: String {
  case none = ""
  case equal = "=="
  case unequal = "!="
  case atMost = "<="
  case atLeast = ">="
  case less = "<"
  case greater = ">"
  case and = "&&"
  case or = "||"
  case not = "!"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case slash = "/"
  case percent = "%"
  case question = "?"
  case colon = ":"
  case dot = "."
  case comma = ","
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case membership = "in"
  case yes = "true"
  case no = "false"
  case null = "null"

  /// How tightly it binds as an operator between two operands; 0 if it is none.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .less, .atMost, .greater, .atLeast, .equal, .unequal, .membership: 3
    case .plus, .minus: 4
    case .times, .slash, .percent: 5
    default: 0
    }
  }

  /// The function that an operator between two operands calls.
  var function: String {
    switch self {
    case .membership: Operator.membership
    case .equal: Operator.equal
    case .unequal: Operator.unequal
    case .and: Operator.and
    case .or: Operator.or
    case .plus: Operator.plus
    default: "_\(rawValue)_"
    }
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
}

func isNameByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
}

func hexValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte) - 0x30
  case 0x41...0x46: UInt32(byte) - 0x41 + 10
  case 0x61...0x66: UInt32(byte) - 0x61 + 10
  default: nil
  }
}
