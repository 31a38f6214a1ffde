/// What `format` does.
enum Formatter {
  /// A piece of a format: text, or a verb with its precision.
  enum Piece {
    case text([UInt8])
    case verb(UInt8, precision: Int?)
  }

  static func failure(_ message: String) -> EvaluationError {
    EvaluationError("error during formatting: \(message)")
  }

  static func pieces(_ format: String) throws(EvaluationError) -> [Piece] {
    let bytes = Array(format.utf8)
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        literal.append(bytes[index])
        index += 1
        continue
      }
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "%") {
        literal.append(bytes[index])
        index += 1
        continue
      }
      var precision: Int?
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        let digits = bytes[(index + 1)...].prefix(while: isDigit)
        guard !digits.isEmpty, digits.count < 4 else {
          throw failure("error while parsing precision")
        }
        precision = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        index += digits.count + 1
      }
      guard index < bytes.count else { throw failure("unexpected end of string") }
      guard "sdfebxXo".utf8.contains(bytes[index]) else {
        let verb = String(decoding: [bytes[index]], as: UTF8.self)
        throw failure("unrecognized formatting clause \"\(verb)\"")
      }
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = []
      pieces.append(.verb(bytes[index], precision: precision))
      index += 1
    }
    return literal.isEmpty ? pieces : pieces + [.text(literal)]
  }

  static func format(_ format: String, _ arguments: [Value]) throws(EvaluationError) -> String {
    var result = ""
    var next = 0
    for piece in try pieces(format) {
      switch piece {
      case .text(let bytes): result += String(decoding: bytes, as: UTF8.self)
      case .verb(let verb, let precision):
        guard next < arguments.count else { throw failure("index \(next) out of range") }
        result += try text(arguments[next], verb, precision)
        next += 1
      }
    }
    return result
  }

  private static func text(_ value: Value, _ verb: UInt8, _ precision: Int?)
    throws(EvaluationError) -> String
  {
    switch verb {
    case UInt8(ascii: "s"): return try string(value)
    case UInt8(ascii: "d"):
      switch value {
      case .int(let number): return "\(number)"
      case .uint(let number): return "\(number)"
      case .double(let number): return double(number)
      default: throw misfit("decimal clause can only be used on ints, uints, and doubles", value)
      }
    case UInt8(ascii: "f"), UInt8(ascii: "e"):
      let name = verb == UInt8(ascii: "f") ? "fixed-point" : "scientific"
      return decimal(
        try number(value, name),
        precision ?? 6,
        isScientific: verb == UInt8(ascii: "e")
      )
    case UInt8(ascii: "b"):
      if case .bool(let flag) = value { return flag ? "1" : "0" }
      return try integer(value, 2, "only integers and bools can be formatted as binary")
    case UInt8(ascii: "o"):
      return try integer(value, 8, "octal clause can only be used on integers")
    default:
      let text = try hex(value)
      return verb == UInt8(ascii: "X") ? text.uppercased() : text
    }
  }

  private static func misfit(_ message: String, _ value: Value) -> EvaluationError {
    failure("\(message), was given \(value.typeName)")
  }

  private static func double(_ number: Double) -> String {
    guard number.isFinite else {
      return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    }
    let (digits, point) = CEL.decimal(number)
    return (number.sign == .minus ? "-" : "") + plain(digits, point)
  }

  private static func string(_ value: Value) throws(EvaluationError) -> String {
    switch value {
    case .string(let text): return text
    case .double(let number): return double(number)
    case .uint(let number): return "\(number)"
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .timestamp(let time): return time.description
    case .duration(let length): return length.description
    case .null, .bool, .int, .type: return value.description
    case .list(let members):
      var parts: [String] = []
      for member in members { parts.append(try string(member)) }
      return "[" + parts.joined(separator: ", ") + "]"
    case .map(let map):
      var parts: [(String, String)] = []
      for (key, value) in map.entries { parts.append((try string(key), try string(value))) }
      parts.sort { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
      return "{" + parts.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
    case .optional:
      throw misfit("string clause can only be used on strings and simple values", value)
    }
  }

  private static func number(_ value: Value, _ clause: String) throws(EvaluationError) -> Double {
    switch value {
    case .double(let number): return number
    case .int(let number): return Double(number)
    case .uint(let number): return Double(number)
    case .string("NaN"): return .nan
    case .string("Infinity"): return .infinity
    case .string("-Infinity"): return -.infinity
    default: throw misfit("\(clause) clause can only be used on ints, uints, and doubles", value)
    }
  }

  private static func integer(_ value: Value, _ radix: Int, _ message: String)
    throws(EvaluationError) -> String
  {
    switch value {
    case .int(let number): return String(number, radix: radix)
    case .uint(let number): return String(number, radix: radix)
    default: throw misfit(message, value)
    }
  }

  private static func hex(_ value: Value) throws(EvaluationError) -> String {
    let bytes: [UInt8]
    switch value {
    case .string(let text): bytes = Array(text.utf8)
    case .bytes(let found): bytes = found
    default:
      return try integer(
        value,
        16,
        "only integers, byte buffers, and strings can be formatted as hex"
      )
    }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  // MARK: Digits

  /// The exact decimal digits of a number, rounded to even at a number of places.
  private static func decimal(_ number: Double, _ places: Int, isScientific: Bool) -> String {
    guard number.isFinite else { return double(number) }
    let sign = number.sign == .minus ? "-" : ""
    var (digits, point) = exactDigits(number.magnitude)
    let kept = isScientific ? places + 1 : point + places
    if kept < 0 {
      digits = [0]
      point = 1
    } else if kept < digits.count {
      let rest = digits[kept...]
      let isUp =
        rest[kept] > 5 || (rest[kept] == 5 && rest.dropFirst().contains { $0 > 0 })
        || (rest[kept] == 5 && kept > 0 && !digits[kept - 1].isMultiple(of: 2))
      digits = Array(digits[..<kept])
      if isUp { increment(&digits, &point) }
      if digits.isEmpty {
        digits = [0]
        point = 1
      }
    }
    if isScientific {
      let all = digits + [UInt8](repeating: 0, count: max(0, places + 1 - digits.count))
      let fraction = ascii(all[1..<(places + 1)])
      return sign + ascii(all[..<1]) + (places > 0 ? "." + fraction : "")
        + exponentText(number == 0 ? 0 : point - 1)
    }
    let leading = [UInt8](repeating: 0, count: max(0, 1 - point))
    let all = leading + digits
    let whole = max(1, point)
    let padding = [UInt8](repeating: 0, count: max(0, whole + places - all.count))
    let padded = all + padding
    return sign + ascii(padded[..<whole])
      + (places > 0 ? "." + ascii(padded[whole..<(whole + places)]) : "")
  }

  private static func ascii(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  private static func increment(_ digits: inout [UInt8], _ point: inout Int) {
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// All decimal digits of a number without its sign, and how many stand before the point.
  private static func exactDigits(_ number: Double) -> ([UInt8], Int) {
    guard number > 0 else { return ([0], 1) }
    var digits: [UInt8] = []
    var significand = number.significandBitPattern
    var exponent = Int(number.exponentBitPattern) - 1075
    if number.exponentBitPattern == 0 { exponent += 1 } else { significand |= 1 << 52 }
    while significand > 0 {
      digits.append(UInt8(significand % 10))
      significand /= 10
    }
    var point = digits.count
    if exponent >= 0 {
      for _ in 0..<exponent { multiply(&digits, by: 2) }
      point = digits.count
    } else {
      for _ in 0..<(-exponent) { multiply(&digits, by: 5) }
      point = digits.count + exponent
    }
    return (digits.reversed(), point)
  }

  private static func multiply(_ digits: inout [UInt8], by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let value = digits[index] * factor + carry
      digits[index] = value % 10
      carry = value / 10
    }
    while carry > 0 {
      digits.append(carry % 10)
      carry /= 10
    }
  }
}
