public import Documents

/// What can be wrong with data.
///
/// Every violation knows the values it is about; ``Wording`` puts it into words and places.
public enum Violation: Sendable {
  // MARK: Keys

  /// A key the object does not have, and the one probably meant.
  case unknownField(DataNode.Entry, in: TypedValue, suggestion: String?)
  /// A key of a map that may only have some.
  case unknownKey(DataNode.Entry, in: TypedValue, among: [String], suggestion: String?)
  /// A key the object had once.
  case obsoleteField(DataNode.Entry, ObsoleteField, in: TypedValue)
  /// A key that belongs elsewhere.
  case misplacedField(DataNode.Entry, MisplacedField, in: TypedValue)
  /// A required key is not there, or stands there without a value.
  case missingField(Field, in: TypedValue, written: DataNode.Entry?)
  /// An expected key is not there, or stands there without a value.
  case missingExpectedField(Field, in: TypedValue, written: DataNode.Entry?)

  // MARK: Values

  /// A list where a map is expected, and the like.
  case wrongType(TypedValue, found: String)
  /// Another shape than declared, which is known to be taken.
  case toleratedShape(TypedValue, Tolerance)
  /// None of the words of a choice, and the one probably meant.
  case notInChoice(TypedValue, Choice, suggestion: String?)
  /// A former spelling of a word or of a discriminator.
  case obsoleteSpelling(TypedValue, replacement: String)
  /// A discriminator that names no object; the value is that of the discriminator.
  case unknownVariant(TypedValue, Variants, suggestion: String?)
  /// An object without its discriminator, and what was written in its stead, such as `type`.
  case missingDiscriminator(in: TypedValue, Variants, written: DataNode.Entry?)
  /// A number or boolean in quotes.
  case quotedScalar(TypedValue)
  /// A word that YAML 1.1 takes for a boolean, such as `yes`.
  case yaml11Boolean(TypedValue)
  /// A number that YAML 1.1 takes for text, such as `1e-8`.
  case yaml11Number(TypedValue)
  /// A number beyond its bounds.
  case outOfRange(TypedValue, Bounds)
  /// A text without a character where one is needed.
  case emptyText(TypedValue)

  // MARK: Lists

  /// A list with fewer items than it needs.
  case tooFewItems(TypedValue, minimum: Int)
  /// Two items with the same merge key; both are the values of that key.
  case duplicateMergeKey(DataNode, first: DataNode, key: String, in: TypedValue)
  /// Two equal items of a list without twins.
  case duplicateItem(DataNode, first: DataNode, in: TypedValue)
}
