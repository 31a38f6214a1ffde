/// Whether a key must stand there.
public enum Presence: Hashable, Sendable {
  /// It is an error without.
  case required
  /// It works without, but hardly as meant.
  case expected
  /// It may be left out.
  case optional
}

/// One key of an object: its name, its type, and what it is for.
public struct Field: Sendable {
  /// The key.
  public var name: String
  /// What it holds.
  public var type: ValueType
  /// What it is for, in one sentence.
  public var summary: String
  /// Whether it must stand there.
  public var presence = Presence.required
  /// What holds without it, as it would be written.
  public var defaultText: String?
  /// A value as it would be written.
  public var exampleText: String?
  /// Whether an empty text is as good as none, and hence an error.
  public var mustNotBeEmpty = false
  /// Another shape that is taken, though with a remark.
  public var tolerance: Tolerance?

  /// A required key of a type, and what it is for.
  public init(_ name: String, _ type: ValueType, _ summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }

  /// The same field, which may be left out.
  public var optional: Field { with { $0.presence = .optional } }

  /// The same field, whose absence is a warning.
  public var expected: Field { with { $0.presence = .expected } }

  /// The same field with a presence.
  public func presence(_ presence: Presence) -> Field { with { $0.presence = presence } }

  /// The same field, which may be left out and then means this.
  public func defaults(to text: String) -> Field {
    with {
      $0.presence = .optional
      $0.defaultText = text
    }
  }

  /// The same field with a value for the reference.
  public func example(_ text: String) -> Field { with { $0.exampleText = text } }

  /// The same field, which an empty text does not fill.
  public var notEmpty: Field { with { $0.mustNotBeEmpty = true } }

  /// The same field, which may also hold another shape.
  public func tolerating(_ type: ValueType, reason: String, _ advice: String) -> Field {
    with { $0.tolerance = Tolerance(type: type, reason: reason, advice: advice) }
  }

  /// The same field, which may as well hold another shape.
  public func or(_ type: ValueType) -> Field { with { $0.tolerance = Tolerance(type: type) } }

  private func with(_ change: (inout Field) -> Void) -> Field {
    var field = self
    change(&field)
    return field
  }
}

/// A shape that is not the right one, but known to be written and harmless; or just another right one.
public struct Tolerance: Sendable {
  /// The shape.
  public var type: ValueType
  /// A stable name of the case, in kebab case; nil for a shape that is as good.
  public var reason: String?
  /// What to do, in a few words: lower case, no full stop; empty for a shape that is as good.
  public var advice = ""

  /// Whether nobody should be bothered about it.
  public var isSilent: Bool { reason == nil }
}
