extension ValueType {
  /// What stands there, in words; a separate object is called what `name` says.
  func words(_ name: (ObjectType) -> String? = { _ in nil }) -> String {
    switch self {
    case .string(let language): language.words
    case .boolean: "boolean"
    case .number(let bounds): "number" + bounds.words
    case .integer(let bounds): "whole number" + bounds.words
    case .choice(let choice): choice.words
    case .reference(let types): "reference to a \(types.joined(separator: " or "))"
    case .list(let item, let minimumCount, let isUnique, let mergeKey):
      "list of " + item.plural(name) + (minimumCount > 0 ? ", at least \(minimumCount)" : "")
        + (isUnique ? ", none twice" : "") + (mergeKey.map { ", merged by `\($0)`" } ?? "")
    case .map(let element, let keys): keys.words(element.words(name), name)
    case .object(let type): name(type).map { "map, see \($0)" } ?? "map"
    case .variant(let variants):
      "map, by `\(variants.key)`: "
        + variants.types.map { name($0) ?? $0.name }.joined(separator: ", ")
    case .selected(let selection): "map, by `\(selection.key)`"
    case .any: "anything"
    }
  }

  /// What stands there, in words for several of them.
  private func plural(_ name: (ObjectType) -> String?) -> String {
    switch self {
    case .string(.plain): "texts"
    case .object, .variant, .selected: "maps" + words(name).dropFirst("map".count)
    case .choice(let choice) where !choice.isOpen: words(name).replacingPrefix("one of ", by: "")
    default: words(name)
    }
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}

extension TextLanguage {
  /// What the text is, in words.
  var words: String {
    switch self {
    case .plain: "text"
    case .name: "name"
    case .matching(let form): "text like `\(form)`"
    case .semanticVersion: "semantic version"
    case .markdown(let placeholders): "Markdown" + placeholders.words
    case .urn(let kind): kind.map { "URN of a \($0)" } ?? "URN"
    case .unit: "unit"
    case .color: "colour, `#RRGGBB`"
    case .duration: "duration, `1h30m`"
    case .dateTime: "date and time, ISO 8601"
    case .link: "address on the web"
    case .json: "JSON in a text"
    case .jsonReference(let target): "JSON reference into `\(target)`"
    case .regularExpression: "regular expression"
    case .file(let folder): "file in `\(folder)/`"
    case .path(let folder): "path of a file in `\(folder)/`, or an address on the web"
    case .cel(let result, let scope): "CEL for \(result.words), sees \(scope.name)"
    case .template(let placeholders, let result):
      (result == .string ? "text" : result.words) + placeholders.words
    case .stql(let allowsFunctions, let placeholders):
      (allowsFunctions ? "STQL" : "STQL without functions") + placeholders.words
    case .promql(let placeholders): "PromQL" + placeholders.words
    case .groovy(let scope): "Groovy, sees \(scope.name)"
    case .handlebars(let object, let scope): "Handlebars for a JSON `\(object)`, sees \(scope.name)"
    }
  }

  /// A regular expression for all such text; nil where another rule or nobody knows.
  var pattern: String? {
    switch self {
    case .matching(let form): form
    case .name: "^[A-Za-z_][A-Za-z0-9_]*$"
    case .semanticVersion: Self.versionPattern
    default: nil
    }
  }

  /// Source: semver.org 2.0.0, grammar.
  private static let versionPattern = {
    let number = "(0|[1-9][0-9]*)"
    let part = "(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)"
    let build = "[0-9a-zA-Z-]+"
    return "^\(number)\\.\(number)\\.\(number)(-\(part)(\\.\(part))*)?(\\+\(build)(\\.\(build))*)?$"
  }()
}

extension Placeholders {
  /// What may stand in the holes, behind what the text is.
  fileprivate var words: String {
    switch self {
    case .none: ""
    case .expressions(let scope): " with `${CEL}` over \(scope.name)"
    case .names(let scope): " with `${name}` of \(scope.name)"
    case .paths(let scope): " with `${path}` of \(scope.name)"
    case .groups: " with `${1}`, groups of the pattern"
    case .handlebars(let scope): " with Handlebars over \(scope.name)"
    case .words(let scope): " with `{NAME}` of \(scope.name)"
    }
  }
}

extension TextResult {
  fileprivate var words: String {
    switch self {
    case .boolean: "a boolean"
    case .string: "text"
    case .number: "a number"
    case .map: "a map"
    case .any: "any value"
    case .oneOf(let words): words.map { "`\($0)`" }.joined(separator: " or ")
    case .dateTime: "a date and time"
    case .urn: "a URN"
    }
  }
}

extension Bounds {
  /// The range, behind what the number is.
  fileprivate var words: String {
    var parts: [String] = []
    if let lower { parts.append((excludesEnds ? "> " : "≥ ") + Self.text(lower)) }
    if let upper { parts.append((excludesEnds ? "< " : "≤ ") + Self.text(upper)) }
    return parts.isEmpty ? "" : " " + parts.joined(separator: " and ")
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

extension Choice {
  fileprivate var words: String {
    let list = values.map { "`\($0)`" }.joined(separator: ", ")
    if isOpen { return values.isEmpty ? "word" : "word, such as \(list)" }
    return values.count == 1 ? list : "one of \(list)"
  }

  /// Whether words that are not listed are known to exist.
  var isOpen: Bool { unknown == .info || unknown == .ignored }
}

extension MapKeys {
  fileprivate func words(_ element: String, _ name: (ObjectType) -> String?) -> String {
    let known = closed.map { " with the keys " + $0.map { "`\($0)`" }.joined(separator: ", ") }
    var text = "map\(known ?? " with free keys"), each \(element)"
    for (prefix, type) in special { text += "; `\(prefix)…`: \(type.words(name))" }
    return text
  }
}
