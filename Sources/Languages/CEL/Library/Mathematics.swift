/// Functions of the math and encoding extensions, which the products do not enable.
extension Library {
  private static let numbers: [Kind] = [.int, .uint, .double]

  private static func extreme(_ name: String, _ summary: String, _ sign: Int) -> Function {
    let body: @Sendable ([Value]) throws(EvaluationError) -> Value = {
      (values) throws(EvaluationError) -> Value in
      var members = values
      if values.count == 1, case .list(let list) = values[0] { members = list }
      guard var best = members.first else { throw EvaluationError("\(name) of nothing") }
      for value in members {
        guard Kind.number.fits(value) else { throw EvaluationError("no such overload") }
        if let order = value.compare(best), order * sign > 0 { best = value }
      }
      return best
    }
    var overloads: [Overload] = []
    for kind in numbers {
      overloads.append(Overload([kind], yields: kind, body))
      overloads.append(Overload([.list(kind)], yields: kind, body))
    }
    overloads.append(Overload([.list(.dyn)], yields: .dyn, body))
    for count in 2...8 {
      let parameters = [Kind](repeating: .number, count: count)
      overloads.append(Overload(parameters, yields: .dyn, body))
    }
    return Function(name, summary, overloads)
  }

  private static func rounding(
    _ name: String,
    _ summary: String,
    _ rule: FloatingPointRoundingRule
  ) -> Function {
    Function(name, summary, Overload { (value: Double) in value.rounded(rule) })
  }

  private static func bits(
    _ name: String,
    _ summary: String,
    _ signed: @escaping @Sendable (Int64, Int64) -> Int64,
    _ unsigned: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> Function {
    Function(name, summary, Overload(signed), Overload(unsigned))
  }

  private static func shifted(_ value: UInt64, _ count: Int64, isLeft: Bool)
    throws(EvaluationError) -> UInt64
  {
    guard count >= 0 else { throw EvaluationError("negative offset: \(count)") }
    guard count < 64 else { return 0 }
    return isLeft ? value << UInt64(count) : value >> UInt64(count)
  }

  private static func shift(_ name: String, _ summary: String, isLeft: Bool) -> Function {
    Function(
      name,
      summary,
      Overload { (value: Int64, count: Int64) throws(EvaluationError) -> Int64 in
        Int64(bitPattern: try shifted(UInt64(bitPattern: value), count, isLeft: isLeft))
      },
      Overload { (value: UInt64, count: Int64) throws(EvaluationError) -> UInt64 in
        try shifted(value, count, isLeft: isLeft)
      }
    )
  }

  static let mathematics: [Function] = [
    extreme("math.greatest", "The greatest of some numbers.", 1),
    extreme("math.least", "The least of some numbers.", -1),
    rounding("math.ceil", "The next whole number above.", .up),
    rounding("math.floor", "The next whole number below.", .down),
    rounding("math.round", "The nearest whole number.", .toNearestOrAwayFromZero),
    rounding("math.trunc", "The number without its fraction.", .towardZero),
    Function(
      "math.abs",
      "The number without its sign.",
      Overload { (value: Int64) throws(EvaluationError) -> Int64 in
        value < 0 ? try exact(Int64(0).subtractingReportingOverflow(value)) : value
      },
      Overload { (value: UInt64) in value },
      Overload { (value: Double) in value.magnitude }
    ),
    Function(
      "math.sign",
      "-1, 0 or 1.",
      Overload { (value: Int64) in value.signum() },
      Overload { (value: UInt64) in UInt64(value == 0 ? 0 : 1) },
      Overload { (value: Double) in value > 0 ? 1.0 : value < 0 ? -1.0 : value }
    ),
    Function(
      "math.sqrt",
      "The square root.",
      Overload { (value: Double) in value.squareRoot() },
      Overload { (value: Int64) in Double(value).squareRoot() },
      Overload { (value: UInt64) in Double(value).squareRoot() }
    ),
    Function("math.isNaN", "Whether it is no number.", Overload { (value: Double) in value.isNaN }),
    Function(
      "math.isInf",
      "Whether it is infinite.",
      Overload { (value: Double) in value.isInfinite }
    ),
    Function(
      "math.isFinite",
      "Whether it is a finite number.",
      Overload { (value: Double) in value.isFinite }
    ),
    bits("math.bitAnd", "The bits set in both.", { $0 & $1 }, { $0 & $1 }),
    bits("math.bitOr", "The bits set in either.", { $0 | $1 }, { $0 | $1 }),
    bits("math.bitXor", "The bits set in one only.", { $0 ^ $1 }, { $0 ^ $1 }),
    Function(
      "math.bitNot",
      "The bits that are not set.",
      Overload { (value: Int64) in ~value },
      Overload { (value: UInt64) in ~value }
    ),
    shift("math.bitShiftLeft", "The bits moved up.", isLeft: true),
    shift("math.bitShiftRight", "The bits moved down.", isLeft: false),
  ]

  static let encoders: [Function] = [
    Function(
      "base64.encode",
      "Bytes as Base64.",
      Overload { (value: Bytes) in encoded(value.bytes) }
    ),
    Function(
      "base64.decode",
      "Base64 as bytes.",
      Overload { (value: String) throws(EvaluationError) -> Bytes in
        guard let bytes = decoded(value) else { throw EvaluationError("illegal base64 data") }
        return Bytes(bytes: bytes)
      }
    ),
  ]

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  private static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = 0
      for byte in group { value = value << 8 | Int(byte) }
      value <<= 8 * (3 - group.count)
      for place in 0..<4 {
        result.append(
          place <= group.count ? alphabet[value >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
        )
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func decoded(_ text: String) -> [UInt8]? {
    var digits = Array(text.utf8)
    for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
    guard digits.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    var value = 0
    var bits = 0
    for digit in digits {
      guard let found = alphabet.firstIndex(of: digit) else { return nil }
      value = (value << 6 | found) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: value >> bits))
      }
    }
    return result
  }
}
