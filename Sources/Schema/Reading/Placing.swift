public import Diagnostics
import Documents

extension Violation {
  /// How bad it is, as far as the data alone can tell.
  public var severity: Severity {
    switch self {
    case .unknownField(_, let object, _):
      object.object?.unknownKeys == .error ? .error : .warning
    case .misplacedField(_, let field, _): field.isError ? .error : .warning
    case .notInChoice(_, let choice, _): choice.unknown.severity
    case .unknownVariant(_, let variants, _): variants.unknown.severity
    case .missingDiscriminator(_, let variants, _):
      variants.presence == .required ? .error : .warning
    case .outOfRange(_, let bounds): bounds.isLenient ? .warning : .error
    case .unknownKey, .missingField, .wrongType, .emptyText, .tooFewItems: .error
    case .obsoleteField, .missingExpectedField, .toleratedShape, .obsoleteSpelling, .quotedScalar,
      .yaml11Boolean, .yaml11Number, .duplicateMergeKey, .duplicateItem:
      .warning
    }
  }

  /// Where: the key if the key is the trouble, else the value; one line if that can be.
  public var span: SourceSpan {
    switch self {
    case .unknownField(let entry, _, _), .unknownKey(let entry, _, _, _),
      .obsoleteField(let entry, _, _), .misplacedField(let entry, _, _):
      entry.key.span
    case .missingField(_, let object, let written),
      .missingExpectedField(_, let object, let written),
      .missingDiscriminator(let object, _, let written):
      written?.key.span ?? object.headline
    case .wrongType(let value, _), .toleratedShape(let value, _), .notInChoice(let value, _, _),
      .obsoleteSpelling(let value, _), .unknownVariant(let value, _, _), .quotedScalar(let value),
      .yaml11Boolean(let value), .yaml11Number(let value), .outOfRange(let value, _),
      .emptyText(let value), .tooFewItems(let value, _):
      value.line
    case .duplicateMergeKey(let node, _, _, _), .duplicateItem(let node, _, _): node.span
    }
  }

  /// The value or object it is about.
  public var value: TypedValue {
    switch self {
    case .unknownField(_, let value, _), .unknownKey(_, let value, _, _),
      .obsoleteField(_, _, let value), .misplacedField(_, _, let value),
      .missingField(_, let value, _), .missingExpectedField(_, let value, _),
      .wrongType(let value, _), .toleratedShape(let value, _), .notInChoice(let value, _, _),
      .obsoleteSpelling(let value, _), .unknownVariant(let value, _, _),
      .missingDiscriminator(let value, _, _), .quotedScalar(let value), .yaml11Boolean(let value),
      .yaml11Number(let value), .outOfRange(let value, _), .emptyText(let value),
      .tooFewItems(let value, _), .duplicateMergeKey(_, _, _, let value),
      .duplicateItem(_, _, let value):
      value
    }
  }
}

extension UnknownWord {
  fileprivate var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info, .ignored: .info
    }
  }
}

extension TypedValue {
  /// A place of one line for the value: itself, or the key of one that spans several lines.
  var line: SourceSpan {
    let whole = node.span
    let first = whole.firstLine
    return first == whole ? whole : key?.span ?? first
  }

  /// A place for the object as a whole: its discriminator, or its first key.
  var headline: SourceSpan {
    guard node.kind == .map else { return line }
    let name: String? =
      if case .variant(let variants) = type { variants.key } else { object?.discriminator }
    if let named = name.flatMap({ node.entry($0) }), named.value.kind == .scalar,
      !named.value.isNull
    {
      return named.value.span
    }
    return node.entries.first?.key.span ?? line
  }
}

extension SourceSpan {
  /// The part before the first line break.
  fileprivate var firstLine: SourceSpan {
    let bytes = file.bytes[range]
    guard var end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return self }
    if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceSpan(file: file, range: range.lowerBound..<end)
  }
}
