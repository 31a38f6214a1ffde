/// Numbers and durations as the dialects write them.
enum Numbers {
  enum Relaxed {
    case duration(Double?)
    case number(Double)
  }

  // MARK: Prometheus

  /// The value of a number: `1_000`, `0x1F`, `010`, `.5`, `1e3`.
  static func number(_ text: ArraySlice<UInt8>) -> Double? {
    guard let digits = withoutUnderscores(text), let first = digits.first else { return nil }
    if first == UInt8(ascii: "0"), digits.count > 2, digits[1] | 0x20 == UInt8(ascii: "x") {
      return integer(digits[2...], radix: 16)
    }
    var index = 0
    func skipDigits() -> Int {
      let start = index
      while index < digits.count, isDigit(digits[index]) { index += 1 }
      return index - start
    }
    var count = skipDigits()
    let isInteger = index == digits.count
    if index < digits.count, digits[index] == UInt8(ascii: ".") {
      index += 1
      count += skipDigits()
    }
    guard count > 0 else { return nil }
    if index < digits.count, digits[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < digits.count, digits[index] == 0x2B || digits[index] == 0x2D { index += 1 }
      guard skipDigits() > 0 else { return nil }
    }
    guard index == digits.count else { return nil }
    if isInteger, first == UInt8(ascii: "0"), let octal = integer(digits[...], radix: 8) {
      return octal
    }
    return Double(String(decoding: digits, as: UTF8.self)) ?? .infinity
  }

  private static func integer(_ digits: ArraySlice<UInt8>, radix: Double) -> Double? {
    var value = 0.0
    guard !digits.isEmpty else { return nil }
    for byte in digits {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      guard Double(digit) < radix else { return nil }
      value = value * radix + Double(digit)
    }
    return value
  }

  /// The bytes without underscores; nil if one does not stand between digits.
  private static func withoutUnderscores(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "_")) else { return Array(text) }
    let bytes = Array(text)
    let isHex = bytes.count > 1 && bytes[1] | 0x20 == UInt8(ascii: "x")
    func isNumeral(_ index: Int) -> Bool {
      guard index >= 0, index < bytes.count else { return false }
      if isHex && index == 1 { return true }
      let lower = bytes[index] | 0x20
      return isDigit(bytes[index])
        || (isHex && lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f"))
    }
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "_") else {
        result.append(byte)
        continue
      }
      guard isNumeral(index - 1), isNumeral(index + 1) else { return nil }
    }
    return result
  }

  /// The seconds of a duration: `1h30m`, units strictly descending.
  static func duration(_ text: ArraySlice<UInt8>) -> Double? {
    var index = text.startIndex
    var seconds = 0.0
    var rank = 0
    while index < text.endIndex {
      var value = 0.0
      let start = index
      while index < text.endIndex, isDigit(text[index]) {
        value = value * 10 + Double(text[index] - UInt8(ascii: "0"))
        index += 1
      }
      guard index > start, index < text.endIndex else { return nil }
      guard let unit = unit(text, &index), unit.rank > rank else { return nil }
      rank = unit.rank
      seconds += value * unit.seconds
    }
    return seconds
  }

  private static func unit(
    _ text: ArraySlice<UInt8>,
    _ index: inout Int
  ) -> (rank: Int, seconds: Double)? {
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "y"): return (1, 365 * 86_400)
    case UInt8(ascii: "w"): return (2, 7 * 86_400)
    case UInt8(ascii: "d"): return (3, 86_400)
    case UInt8(ascii: "h"): return (4, 3600)
    case UInt8(ascii: "m"):
      if index < text.endIndex, text[index] == UInt8(ascii: "s") {
        index += 1
        return (7, 0.001)
      }
      return (5, 60)
    case UInt8(ascii: "s"): return (6, 1)
    default: return nil
    }
  }

  // MARK: MetricsQL

  /// What only MetricsQL reads: `1.5h`, `30m1h`, `5i`, `2Ki`.
  static func relaxed(_ text: ArraySlice<UInt8>) -> Relaxed? {
    let lower = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if let value = suffixed(lower, isMega: text.last == UInt8(ascii: "M")) {
      return .number(value)
    }
    var index = 0
    var seconds: Double? = 0
    while index < lower.count {
      let start = index
      while index < lower.count, isDigit(lower[index]) || lower[index] == UInt8(ascii: ".") {
        index += 1
      }
      guard let value = number(lower[start..<index]), index < lower.count else { return nil }
      if lower[index] == UInt8(ascii: "i") {
        index += 1
        seconds = nil
      } else {
        guard let unit = unit(lower[...], &index) else { return nil }
        seconds = seconds.map { $0 + value * unit.seconds }
      }
    }
    return .duration(seconds)
  }

  private static func suffixed(_ text: [UInt8], isMega: Bool) -> Double? {
    var digits = text[...]
    if digits.last == UInt8(ascii: "b") { digits.removeLast() }
    var base = 1000.0
    if digits.last == UInt8(ascii: "i"), digits.count > 2, !isDigit(digits[digits.count - 2]) {
      base = 1024
      digits.removeLast()
    }
    let power: Int
    switch digits.last {
    case UInt8(ascii: "k"): power = 1
    case UInt8(ascii: "m") where isMega || text.count > digits.count: power = 2
    case UInt8(ascii: "g"): power = 3
    case UInt8(ascii: "t"): power = 4
    default: return nil
    }
    digits.removeLast()
    guard var value = number(digits) else { return nil }
    for _ in 0..<power { value *= base }
    return value
  }
}
