/// From one type to another.
extension Library {
  private static func failed(_ from: String, _ to: String) -> EvaluationError {
    EvaluationError("type conversion error from '\(from)' to '\(to)'")
  }

  private static func int(_ value: Double) throws(EvaluationError) -> Int64 {
    guard value > -0x1p63, value < 0x1p63 else { throw EvaluationError("integer overflow") }
    return Int64(value)
  }

  private static func uint(_ value: Double) throws(EvaluationError) -> UInt64 {
    guard value >= 0, value < 0x1p64 else { throw EvaluationError("unsigned integer overflow") }
    return UInt64(value)
  }

  private static func parsed<T>(_ value: T?, _ to: String) throws(EvaluationError) -> T {
    guard let value else { throw failed("string", to) }
    return value
  }

  private static func double(_ text: String) -> Double? {
    let first = text.utf8.first ?? 0x20
    guard first != 0x20, !text.lowercased().hasPrefix("nan("), !text.utf8.contains(0) else {
      return nil
    }
    return Double(text)
  }

  private static let truths: [String: Bool] = [
    "1": true, "t": true, "T": true, "TRUE": true, "true": true, "True": true,
    "0": false, "f": false, "F": false, "FALSE": false, "false": false, "False": false,
  ]

  static func text(_ value: Double) -> String { shortest(value) }

  static let conversions: [Function] = [
    Function(
      "int",
      "A signed number, made of a number, text or time.",
      Overload { (value: Int64) in value },
      Overload { (value: UInt64) throws(EvaluationError) -> Int64 in
        guard let int = Int64(exactly: value) else { throw EvaluationError("integer overflow") }
        return int
      },
      Overload { (value: Double) throws(EvaluationError) in try int(value) },
      Overload { (value: String) throws(EvaluationError) in try parsed(Int64(value), "int") },
      Overload { (value: Timestamp) in
        Int64((value.nanoseconds - Timestamp.range.lowerBound) / 1_000_000_000)
          + Int64(Timestamp.range.lowerBound / 1_000_000_000)
      },
      Overload { (value: Duration) throws(EvaluationError) -> Int64 in
        guard let int = Int64(exactly: value.nanoseconds) else {
          throw EvaluationError("integer overflow")
        }
        return int
      }
    ),
    Function(
      "uint",
      "A number without a sign, made of a number or text.",
      Overload { (value: UInt64) in value },
      Overload { (value: Int64) throws(EvaluationError) -> UInt64 in
        guard let uint = UInt64(exactly: value) else {
          throw EvaluationError("unsigned integer overflow")
        }
        return uint
      },
      Overload { (value: Double) throws(EvaluationError) in try uint(value) },
      Overload { (value: String) throws(EvaluationError) in
        try parsed(value.utf8.first == 0x2B ? nil : UInt64(value), "uint")
      }
    ),
    Function(
      "double",
      "A number with a fraction, made of a number or text.",
      Overload { (value: Double) in value },
      Overload { (value: Int64) in Double(value) },
      Overload { (value: UInt64) in Double(value) },
      Overload { (value: String) throws(EvaluationError) in
        try parsed(double(value), "double")
      }
    ),
    Function(
      "bool",
      "A truth, made of text such as 'true'.",
      Overload { (value: Bool) in value },
      Overload { (value: String) throws(EvaluationError) in try parsed(truths[value], "bool") }
    ),
    Function(
      "string",
      "Text, made of a simple value.",
      [
        Overload { (value: String) in value }, Overload { (value: Bool) in "\(value)" },
        Overload { (value: Int64) in "\(value)" }, Overload { (value: UInt64) in "\(value)" },
        Overload { (value: Double) in text(value) },
        Overload { (value: Bytes) throws(EvaluationError) -> String in
          guard let text = String(validating: value.bytes, as: UTF8.self) else {
            throw EvaluationError("invalid UTF-8 in bytes, cannot convert to string")
          }
          return text
        },
        Overload { (value: Timestamp) in value.description },
        Overload { (value: Duration) in value.description },
      ]
    ),
    Function(
      "bytes",
      "Bytes, made of text.",
      Overload { (value: Bytes) in value },
      Overload { (value: String) in Bytes(bytes: Array(value.utf8)) }
    ),
    Function(
      "timestamp",
      "A point in time, made of RFC 3339 text or seconds since 1970.",
      Overload { (value: Timestamp) in value },
      Overload { (value: String) throws(EvaluationError) in
        try parsed(Timestamp(value), "google.protobuf.Timestamp")
      },
      Overload { (value: Int64) throws(EvaluationError) -> Timestamp in
        guard let time = Timestamp(nanoseconds: Int128(value) * 1_000_000_000) else {
          throw EvaluationError("timestamp overflow")
        }
        return time
      }
    ),
    Function(
      "duration",
      "A stretch of time, made of text such as '1h30m' or nanoseconds.",
      Overload { (value: Duration) in value },
      Overload { (value: String) throws(EvaluationError) in
        try parsed(Duration(value), "google.protobuf.Duration")
      },
      Overload { (value: Int64) throws(EvaluationError) -> Duration in
        guard let duration = Duration(nanoseconds: Int128(value)) else {
          throw EvaluationError("duration overflow")
        }
        return duration
      }
    ),
    Function(
      "dyn",
      "The value itself, of unknown kind.",
      Overload([.parameter("A")], yields: .dyn) { $0[0] }
    ),
    Function(
      "type",
      "The type of a value.",
      Overload([.parameter("A")], yields: .type) { .type($0[0].typeName) }
    ),
  ]
}
