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
    /// An operator, bracket or keyword; the text says which.
    case symbol
    /// What is no token; ``Lexer/trouble`` says why.
    case invalid
  }

  var kind: Kind
  var range: Range<Int>
  /// The operator, bracket, keyword or name.
  var text = ""
  /// What a string or bytes literal holds.
  var contents: [UInt8] = []

  func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
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
