public import Diagnostics
import Documents

extension Violation {
  /// What is wrong: lower case, no full stop, quotes round the user's own words.
  public var message: String {
    switch self {
    case .unknownField(let entry, let object, _):
      "'\(entry.name.brief)' is not a key of this \(object.noun)"
    case .unknownKey(let entry, let map, _, _):
      "'\(entry.name.brief)' is not a key of \(map.subject)"
    case .obsoleteField(let entry, _, let object):
      "'\(entry.name.brief)' is an old key of this \(object.noun)"
    case .misplacedField(let entry, _, let object):
      "'\(entry.name.brief)' does not belong in this \(object.noun)"
    case .missingField(let field, let object, let written),
      .missingExpectedField(let field, let object, let written):
      written == nil
        ? "'\(field.name)' is missing from this \(object.noun)" : "'\(field.name)' has no value"
    case .wrongType(let value, let found):
      "\(value.subject) must be \(value.type.noun), not \(found)"
    case .toleratedShape(let value, _): "\(value.subject) is \(value.node.shape) here"
    case .notInChoice(let value, _, _): "\(value.subject) cannot be '\(value.text)'"
    case .obsoleteSpelling(let value, _): "'\(value.text)' is an old spelling"
    case .unknownVariant(let value, let variants, _): "'\(value.text)' is not a \(variants.name)"
    case .missingDiscriminator(_, let variants, _):
      "'\(variants.key)' is missing: it says which \(variants.name) this is"
    case .quotedScalar(let value): "\(value.subject) is \(value.type.noun), but stands in quotes"
    case .yaml11Boolean(let value):
      value.type.isBoolean
        ? "'\(value.text)' is a boolean in YAML 1.1 only"
        : "'\(value.text)' without quotes is a boolean in YAML 1.1"
    case .yaml11Number(let value): "'\(value.text)' is text in YAML 1.1, not a number"
    case .outOfRange(let value, let bounds):
      "\(value.subject) must be \(bounds.phrase), not \(value.text)"
    case .emptyText(let value): "\(value.subject) is empty"
    case .tooFewItems(let value, let minimum):
      minimum == 1
        ? "\(value.subject) is empty" : "\(value.subject) needs at least \(minimum) items"
    case .duplicateMergeKey(let node, _, let key, let list):
      "the \(key) '\((node.string ?? "").brief)' stands twice in \(list.subject)"
    case .duplicateItem(let node, _, let list):
      "'\((node.string ?? "").brief)' stands twice in \(list.subject)"
    }
  }

  /// What to do, short enough to stand behind the caret; nil if the message says it all.
  public var help: String? {
    switch self {
    case .unknownField(_, _, let suggestion), .unknownKey(_, _, _, let suggestion),
      .notInChoice(_, _, let suggestion), .unknownVariant(_, _, let suggestion):
      suggestion.map { "did you mean '\($0)'?" }
    case .obsoleteField(_, let old, _): old.replacement.map { "write '\($0)'" } ?? old.advice
    case .misplacedField(_, let field, _):
      field.replacement.map { "write '\($0)'" } ?? field.advice
    case .toleratedShape(_, let tolerance): tolerance.advice
    case .obsoleteSpelling(_, let replacement): "write '\(replacement)'"
    case .missingDiscriminator(_, let variants, let written):
      written.map { "write '\(variants.key)' instead of '\($0.name.brief)'" }
    case .quotedScalar: "leave out the quotes"
    case .yaml11Boolean(let value):
      value.type.isBoolean ? "write '\(value.node.booleanText)'" : "put it in quotes"
    case .yaml11Number(let value): "write '\(value.node.portableNumber)'"
    case .missingField, .missingExpectedField, .wrongType, .outOfRange, .emptyText, .tooFewItems,
      .duplicateMergeKey, .duplicateItem:
      nil
    }
  }

