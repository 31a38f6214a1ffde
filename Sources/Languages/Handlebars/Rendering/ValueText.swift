import Diagnostics

extension Value {
  /// The text an engine prints for the value.
  public func printed(in dialect: Dialect) -> String {
    var text = ""
    print(to: &text, in: dialect, isNested: false, depth: 0)
    return text
  }

  private func print(to text: inout String, in dialect: Dialect, isNested: Bool, depth: Int) {
    let isJavaScript = dialect == .javaScript
    guard depth < Renderer.depthLimit else { return }
    switch self {
    case .null: text += isNested && !isJavaScript ? "null" : ""
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += "\(value)"
    case .number(let value): text += isJavaScript ? javaScriptText(of: value) : javaText(of: value)
    case .string(let value): text += value
    case .text(let value): text += value.string
    case .list(let items):
      if !isJavaScript { text += "[" }
      for (index, item) in items.enumerated() {
        if index > 0 { text += isJavaScript ? "," : ", " }
        item.print(to: &text, in: dialect, isNested: true, depth: depth + 1)
      }
      if !isJavaScript { text += "]" }
    case .map(let map):
      guard !isJavaScript else {
        text += "[object Object]"
        return
      }
      text += "{"
      for (index, entry) in map.entries.enumerated() {
        if index > 0 { text += ", " }
        text += "\(entry.name)="
        entry.value.print(to: &text, in: dialect, isNested: true, depth: depth + 1)
      }
      text += "}"
    }
  }
}

/// The shortest digits of a number, and the power of ten of the first one: 1.5 is 15 and 0.
private func digits(of value: Double) -> (digits: [UInt8], exponent: Int) {
  var digits: [UInt8] = []
  var exponent = 0
  var point: Int?
  var iterator = "\(value.magnitude)".utf8.makeIterator()
  while let byte = iterator.next() {
    if isDigit(byte) {
      digits.append(byte)
    } else if byte == UInt8(ascii: ".") {
      point = digits.count
    } else {
      var power: [UInt8] = []
      while let next = iterator.next() { power.append(next) }
      exponent = Int(String(decoding: power, as: UTF8.self)) ?? 0
    }
  }
  exponent += (point ?? digits.count) - 1
  let zeros = min(digits.prefix { $0 == UInt8(ascii: "0") }.count, max(0, digits.count - 1))
  digits.removeFirst(zeros)
  exponent -= zeros
  while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
  return (digits, exponent)
}

/// Digits with the decimal point behind the power of ten 0, and zeros where they are missing.
private func plain(_ digits: [UInt8], _ exponent: Int, fraction: Bool) -> String {
  let zero = UInt8(ascii: "0")
  var text: [UInt8] = []
  if exponent < 0 {
    text = [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -exponent - 1) + digits
  } else if digits.count <= exponent + 1 {
    text = digits + Array(repeating: zero, count: exponent + 1 - digits.count)
    if fraction { text += Array(".0".utf8) }
  } else {
    text = Array(digits[...exponent]) + [UInt8(ascii: ".")] + digits[(exponent + 1)...]
  }
  return String(decoding: text, as: UTF8.self)
}

/// A number as `Number.prototype.toString` writes it.
func javaScriptText(of value: Double) -> String {
  if value.isNaN { return "NaN" }
  if value == 0 { return "0" }
  let sign = value < 0 ? "-" : ""
  if value.isInfinite { return sign + "Infinity" }
  let (digits, exponent) = digits(of: value)
  if exponent >= -6, exponent < 21 { return sign + plain(digits, exponent, fraction: false) }
  let rest = digits.count > 1 ? "." + String(decoding: digits[1...], as: UTF8.self) : ""
  let first = String(decoding: digits[..<1], as: UTF8.self)
  return "\(sign)\(first)\(rest)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
}

/// A number as `Double.toString` writes it in Java.
func javaText(of value: Double) -> String {
  if value.isNaN { return "NaN" }
  let sign = value.sign == .minus ? "-" : ""
  if value == 0 { return sign + "0.0" }
  if value.isInfinite { return sign + "Infinity" }
  let (digits, exponent) = digits(of: value)
  if exponent >= -3, exponent < 7 { return sign + plain(digits, exponent, fraction: true) }
  let rest = digits.count > 1 ? String(decoding: digits[1...], as: UTF8.self) : "0"
  return "\(sign)\(String(decoding: digits[..<1], as: UTF8.self)).\(rest)E\(exponent)"
}
