/// The functions of the language, and those of the products.
public enum Library {
  /// The functions every host knows.
  public static let base: [Function] =
    operators + arithmetic + conversions + collections + plainStrings + time

  /// The base, the string functions and the optional values.
  public static let standard: [Function] = base + strings + optionals

  /// The names of what the standard functions have beyond the base.
  public static let extensionNames = Set(
    (strings + optionals).map(\.name) + [Operator.optionalIndex]
  )

  /// Everything but the products' own functions.
  public static let everything: [Function] = standard + mathematics + encoders
}
