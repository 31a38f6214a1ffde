extension Value: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// A number without a decimal point.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension Value: ExpressibleByFloatLiteral {
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}

extension Value: ExpressibleByBooleanLiteral {
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension Value: ExpressibleByArrayLiteral {
  /// Values in order.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// Named values in order.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .map(ValueMap(elements.map { (name: $0.0, value: $0.1) }))
  }
}
