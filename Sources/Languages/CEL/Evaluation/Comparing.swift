/// Equality and order across types.
extension Value {
  /// Whether two values are equal; values of different types are not, but numbers compare by value.
  public func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.bytes(let left), .bytes(let right)): left == right
    case (.type(let left), .type(let right)): left == right
    case (.timestamp(let left), .timestamp(let right)): left == right
    case (.duration(let left), .duration(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && left.entries.allSatisfy { entry in right[entry.key]?.equals(entry.value) ?? false }
    case (.optional(let left), .optional(let right)):
      if let left, let right { left.equals(right) } else { left == nil && right == nil }
    default: compareNumbers(other) == .some(0)
    }
  }

  /// Less than 0, 0 or more than 0; nil if the values have no order.
  func compare(_ other: Value) -> Int? {
    switch (self, other) {
    case (.bool(let left), .bool(let right)): (left ? 1 : 0) - (right ? 1 : 0)
    case (.string(let left), .string(let right)): order(left.utf8, right.utf8)
    case (.bytes(let left), .bytes(let right)): order(left, right)
    case (.timestamp(let left), .timestamp(let right)): order(left, right)
    case (.duration(let left), .duration(let right)): order(left, right)
    default: compareNumbers(other)
    }
  }

  private func compareNumbers(_ other: Value) -> Int? {
    switch (self, other) {
    case (.int(let left), .int(let right)): order(left, right)
    case (.uint(let left), .uint(let right)): order(left, right)
    case (.int(let left), .uint(let right)): order(Int128(left), Int128(right))
    case (.uint(let left), .int(let right)): order(Int128(left), Int128(right))
    case (.double(let left), .double(let right)): orderDoubles(left, right)
    case (.int(let left), .double(let right)): orderDoubles(Double(left), right)
    case (.uint(let left), .double(let right)): orderDoubles(Double(left), right)
    case (.double(let left), .int(let right)): orderDoubles(left, Double(right))
    case (.double(let left), .uint(let right)): orderDoubles(left, Double(right))
    default: nil
    }
  }
}

private func order<T: Comparable>(_ left: T, _ right: T) -> Int {
  left < right ? -1 : left == right ? 0 : 1
}

private func orderDoubles(_ left: Double, _ right: Double) -> Int? {
  left.isNaN || right.isNaN ? nil : order(left, right)
}

private func order(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Int {
  left.lexicographicallyPrecedes(right) ? -1 : right.lexicographicallyPrecedes(left) ? 1 : 0
}