  /// Further places and reasons: what would be right, what a key is for, the first of two twins.
  public var related: [Note] {
    switch self {
    case .unknownField(_, let object, nil):
      listing("its keys are", object.object?.fields.map(\.name) ?? [])
    case .unknownKey(_, _, let keys, nil): listing("its keys are", keys)
    case .notInChoice(_, let choice, let suggestion):
      suggestion == nil || choice.values.count > 1 ? listing("it can be", choice.values) : []
    case .unknownVariant(_, let variants, nil), .missingDiscriminator(_, let variants, nil):
      listing("it can be", variants.types.map(\.name))
    case .obsoleteField(_, let old, _): old.replacement == nil ? [] : [Note(old.advice)]
    case .misplacedField(_, let field, _): field.replacement == nil ? [] : [Note(field.advice)]
    case .missingField(let field, _, _), .missingExpectedField(let field, _, _):
      [Note("'\(field.name)': \(remark(field.summary))")]
    case .duplicateMergeKey(_, let first, _, _), .duplicateItem(_, let first, _):
      [Note("first here", at: first.span)]
    default: []
    }
  }

  /// A list people can still read, or nothing.
  private func listing(_ start: String, _ words: [String]) -> [Note] {
    words.isEmpty || words.count > 16 ? [] : [Note("\(start) \(words.joined(separator: ", "))")]
  }

  /// A sentence as a remark: no capital, no full stop.
  private func remark(_ sentence: String) -> String {
    let body = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    let isWord = body.dropFirst().first.map { $0.isLowercase || $0 == " " } ?? false
    return isWord ? body.prefix(1).lowercased() + body.dropFirst() : String(body)
  }
}

extension TypedValue {
  /// What the value is called where a sentence begins: `'columns'`, or `an item of 'columns'`.
  fileprivate var subject: String {
    guard let name else { return index == nil ? "this" : "an item" }
    return index == nil ? "'\(name)'" : "an item of '\(name)'"
  }

  fileprivate var noun: String { object?.noun ?? "object" }

  fileprivate var text: String { (node.string ?? "").brief }
}

extension String {
  /// The beginning of the first line, short enough for a sentence.
  fileprivate var brief: String {
    let line = prefix { !$0.isNewline }
    let start = line.prefix(60)
    return start.utf8.count == utf8.count ? self : start + "…"
  }
}

extension ValueType {
  fileprivate var isBoolean: Bool { if case .boolean = self { true } else { false } }

  /// What a value of the type is, for people.
  fileprivate var noun: String {
    switch self {
    case .string: "text"
    case .boolean: "a boolean"
    case .number: "a number"
    case .integer: "a whole number"
    case .choice: "a word"
    case .reference: "a reference to a node"
    case .list: "a list"
    case .map, .object, .variant, .selected: "a map"
    case .any: "anything"
    }
  }
}

extension Bounds {
  /// What a number in the range is, for people.
  fileprivate var phrase: String {
    switch (lower, upper) {
    case (let lower?, let upper?):
      excludesEnds
        ? "between \(text(lower)) and \(text(upper))" : "from \(text(lower)) to \(text(upper))"
    case (let lower?, nil): excludesEnds ? "above \(text(lower))" : "at least \(text(lower))"
    case (nil, let upper?): excludesEnds ? "below \(text(upper))" : "at most \(text(upper))"
    case (nil, nil): "a number"
    }
  }

  private func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

extension DataNode {
  /// What a boolean of YAML 1.1 is in all YAML.
  var booleanText: String { ["y", "o"].contains(where: isOn) ? "true" : "false" }

  private func isOn(_ initial: String) -> Bool {
    let word = string?.lowercased() ?? ""
    return word.hasPrefix(initial) && word != "off"
  }

  /// A number with the dot and sign that YAML 1.1 wants: `1.0e-8` for `1e-8`.
  var portableNumber: String {
    let text = string ?? ""
    guard let exponent = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return text }
    let mantissa = text[..<exponent]
    let power = text[text.index(after: exponent)...]
    let dot = mantissa.contains(".") ? "" : ".0"
    let sign = power.hasPrefix("-") || power.hasPrefix("+") ? "" : "+"
    return "\(mantissa)\(dot)e\(sign)\(power)"
  }
}
