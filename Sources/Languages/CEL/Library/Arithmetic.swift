/// What `+ - * / %` do.
extension Library {
  static func exact<T: FixedWidthInteger>(_ outcome: (partialValue: T, overflow: Bool))
    throws(EvaluationError) -> T
  {
    guard !outcome.overflow else {
      throw EvaluationError(T.isSigned ? "integer overflow" : "unsigned integer overflow")
    }
    return outcome.partialValue
  }

  private static func divide<T: FixedWidthInteger>(_ left: T, _ right: T)
    throws(EvaluationError) -> T
  {
    guard right != 0 else { throw EvaluationError("division by zero") }
    return try exact(left.dividedReportingOverflow(by: right))
  }

  private static func modulo<T: FixedWidthInteger>(_ left: T, _ right: T)
    throws(EvaluationError) -> T
  {
    guard right != 0 else { throw EvaluationError("modulus by zero") }
    return try exact(left.remainderReportingOverflow(dividingBy: right))
  }

  private static func moment(_ nanoseconds: Int128) throws(EvaluationError) -> Timestamp {
    guard let time = Timestamp(nanoseconds: nanoseconds) else {
      throw EvaluationError("timestamp overflow")
    }
    return time
  }

  private static func length(_ nanoseconds: Int128) throws(EvaluationError) -> Duration {
    guard let duration = Duration(nanoseconds: nanoseconds) else {
      throw EvaluationError("duration overflow")
    }
    return duration
  }

  static let arithmetic: [Function] = [
    Function(
      "_+_",
      "The sum of numbers or times; text, bytes or lists joined.",
      [
        Overload { (a: Int64, b: Int64) throws(EvaluationError) in
          try exact(a.addingReportingOverflow(b))
        },
        Overload { (a: UInt64, b: UInt64) throws(EvaluationError) in
          try exact(a.addingReportingOverflow(b))
        },
        Overload { (a: Double, b: Double) in a + b },
        Overload { (a: String, b: String) in a + b },
        Overload { (a: Bytes, b: Bytes) in Bytes(bytes: a.bytes + b.bytes) },
        Overload(
          [.list(.parameter("A")), .list(.parameter("A"))],
          yields: .list(.parameter("A")),
          joined
        ),
        Overload([.list(.dyn), .list(.dyn)], yields: .list(.dyn), joined).atRuntime,
        Overload { (a: Duration, b: Duration) throws(EvaluationError) in
          try length(a.nanoseconds + b.nanoseconds)
        },
        Overload { (a: Timestamp, b: Duration) throws(EvaluationError) in
          try moment(a.nanoseconds + b.nanoseconds)
        },
        Overload { (a: Duration, b: Timestamp) throws(EvaluationError) in
          try moment(a.nanoseconds + b.nanoseconds)
        },
      ]
    ),
    Function(
      "_-_",
      "The difference of numbers or times.",
      [
        Overload { (a: Int64, b: Int64) throws(EvaluationError) in
          try exact(a.subtractingReportingOverflow(b))
        },
        Overload { (a: UInt64, b: UInt64) throws(EvaluationError) in
          try exact(a.subtractingReportingOverflow(b))
        },
        Overload { (a: Double, b: Double) in a - b },
        Overload { (a: Duration, b: Duration) throws(EvaluationError) in
          try length(a.nanoseconds - b.nanoseconds)
        },
        Overload { (a: Timestamp, b: Duration) throws(EvaluationError) in
          try moment(a.nanoseconds - b.nanoseconds)
        },
        Overload { (a: Timestamp, b: Timestamp) throws(EvaluationError) in
          try length(a.nanoseconds - b.nanoseconds)
        },
      ]
    ),
    Function(
      "_*_",
      "The product of numbers.",
      Overload { (a: Int64, b: Int64) throws(EvaluationError) in
        try exact(a.multipliedReportingOverflow(by: b))
      },
      Overload { (a: UInt64, b: UInt64) throws(EvaluationError) in
        try exact(a.multipliedReportingOverflow(by: b))
      },
      Overload { (a: Double, b: Double) in a * b }
    ),
    Function(
      "_/_",
      "The quotient of numbers; whole numbers are truncated.",
      Overload { (a: Int64, b: Int64) throws(EvaluationError) in try divide(a, b) },
      Overload { (a: UInt64, b: UInt64) throws(EvaluationError) in try divide(a, b) },
      Overload { (a: Double, b: Double) in a / b }
    ),
    Function(
      "_%_",
      "What is left of a division, with the sign of the dividend.",
      Overload { (a: Int64, b: Int64) throws(EvaluationError) in try modulo(a, b) },
      Overload { (a: UInt64, b: UInt64) throws(EvaluationError) in try modulo(a, b) }
    ),
  ]

  private static func joined(_ values: [Value]) throws(EvaluationError) -> Value {
    guard case .list(let left) = values[0], case .list(let right) = values[1] else {
      throw EvaluationError("no such overload")
    }
    return .list(left + right)
  }
}
