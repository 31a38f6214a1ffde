import Diagnostics

extension HOCONConcatenation {
  /// Appends a value to those in a row, put together with the last one where no substitution stands
  /// between them.
  static func add(_ node: HOCONNode, to pieces: inout [HOCONNode]) throws(Problem) {
    switch (pieces.last, node) {
    case (.object(let left), .object(let right)):
      left.merge(right)
      left.span = left.span.through(right.span)
    case (.list(let left), .list(let right)): left.append(right)
    case (.object(let object), .list), (.list, .object(let object)):
      guard object.slots.contains(where: { listIndex($0.name) != nil }) else {
        throw mixed(node.span)
      }
      pieces.append(node)
    case (.scalar(let text), .object), (.scalar(let text), .list):
      guard text.isGap else { throw mixed(node.span) }
      pieces[pieces.count - 1] = node
    case (.object, .scalar(let text)), (.list, .scalar(let text)):
      if !text.isGap { throw mixed(node.span) }
    default: pieces.append(node)
    }
  }

  /// The problem of values of different kinds in a row.
  static func mixed(_ span: SourceSpan) -> Problem {
    Problem(
      .syntax,
      "text, lists and maps in a row cannot be one value; a separator is missing",
      at: span
    )
  }
}

/// The index a key stands for where a map is read as a list.
func listIndex(_ key: [UInt8]) -> Int? {
  guard let index = Int32(String(decoding: key, as: UTF8.self)), index >= 0 else { return nil }
  return Int(index)
}

/// A value whose substitutions are replaced; shared by all that refer to it.
final class HOCONValue: Sendable {
  enum Content {
    case scalar(HOCONText)
    case list([HOCONValue])
    case map([Member])
    /// A substitution that is left, or values in a row with one in them.
    case unresolved
  }

  struct Member {
    var key: HOCONText
    var name: [UInt8]
    var value: HOCONValue
  }

  let span: SourceSpan
  let content: Content
  /// How many values and keys this stands for, itself included.
  let count: Int
  /// How deep lists and maps are nested in it, itself included.
  let depth: Int

  init(_ content: Content, at span: SourceSpan) {
    self.span = span
    self.content = content
    switch content {
    case .scalar, .unresolved:
      count = 1
      depth = 0
    case .list(let items):
      count = items.reduce(1) { $0 + $1.count }
      depth = 1 + (items.map(\.depth).max() ?? 0)
    case .map(let members):
      count = members.reduce(1) { $0 + 1 + $1.value.count }
      depth = 1 + (members.map(\.value.depth).max() ?? 0)
    }
  }

  /// This value over an older one: maps merge, anything else hides it.
  func over(_ older: HOCONValue?) -> HOCONValue {
    guard let older, case .map(let old) = older.content, case .map(let new) = content else {
      return self
    }
    return HOCONValue(.map(Self.merged(old, new)), at: older.span)
  }

  private static func merged(_ old: [Member], _ new: [Member]) -> [Member] {
    var members = old
    var indices: [[UInt8]: Int] = [:]
    for (index, member) in old.enumerated() { indices[member.name] = index }
    for member in new {
      guard let index = indices[member.name] else {
        members.append(member)
        continue
      }
      let value = member.value.over(members[index].value)
      let isMerged = value !== member.value
      members[index] = Member(
        key: isMerged ? members[index].key : member.key,
        name: member.name,
        value: value
      )
    }
    return members
  }

  /// The items of a list, or of a map that has indices for keys.
  var items: [HOCONValue]? {
    switch content {
    case .list(let items): return items
    case .map(let members):
      let numbered = members.compactMap { member in
        listIndex(member.name).map { (index: $0, value: member.value) }
      }
      return numbered.isEmpty ? nil : numbered.sorted { $0.index < $1.index }.map(\.value)
    default: return nil
    }
  }

  /// Values in a row as one, which stands at `span`.
  static func concatenation(
    of values: [HOCONValue],
    at span: SourceSpan
  ) throws(Problem) -> HOCONValue? {
    if values.count < 2 { return values.first }
    if values.contains(where: \.isUnresolved) { return HOCONValue(.unresolved, at: span) }
    let solid = values.filter { !$0.isGap }
    let texts = values.compactMap(\.text)
    if texts.count == values.count {
      guard var text = HOCONText.joining(texts) else { return nil }
      if text.mapped != nil { text.span = span }
      return HOCONValue(.scalar(text), at: text.span)
    }
    guard let first = solid.first else { return nil }
    if solid.allSatisfy(\.isMap) {
      let map = solid.dropFirst().reduce(first) { $1.over($0) }
      return HOCONValue(map.content, at: span)
    }
    return HOCONValue(.list(try items(of: solid, at: span)), at: span)
  }

  /// The items of lists in a row; maps before the first list are one list together.
  private static func items(
    of values: [HOCONValue],
    at span: SourceSpan
  ) throws(Problem) -> [HOCONValue] {
    let maps = values.prefix { $0.isMap }
    let map = maps.dropFirst().reduce(maps.first) { $1.over($0) }
    var all: [HOCONValue] = []
    for value in [map].compactMap(\.self) + values.dropFirst(maps.count) {
      guard let items = value.items else { throw HOCONConcatenation.mixed(span) }
      all += items
    }
    return all
  }

  private var text: HOCONText? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  private var isGap: Bool { text?.isGap ?? false }

  private var isMap: Bool {
    guard case .map = content else { return false }
    return true
  }

  /// Whether a substitution is left in its place.
  private var isUnresolved: Bool {
    guard case .unresolved = content else { return false }
    return true
  }
}
