/// A value asked for in a tag.
public enum Expression: Hashable, Sendable {
  /// A value of the context: `labels.pod_name`.
  case path(Path)
  /// A value written down: `"text"`, `1.5`, `true`.
  case literal(Literal)
  /// The result of a helper: `(multiply threshold 1000)`.
  case call(Call)

  /// Where it stands.
  public var range: Range<Int> {
    switch self {
    case .path(let path): path.range
    case .literal(let literal): literal.range
    case .call(let call): call.range
    }
  }
}

/// The way to a value: `labels.pod_name`, `../name`, `@index`, `this.[a b]`.
public struct Path: Hashable, Sendable {
  /// One name on the way.
  public struct Segment: Hashable, Sendable {
    /// The name, without the brackets of `[a b]`.
    public var name: String
    /// Where it stands, brackets included.
    public var range: Range<Int>
  }

  /// Whether it begins with `@`, as `@index` does.
  public var isData: Bool
  /// How many contexts it goes outwards first: 2 in `../../name`.
  public var depth: Int
  /// Whether it begins with `this` or `.`, so that it cannot name a helper.
  public var isLocal: Bool
  /// The names; empty for `this` and `..`.
  public var segments: [Segment]
  /// Where it stands.
  public var range: Range<Int>

  /// The path in one spelling, whatever the original: `labels.[k8s.pod.name]`, `../name`.
  public var name: String {
    var parts: [String] = []
    if isLocal || (segments.isEmpty && depth == 0) { parts.append("this") }
    for segment in segments {
      let isPlain = !segment.name.isEmpty && segment.name.utf8.allSatisfy(isNameByte)
      let isKeyword = segment.name == "this"
      parts.append(isPlain && !isKeyword ? segment.name : "[\(segment.name)]")
    }
    let outwards = Array(repeating: "..", count: depth)
    let inwards = parts.isEmpty ? [] : [parts.joined(separator: ".")]
    return (isData ? "@" : "") + (outwards + inwards).joined(separator: "/")
  }
}

/// A value written down in a tag.
public struct Literal: Hashable, Sendable {
  /// What can be written down.
  public enum Value: Hashable, Sendable {
    /// A text in single or double quotes.
    case string(String)
    /// A decimal number.
    case number(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// The word `null`.
    case null
    /// The word `undefined`.
    case undefined
  }

  /// The value.
  public var value: Value
  /// Where it stands, quotes included.
  public var range: Range<Int>
}

/// A value or helper, and what it is given: `multiply threshold 1000 unit="ms"`.
public struct Call: Hashable, Sendable {
  /// The value or the helper.
  public var callee: Path
  /// What it is given by position.
  public var arguments: [Expression]
  /// What it is given by name.
  public var namedArguments: [NamedArgument]
  /// Where it stands, parentheses included.
  public var range: Range<Int>

  /// Whether it is given anything, so that the callee can only be a helper.
  public var hasArguments: Bool { !arguments.isEmpty || !namedArguments.isEmpty }
}

/// A value given by name: `unit="ms"`.
public struct NamedArgument: Hashable, Sendable {
  /// The name.
  public var name: String
  /// Where the name stands.
  public var nameRange: Range<Int>
  /// The value.
  public var value: Expression

  /// Where it stands, from the name to the end of the value.
  public var range: Range<Int> { nameRange.lowerBound..<value.range.upperBound }
}
