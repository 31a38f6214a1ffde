import Diagnostics
import Documents
import Schema
import StackPackModel

extension LintedPack {
  /// The words that stand under a key of the objects of a type, for those that meet a condition.
  func words(
    _ key: String,
    of types: ObjectType...,
    where isMeant: (TypedValue) -> Bool = { _ in true }
  ) -> Set<String> {
    var words: Set<String> = []
    for value in types.flatMap({ objects($0) }) {
      guard let word = value.node.word(key), isMeant(value) else { continue }
      words.insert(word.text)
    }
    return words
  }
}

/// A text that names something, and where it stands.
struct Word {
  /// The text.
  let text: String
  /// The scalar.
  let node: DataNode

  /// Its place.
  var span: SourceSpan { node.firstLine }
  /// The text for a message.
  var excerpt: String { node.excerpt }
}

extension DataNode {
  /// The value of a key; nil if there is none or it is empty.
  func filled(_ key: String) -> DataNode? {
    guard let value = self[key], !value.isNull else { return nil }
    return value
  }

  /// The text of a key; nil if it has no letter or a tag brings it in.
  func word(_ key: String) -> Word? {
    guard let value = self[key], value.kind == .scalar, !value.hasLocalTag, !value.isBlank,
      let text = value.string
    else { return nil }
    return Word(text: text, node: value)
  }

  /// The number that a plain scalar is.
  var plainNumber: Double? {
    switch scalar {
    case .integer(let integer): Double(integer)
    case .number(let number) where number.isFinite: number
    default: nil
    }
  }
}

extension TypedValue {
  /// The value of a key or of a former name of it; nil if there is none or it is empty.
  func filled(_ key: String) -> DataNode? {
    if let value = node.filled(key) { return value }
    for former in object?.obsolete ?? [] where former.replacement == key {
      if let value = node.filled(former.name) { return value }
    }
    return nil
  }

  /// The text of a key; nil if it has no letter or a tag brings it in.
  func word(_ key: String) -> Word? { node.word(key) }

  /// The object that has the list this is an item of.
  var owner: TypedValue? { parent?.parent }
}

/// Guesses which of several words was meant.
///
/// It gives up after a while: guessing costs time, and a hundred guesses help nobody.
struct Guess {
  private let candidates: [String]
  private var patience = 100

  init(among candidates: some Sequence<String>) { self.candidates = candidates.sorted() }

  /// `did you mean 'x'?`, or another advice if no candidate is near.
  mutating func help(for word: String, else advice: String) -> String {
    guard patience > 0 else { return advice }
    patience -= 1
    return suggestion(for: word, among: candidates).map { "did you mean '\($0)'?" } ?? advice
  }
}
