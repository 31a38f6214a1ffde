/// A word, sign or text of a script.
struct Token {
  enum Kind: UInt8 {
    /// A name; also a keyword behind a dot, where every word is a name.
    case name
    case keyword
    case number
    /// A string that holds no code.
    case string
    /// The start of a string up to its first `${`; its partner is ``textEnd``.
    case textStart
    case textEnd
    /// `(`, `[`, `{` or `${`; its partner closes it.
    case open
    case close
    /// Any other sign.
    case sign
    case end
  }

  var kind: Kind
  var range: Range<Int>
  /// Whether it is the first on its line.
  var startsLine: Bool
  /// The index of the token that belongs to it; for one without, or whose partner is missing, its own.
  var partner = 0
  /// The index among the strings of the script.
  var string = -1
}

/// How a string is delimited.
enum Quote: UInt8 {
  case single, double, tripleSingle, tripleDouble, slashy, dollarSlashy

  var opening: StaticString {
    switch self {
    case .single: "'"
    case .double: "\""
    case .tripleSingle: "'''"
    case .tripleDouble: "\"\"\""
    case .slashy: "/"
    case .dollarSlashy: "$/"
    }
  }

  var closing: StaticString { self == .dollarSlashy ? "/$" : opening }

  /// Whether `$` begins code.
  var isTemplate: Bool { self != .single && self != .tripleSingle }

  /// Whether a backslash begins an escape.
  var hasEscapes: Bool { self != .slashy && self != .dollarSlashy }

  var isOneLine: Bool { self == .single || self == .double }
}

/// Words that are no names, unless they stand behind a dot.
let keywords: Set<String> = [
  "abstract", "as", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
  "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally",
  "float", "for", "goto", "if", "implements", "import", "in", "instanceof", "int", "interface",
  "long", "native", "new", "null", "package", "private", "protected", "public", "return", "short",
  "static",
  "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "void",
  "volatile", "while",
]

/// Keywords that stand for a value, so that a slash behind them divides.
let valueWords: Set<String> = ["false", "null", "super", "this", "true"]

/// Signs of more than one byte, the longer before those they begin with.
let longSigns: [StaticString] = [
  ">>>=", "<=>", "**=", "===", "!==", "==~", "...", "..<", "<..", "<<=", ">>=", ">>>", "??=", "??.",
  "==", "!=", "<=", ">=", "=~", "&&", "||", "++", "--", "**", "+=", "-=", "*=", "/=", "%=", "&=",
  "|=", "^=", "->", "?.", "*.", ".&", ".@", "::", "?:", "?=", "..", "<<", ">>",
]

/// Signs behind which every word is a name.
let memberSigns: Set<String> = [".", "?.", "??.", "*.", ".&", ".@", "::"]

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }

func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f"))
}

func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    || byte == UInt8(ascii: "_")
}

func isNameByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "$")
}
