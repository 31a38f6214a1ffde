/// A point in time, from the year 1 to the year 9999.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// The nanoseconds since 1970-01-01T00:00:00Z.
  public let nanoseconds: Int128

  static let range: ClosedRange<Int128> =
    (-62_135_596_800 * 1_000_000_000)...(253_402_300_800 * 1_000_000_000 - 1)

  /// The point so many nanoseconds after 1970, or nil if it is out of range.
  public init?(nanoseconds: Int128) {
    guard Timestamp.range.contains(nanoseconds) else { return nil }
    self.nanoseconds = nanoseconds
  }

  /// Whether a point lies before another.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

/// A stretch of time, of up to ten thousand years.
public struct Duration: Hashable, Comparable, Sendable {
  /// The length; negative for backwards.
  public let nanoseconds: Int128

  static let limit: Int128 = 315_576_000_000 * 1_000_000_000

  /// So many nanoseconds, or nil if that is too long.
  public init?(nanoseconds: Int128) {
    guard nanoseconds >= -Duration.limit, nanoseconds <= Duration.limit else { return nil }
    self.nanoseconds = nanoseconds
  }

  /// Whether a stretch is shorter than another.
  public static func < (left: Duration, right: Duration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

/// Seconds and the digits of their fraction, as `1.5`.
func decimalSeconds(_ nanoseconds: Int128) -> String {
  let billion: Int128 = 1_000_000_000
  let size = nanoseconds.magnitude
  let fraction = fractionDigits(Int(size % billion.magnitude))
  return (nanoseconds < 0 ? "-" : "") + "\(size / billion.magnitude)" + fraction
}

/// The fraction of a second with its point and without trailing zeros; empty for none.
func fractionDigits(_ nanoseconds: Int) -> String {
  guard nanoseconds > 0 else { return "" }
  var digits = Array("\(nanoseconds)".utf8)
  digits = [UInt8](repeating: 0x30, count: max(0, 9 - digits.count)) + digits
  while digits.last == 0x30 { digits.removeLast() }
  return "." + String(decoding: digits, as: UTF8.self)
}

extension Duration: CustomStringConvertible {
  /// The seconds: `1.5s`.
  public var description: String { decimalSeconds(nanoseconds) + "s" }

  /// Reads `1h30m`, `-1.5s`, `0`: the units are h, m, s, ms, us, ns.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    var total: Int128 = 0
    if bytes.elementsEqual("0".utf8) {
      bytes = []
    } else {
      guard !bytes.isEmpty, bytes.count <= 128 else { return nil }
    }
    while !bytes.isEmpty {
      guard let part = Duration.part(&bytes) else { return nil }
      total += part
    }
    self.init(nanoseconds: isNegative ? -total : total)
  }

  private static func part(_ bytes: inout ArraySlice<UInt8>) -> Int128? {
    let whole = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if bytes.first == UInt8(ascii: ".") {
      fraction = bytes.dropFirst().prefix(while: isDigit)
      bytes = bytes.dropFirst(fraction.count + 1)
    }
    guard whole.count + fraction.count > 0, whole.count <= 21 else { return nil }
    let unit = bytes.prefix { !isDigit($0) && $0 != UInt8(ascii: ".") }
    bytes = bytes.dropFirst(unit.count)
    guard let factor = factors[String(decoding: unit, as: UTF8.self)] else { return nil }
    var value: Int128 = 0
    for digit in whole { value = value * 10 + Int128(digit - 0x30) }
    value *= factor
    var scale = factor
    for digit in fraction {
      value += Int128(digit - 0x30) * scale / 10
      scale /= 10
    }
    return value
  }

  private static let factors: [String: Int128] = [
    "h": 3_600_000_000_000, "m": 60_000_000_000, "s": 1_000_000_000, "ms": 1_000_000,
    "us": 1000, "µs": 1000, "μs": 1000, "ns": 1,
  ]
}
