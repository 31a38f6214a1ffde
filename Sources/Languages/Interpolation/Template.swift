public import Diagnostics

/// How the holes of a text are written, `${…}`, and what may stand in them.
public enum Dialect: Hashable, Sendable {
  /// `${expression}`: CEL, in which braces and texts nest; `$${` stands for `${` itself.
  case expressions
  /// `${name}`: the name of a label.
  case names
  /// `${name}`, `${tags.key}`: a part of a component, as bindings and older monitors name it.
  case paths
  /// `${resource.key}`: an attribute of an OTel resource.
  case attributes
  /// `${1}`: a group of a regular expression.
  case groups
}

/// A text with holes, taken apart.
///
/// Source: product documentation and published packs, 2026-08; the escapes are those of the OTel
/// collector's former templates. All ranges are UTF-8 offsets.
public struct Template: Sendable {
  /// One stretch of the text.
  public enum Part: Hashable, Sendable {
    /// What is printed as it stands.
    case literal(Range<Int>)
    /// Dollars before a brace, of which fewer are printed.
    case dollars(printed: Int, Range<Int>)
    /// What is replaced.
    case hole(Hole)
  }

  /// A place that is filled.
  public struct Hole: Hashable, Sendable {
    /// Where it stands, `${` and `}` included.
    public var range: Range<Int>
    /// What stands between the braces.
    public var content: Range<Int>
    /// Whether it is worth reading on: it is closed, or a text in it is not, and nothing is amiss.
    public var isReadable: Bool
  }

  /// The text.
  public let text: MappedText
  /// The stretches, in order and without gaps.
  public internal(set) var parts: [Part] = []
  /// What is wrong, in the order of the text.
  public internal(set) var flaws: [Flaw] = []

  /// The holes, in order.
  public var holes: [Hole] {
    parts.compactMap { part in
      if case .hole(let hole) = part { hole } else { nil }
    }
  }

  /// The only hole, if there is one and nothing but blanks around it.
  public var soleHole: Hole? {
    let bytes = text.bytes
    var sole: Hole?
    for part in parts {
      switch part {
      case .hole(let hole):
        guard sole == nil else { return nil }
        sole = hole
      case .literal(let range):
        guard bytes[range].allSatisfy(isBlank) else { return nil }
      case .dollars: return nil
      }
    }
    return sole
  }
}

/// Something wrong with a text with holes.
public struct Flaw: Hashable, Sendable {
  /// What kind of trouble it is.
  public enum Kind: Hashable, Sendable {
    /// A hole is opened and never closed.
    case unclosed
    /// A hole has nothing in it.
    case empty
    /// A hole stands in another one.
    case nested
    /// What stands in a hole is no plain name.
    case noName
    /// A name has signs in it that labels do not have.
    case oddName
    /// A path begins with a word that leads nowhere.
    case unknownRoot
    /// A path ends where a key should follow.
    case missingKey
    /// A group is followed by a letter, which then counts as part of its name.
    case runOn
  }

  /// What kind of trouble it is.
  public var kind: Kind
  /// What is wrong: lower case, no full stop.
  public var message: String
  /// The UTF-8 offsets of what is wrong.
  public var range: Range<Int>
  /// Where that is.
  public var span: SourceSpan
}

/// Takes a text with holes apart, in one way through it.
public func parse(_ text: MappedText, as dialect: Dialect) -> Template {
  var parser = TemplateParser(text, dialect)
  parser.parse()
  return parser.template
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
