import Diagnostics
import Documents

extension Definitions {
  /// What a value must look like.
  mutating func content(of type: ValueType, isNullable: Bool) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if case .choice(let choice) = type { return Self.content(of: choice, isNullable: isNullable) }
    if let type = Self.shape(of: type, isNullable: isNullable) { members.add("type", type) }
    switch type {
    case .string: members.add("pattern", type.pattern.map(JSONValue.string))
    case .number(let bounds), .integer(let bounds): members += bounds.keywords
    case .list(let item, let minimumCount, let isUnique, _):
      members.add("items", .object(content(of: item, isNullable: false)))
      if minimumCount > 0 { members.add("minItems", .integer(minimumCount)) }
      if isUnique { members.add("uniqueItems", .boolean(true)) }
    case .map(let element, let keys):
      members.add("additionalProperties", .object(content(of: element, isNullable: true)))
      var special: [JSONValue.Member] = []
      for (prefix, type) in keys.special {
        special.add("^\(prefix)", .object(content(of: type, isNullable: true)))
      }
      if !special.isEmpty { members.add("patternProperties", .object(special)) }
      members.add("propertyNames", keys.closed.map { .object(["enum": .strings($0)]) })
    case .object(let object): members.add("$ref", reference(to: object))
    case .variant(let variants): members.add("$ref", reference(to: variants))
    case .boolean, .choice, .reference, .selected, .any: break
    }
    return members
  }

  /// The words of a choice; former spellings are taken.
  static func content(of choice: Choice, isNullable: Bool) -> [JSONValue.Member] {
    let null: [JSONValue] = isNullable ? [.null] : []
    let words = JSONValue.array(choice.values.map(JSONValue.string) + null)
    var members: [JSONValue.Member] = []
    if choice.isLoose, !choice.isOpen {
      let forms = choice.values.map(\.looseForm).joined(separator: "|")
      members.add("type", type(["string"], isNullable: isNullable))
      members.add("pattern", .string("^\\s*(\(forms))\\s*$"))
    } else if choice.isOpen {
      let others = type(ValueType.text, isNullable: false)
      members.add("anyOf", .array([.object(["enum": words]), .object(["type": others])]))
    } else if choice.obsolete.isEmpty {
      members.add("enum", words)
    } else {
      let old = JSONValue.object(["enum": .strings(choice.obsolete.map(\.old))])
      members.add("if", old)
      members.add("then", .object(["deprecated": .boolean(true)]))
      members.add("else", .object(["enum": words]))
    }
    return members
  }

  /// The keyword `type`.
  static func type(_ shapes: [String], isNullable: Bool) -> JSONValue {
    let names = shapes + (isNullable ? ["null"] : [])
    return names.count == 1 ? .string(names[0]) : .strings(names)
  }

  private static func shape(of value: ValueType, isNullable: Bool) -> JSONValue? {
    switch value {
    case .any, .selected: isNullable ? nil : type(value.shapes, isNullable: false)
    default: type(value.shapes, isNullable: isNullable)
    }
  }
}

extension ValueType {
  /// Plain numbers and booleans are taken for text.
  static let text = ["string", "number", "boolean"]

  /// What JSON Schema calls such values, `null` left aside.
  var shapes: [String] {
    switch self {
    case .string, .choice: Self.text
    case .reference: ["integer", "string"]
    case .boolean: ["boolean"]
    case .number: ["number"]
    case .integer: ["integer"]
    case .list: ["array"]
    case .map, .object, .variant: ["object"]
    case .selected, .any: Self.text + ["array", "object"]
    }
  }

  /// The language of the text, also of that in lists and maps; nil for plain text and other values.
  fileprivate var language: TextLanguage? {
    switch self {
    case .string(.plain): nil
    case .string(let language): language
    case .list(let item, _, _, _): item.language
    case .map(let element, _): element.language
    case .boolean, .number, .integer, .choice, .reference, .object, .variant, .selected, .any: nil
    }
  }

  /// A regular expression for all such text, if there is one.
  var pattern: String? {
    if case .string(let language) = self { language.pattern } else { nil }
  }
}

extension Bounds {
  fileprivate var keywords: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    // Every bound of the format is whole; `JSONValue` writes no others.
    let lower = lower.flatMap(Int.init(exactly:)).map(JSONValue.integer)
    let upper = upper.flatMap(Int.init(exactly:)).map(JSONValue.integer)
    members.add(excludesEnds ? "exclusiveMinimum" : "minimum", lower)
    members.add(excludesEnds ? "exclusiveMaximum" : "maximum", upper)
    return members
  }
}

extension Field {
  /// What it is for, what stands there, and what holds without it.
  var description: String {
    let words = type.language?.words ?? ""
    let start = words.isEmpty ? summary : "\(summary) \(words.capitalizedFirst)."
    guard let defaultText, defaultLiteral == nil else { return start }
    return "\(start) Without it: \(defaultText)."
  }

  /// The value that holds without it, where it is one and not a remark.
  var defaultLiteral: JSONValue? { defaultText.flatMap { type.literal($0, isExact: true) } }

  /// The example as a value.
  var exampleLiteral: JSONValue? { exampleText.flatMap { type.literal($0, isExact: false) } }
}

extension ValueType {
  /// What YAML text stands for; nil for words that only describe a value.
  fileprivate func literal(_ text: String, isExact: Bool) -> JSONValue? {
    guard let node = Documents.read(SourceFile(path: "", text: text), as: .yaml).tree.root else {
      return nil
    }
    if isExact, case .string = self, node.isPlain { return nil }
    return node.literal
  }
}

extension DataNode {
  /// The value, if JSON can say it without a loss.
  fileprivate var literal: JSONValue? {
    guard tag == nil else { return nil }
    switch kind {
    case .map: return nil
    case .list:
      let items = items.compactMap(\.literal)
      return items.count == self.items.count ? .array(items) : nil
    case .scalar: break
    }
    return switch scalar {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .string: string.map(JSONValue.string)
    case .number, nil: nil
    }
  }
}

extension String {
  /// A regular expression for the word in any case; words of choices have no other signs than `_` and `-`.
  fileprivate var looseForm: String {
    unicodeScalars.map { scalar in
      let letter = String(scalar)
      let (small, large) = (letter.lowercased(), letter.uppercased())
      return small == large ? letter : "[\(large)\(small)]"
    }.joined()
  }

  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
