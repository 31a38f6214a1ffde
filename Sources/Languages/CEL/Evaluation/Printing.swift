/// How values are printed.
extension Value: CustomStringConvertible {
  /// The value as an expression would write it.
  public var description: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return "\(value)"
    case .int(let value): return "\(value)"
    case .uint(let value): return "\(value)u"
    case .double(let value):
      let text = shortest(value)
      return value.isFinite && !text.utf8.contains(0x2E) && !text.utf8.contains(0x65)
        ? text + ".0" : text
    case .string(let value): return quoted(value)
    case .bytes(let value): return "b" + quotedBytes(value)
    case .list(let values): return "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .map(let map):
      let entries = map.entries.map { "\($0.key): \($0.value)" }
      return "{" + entries.joined(separator: ", ") + "}"
    case .type(let name): return name
    case .timestamp(let value): return "timestamp(\(value))"
    case .duration(let value): return "duration(\(value))"
    case .optional(nil): return "optional.none()"
    case .optional(let value?): return "optional.of(\(value))"
    }
  }

  /// The value as text without quotes, as messages show it.
  var plainText: String {
    if case .string(let text) = self { return text }
    return description
  }
}

/// The shortest digits that read back as the same number, with an exponent for large and small ones.
func shortest(_ value: Double) -> String {
  guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf" }
  let (digits, point) = decimal(value)
  let sign = value.sign == .minus ? "-" : ""
  let exponent = point - 1
  guard exponent < -4 || exponent > 5 else {
    return sign + plain(digits, point)
  }
  return sign + scientific(digits, exponent)
}

/// The digits of a number, and how many of them stand before the point.
func decimal(_ value: Double) -> ([UInt8], Int) {
  guard value != 0 else { return ([0x30], 1) }
  var digits: [UInt8] = []
  var point: Int?
  var exponent = 0
  let text = Array(value.magnitude.description.utf8)
  for (index, byte) in text.enumerated() {
    if isDigit(byte) {
      digits.append(byte)
    } else if byte == 0x2E {
      point = digits.count
    } else {
      exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
      break
    }
  }
  var place = (point ?? digits.count) + exponent
  while digits.first == 0x30 {
    digits.removeFirst()
    place -= 1
  }
  while digits.last == 0x30 { digits.removeLast() }
  return (digits, place)
}

/// Digits without an exponent.
func plain(_ digits: [UInt8], _ point: Int) -> String {
  let zeros = { (count: Int) in [UInt8](repeating: 0x30, count: max(0, count)) }
  let whole = point <= 0 ? [0x30] : Array(digits.prefix(point)) + zeros(point - digits.count)
  let fraction = point <= 0 ? zeros(-point) + digits : Array(digits.dropFirst(point))
  let all = fraction.isEmpty || digits == [0x30] ? whole : whole + [0x2E] + fraction
  return String(decoding: all, as: UTF8.self)
}

private func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
  let first = String(decoding: digits.prefix(1), as: UTF8.self)
  let rest = String(decoding: digits.dropFirst(), as: UTF8.self)
  return first + (rest.isEmpty ? "" : "." + rest) + exponentText(exponent)
}

func exponentText(_ exponent: Int) -> String {
  "e" + (exponent < 0 ? "-" : "+") + padded(abs(exponent), 2)
}

/// A string literal.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{07}": result += "\\a"
    case "\u{08}": result += "\\b"
    case "\u{0C}": result += "\\f"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{0B}": result += "\\v"
    case "\\": result += "\\\\"
    case "\"": result += "\\\""
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

private func quotedBytes(_ bytes: [UInt8]) -> String {
  var result = "\""
  for byte in bytes {
    switch byte {
    case 0x22, 0x5C: result += "\\" + String(decoding: [byte], as: UTF8.self)
    case 0x20..<0x7F: result += String(decoding: [byte], as: UTF8.self)
    default: result += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
  return result + "\""
}
