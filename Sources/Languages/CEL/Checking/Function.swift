/// A function: its name, what it does, and a body for every signature.
public struct Function: Sendable {
  /// The name it is called by.
  public var name: String
  /// What it does, in one sentence.
  public var summary: String
  /// Its signatures.
  public var overloads: [Overload]

  /// A function of a name.
  public init(_ name: String, _ summary: String, _ overloads: [Overload]) {
    self.name = name
    self.summary = summary
    self.overloads = overloads
  }

  /// A function with a few signatures.
  public init(_ name: String, _ summary: String, _ overloads: Overload...) {
    self.init(name, summary, overloads)
  }
}

/// One signature of a function, and its body.
public struct Overload: Sendable {
  /// What is run; nil if the arguments do not fit the signature.
  typealias Body = @Sendable ([Value]) throws(EvaluationError) -> Value?

  /// The kinds of the arguments; the first is the receiver if there is one.
  public var parameters: [Kind]
  /// The kind of the result.
  public var result: Kind
  /// Whether it is called as `a.f(b)` rather than `f(a, b)`.
  public var isReceiver = false
  /// Whether it is only found when there are values, not by the checker.
  var isRuntimeOnly = false
  var body: Body

  /// A signature and what is run for arguments of its kinds.
  public init(
    _ parameters: [Kind],
    yields result: Kind,
    _ body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
  ) {
    self.parameters = parameters
    self.result = result
    self.body = { (values) throws(EvaluationError) -> Value? in
      guard values.count == parameters.count else { return nil }
      for (kind, value) in zip(parameters, values) where !kind.fits(value) { return nil }
      return try body(values)
    }
  }

  init<A: Native, R: Native>(_ body: @escaping @Sendable (A) throws(EvaluationError) -> R) {
    parameters = [A.kind]
    result = R.kind
    self.body = { (values) throws(EvaluationError) -> Value? in
      guard values.count == 1, let first = A.from(values[0]) else { return nil }
      return try body(first).value
    }
  }

  init<A: Native, B: Native, R: Native>(
    _ body: @escaping @Sendable (A, B) throws(EvaluationError) -> R
  ) {
    parameters = [A.kind, B.kind]
    result = R.kind
    self.body = { (values) throws(EvaluationError) -> Value? in
      guard values.count == 2, let first = A.from(values[0]), let second = B.from(values[1])
      else { return nil }
      return try body(first, second).value
    }
  }

  init<A: Native, B: Native, C: Native, R: Native>(
    _ body: @escaping @Sendable (A, B, C) throws(EvaluationError) -> R
  ) {
    parameters = [A.kind, B.kind, C.kind]
    result = R.kind
    self.body = { (values) throws(EvaluationError) -> Value? in
      guard values.count == 3, let first = A.from(values[0]), let second = B.from(values[1]),
        let third = C.from(values[2])
      else { return nil }
      return try body(first, second, third).value
    }
  }

  /// The same, called as `a.f(b)`.
  public var receiver: Overload {
    var copy = self
    copy.isReceiver = true
    return copy
  }

  /// The same, found only when there are values.
  var atRuntime: Overload {
    var copy = self
    copy.isRuntimeOnly = true
    return copy
  }

  /// The same, called either way.
  var bothWays: [Overload] { [self, receiver] }
}

/// A type of Swift that is a type of the language.
protocol Native: Sendable {
  static var kind: Kind { get }
  static func from(_ value: Value) -> Self?
  var value: Value { get }
}

extension Bool: Native {
  static var kind: Kind { .bool }
  static func from(_ value: Value) -> Bool? {
    guard case .bool(let bool) = value else { return nil }
    return bool
  }
  var value: Value { .bool(self) }
}

extension Int64: Native {
  static var kind: Kind { .int }
  static func from(_ value: Value) -> Int64? {
    guard case .int(let int) = value else { return nil }
    return int
  }
  var value: Value { .int(self) }
}

extension UInt64: Native {
  static var kind: Kind { .uint }
  static func from(_ value: Value) -> UInt64? {
    guard case .uint(let uint) = value else { return nil }
    return uint
  }
  var value: Value { .uint(self) }
}

extension Double: Native {
  static var kind: Kind { .double }
  static func from(_ value: Value) -> Double? {
    guard case .double(let double) = value else { return nil }
    return double
  }
  var value: Value { .double(self) }
}

extension String: Native {
  static var kind: Kind { .string }
  static func from(_ value: Value) -> String? {
    guard case .string(let string) = value else { return nil }
    return string
  }
  var value: Value { .string(self) }
}

struct Bytes: Native {
  var bytes: [UInt8]
  static var kind: Kind { .bytes }
  static func from(_ value: Value) -> Bytes? {
    guard case .bytes(let bytes) = value else { return nil }
    return Bytes(bytes: bytes)
  }
  var value: Value { .bytes(bytes) }
}

extension Timestamp: Native {
  static var kind: Kind { .timestamp }
  static func from(_ value: Value) -> Timestamp? {
    guard case .timestamp(let timestamp) = value else { return nil }
    return timestamp
  }
  var value: Value { .timestamp(self) }
}

extension Duration: Native {
  static var kind: Kind { .duration }
  static func from(_ value: Value) -> Duration? {
    guard case .duration(let duration) = value else { return nil }
    return duration
  }
  var value: Value { .duration(self) }
}
