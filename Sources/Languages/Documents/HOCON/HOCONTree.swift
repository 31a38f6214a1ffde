import Diagnostics

/// A scalar or a key as it was written.
struct HOCONText {
  /// The place, quotes included.
  var span: SourceSpan
  var style: ScalarStyle
  /// The text, where it is not what stands between the quotes.
  var mapped: MappedText?

  /// The text as bytes.
  var bytes: [UInt8] { mapped?.bytes ?? Array(span.file.bytes[content.range]) }

  /// The text with the place of every byte.
  var text: MappedText { mapped ?? MappedText(content) }

  private var content: SourceSpan {
    let quotes = style.quoteLength
    let start = span.range.lowerBound + quotes
    return span.file.span(start..<max(start, span.range.upperBound - quotes))
  }
}

/// `${path}` as it was written.
struct HOCONSubstitution {
  var path: [HOCONText]
  var isOptional: Bool
}

/// A value before its substitutions are replaced.
indirect enum HOCONNode {
  case scalar(HOCONText)
  case list(HOCONList)
  case object(HOCONObject)
  case reference(HOCONReference)
  case concatenation(HOCONConcatenation)

  var span: SourceSpan {
    switch self {
    case .scalar(let text): text.span
    case .list(let list): list.span
    case .object(let object): object.span
    case .reference(let reference): reference.span
    case .concatenation(let concatenation): concatenation.span
    }
  }

  /// Whether a substitution stands anywhere in it.
  var hasSubstitutions: Bool {
    switch self {
    case .scalar: false
    case .list(let list): list.hasSubstitutions
    case .object(let object): object.hasSubstitutions
    case .reference, .concatenation: true
    }
  }

  /// Whether what kind of value it is shows only when substitutions are replaced.
  var isDeferred: Bool {
    switch self {
    case .reference, .concatenation: true
    default: false
    }
  }
}

/// `[…]`, or several such in a row.
final class HOCONList {
  var span: SourceSpan
  private(set) var items: [HOCONNode]
  private(set) var hasSubstitutions: Bool

  init(span: SourceSpan, items: [HOCONNode]) {
    self.span = span
    self.items = items
    hasSubstitutions = items.contains { $0.hasSubstitutions }
  }

  /// Appends the items of a list behind this one.
  func append(_ other: HOCONList) {
    items += other.items
    span = span.through(other.span)
    hasSubstitutions = hasSubstitutions || other.hasSubstitutions
  }
}

/// A substitution at its place; each is an object of its own, so that cycles can be told.
final class HOCONReference: Sendable {
  let span: SourceSpan
  let path: [[UInt8]]
  let isOptional: Bool
  /// How many elements of the path lead to where its file was included.
  let prefix: Int

  init(span: SourceSpan, path: [[UInt8]], isOptional: Bool, prefix: Int) {
    self.span = span
    self.path = path
    self.isOptional = isOptional
    self.prefix = prefix
  }
}

/// Values in a row, of which at least one is a substitution.
struct HOCONConcatenation {
  var span: SourceSpan
  var pieces: [HOCONNode]
}

/// A map under construction.
final class HOCONObject {
  var span: SourceSpan
  private(set) var slots: [HOCONSlot] = []
  private var indices: [[UInt8]: Int] = [:]
  private(set) var hasSubstitutions = false
  /// Whether it was put over a value that is no object, so that no older object shows through.
  fileprivate(set) var hidesOlder = false

  init(span: SourceSpan) { self.span = span }

  subscript(name: [UInt8]) -> HOCONSlot? { indices[name].map { slots[$0] } }

  /// Gives a key a value, over the values it has; returns the plain values that are lost by that.
  @discardableResult
  func put(_ value: HOCONNode, at key: HOCONText) -> [HOCONRepetition] {
    hasSubstitutions = hasSubstitutions || value.hasSubstitutions
    let name = key.bytes
    if let index = indices[name] { return slots[index].push(value, key: key) }
    indices[name] = slots.count
    slots.append(HOCONSlot(key: key, name: name, value: value))
    return []
  }

  /// Puts the values of a newer object over those of this one.
  @discardableResult
  func merge(_ newer: HOCONObject) -> [HOCONRepetition] {
    newer.slots.flatMap { slot in slot.layers.flatMap { put($0, at: slot.key) } }
  }
}

/// A key that was given a plain value twice.
struct HOCONRepetition {
  var older: HOCONText
  var newer: HOCONText
}

/// A key of an object and the values it was given, oldest first; newer ones that cannot be told to
/// hide the older ones are kept apart until substitutions are replaced.
final class HOCONSlot {
  private(set) var key: HOCONText
  let name: [UInt8]
  private(set) var layers: [HOCONNode]

  init(key: HOCONText, name: [UInt8], value: HOCONNode) {
    self.key = key
    self.name = name
    layers = [value]
  }

  /// Puts a value over the others.
  fileprivate func push(_ value: HOCONNode, key newer: HOCONText) -> [HOCONRepetition] {
    if case .object(let object) = value { return push(object, key: newer) }
    let repetition = HOCONRepetition(older: key, newer: newer)
    let isPlain = !value.hasSubstitutions
    let isRepeated = isPlain && hasPlainValue
    key = newer
    // A plain value hides all before it, and what they refer to is never looked up.
    if isPlain { layers = [] }
    layers.append(value)
    return isRepeated ? [repetition] : []
  }

  private func push(_ object: HOCONObject, key newer: HOCONText) -> [HOCONRepetition] {
    if !object.hidesOlder, layers.count == 1, case .object(let older) = layers[0] {
      return older.merge(object)
    }
    key = newer
    if layers.count == 1, !layers[0].isDeferred, !object.hasSubstitutions {
      object.hidesOlder = true
    }
    if object.hidesOlder { layers = [] }
    layers.append(.object(object))
    return []
  }

  private var hasPlainValue: Bool {
    switch layers.last {
    case .scalar, .list: layers.last?.hasSubstitutions == false
    default: false
    }
  }
}
