public import Diagnostics

/// One value in a document: a scalar, a list or a map.
public struct DataNode: Sendable {
  /// The document it is part of.
  public let document: Document
  /// Where it stands; an alias stands elsewhere than its value.
  private let site: Int32
  private let index: Int32

  init(document: Document, site: Int32) {
    self.document = document
    self.site = site
    var index = site
    // Aliases lead to anchors before them, so this ends.
    while document.records[Int(index)].kind == .alias { index = document.records[Int(index)].a }
    self.index = index
  }

  /// What kind of value it is.
  public enum Kind: Sendable {
    /// Text, a number, a boolean or nothing.
    case scalar
    /// An ordered list.
    case list
    /// Keys and values.
    case map
  }

  private var record: Record { document.records[Int(index)] }

  /// What kind of value it is.
  public var kind: Kind {
    switch record.kind {
    case .scalar, .alias: .scalar
    case .list: .list
    case .map: .map
    }
  }

  /// Whether it was written as `*alias`.
  public var isAlias: Bool { site != index }

  /// Whether it is a map or list in braces or brackets.
  public var isFlow: Bool { record.isFlow }

  /// The tag as written out: `!include` for a local tag, `tag:yaml.org,2002:str` for `!!str`.
  public var tag: String? { record.tag < 0 ? nil : document.tags[Int(record.tag)] }

  /// The place of the tag.
  public var tagSpan: SourceSpan? {
    guard record.tag >= 0 else { return nil }
    let start = Int(record.tagStart)
    let bytes = document.file.bytes
    var end = start
    while end < bytes.count, bytes[end] > 0x20, !(isFlowPunctuation(bytes[end]) && end > start) {
      end += 1
    }
    return document.file.span(start..<end)
  }

  /// The place of the value, quotes and brackets included, tag and anchor not.
  public var span: SourceSpan {
    let record = document.records[Int(site)]
    return document.files[Int(record.file)].span(Int(record.start)..<Int(record.end))
  }

  /// How the scalar was written; nil for lists and maps.
  public var style: ScalarStyle? { record.kind == .scalar ? record.style : nil }

  /// Whether the scalar is plain, so that its type depends on what it looks like.
  public var isPlain: Bool { style == .plain }

  /// The text of a scalar, every byte of which knows its place; nil for lists and maps.
  public var text: MappedText? {
    guard record.kind == .scalar else { return nil }
    return switch record.content {
    case .slice: MappedText(file.span(contentRange))
    case .pool: YAMLScalars.align(poolBytes, style: record.style, at: valueSpan)
    case .mapped: document.texts[Int(record.a)]
    }
  }

  /// The text of a scalar without places; nil for lists and maps.
  public var string: String? {
    guard record.kind == .scalar else { return nil }
    return switch record.content {
    case .slice: file.text(in: contentRange)
    case .pool: String(decoding: poolBytes, as: UTF8.self)
    case .mapped: document.texts[Int(record.a)].string
    }
  }

  /// The text of a scalar as bytes; empty for lists and maps.
  public var bytes: ArraySlice<UInt8> {
    guard record.kind == .scalar else { return [] }
    return switch record.content {
    case .slice: file.bytes[contentRange]
    case .pool: poolBytes
    case .mapped: document.texts[Int(record.a)].bytes[...]
    }
  }

  /// The items of a list; empty for anything else.
  public var items: [DataNode] {
    let record = record
    guard record.kind == .list else { return [] }
    var items: [DataNode] = []
    items.reserveCapacity(Int(record.a))
    var next = index + 1
    while next < record.b {
      items.append(DataNode(document: document, site: next))
      next = document.end(of: next)
    }
    return items
  }

  /// The entries of a map in the order they are written, merge keys as they stand; empty for anything
  /// else.
  public var entries: [Entry] {
    let record = record
    guard record.kind == .map else { return [] }
    var entries: [Entry] = []
    entries.reserveCapacity(Int(record.a) / 2)
    var key = index + 1
    while key < record.b {
      let value = document.end(of: key)
      guard value < record.b else { break }
      entries.append(entry(at: key, value))
      key = document.end(of: value)
    }
    return entries
  }

  /// The entry with a key; of several the first, of merged ones the written one.
  public func entry(_ key: String) -> Entry? {
    let record = record
    guard record.kind == .map else { return nil }
    var text = key
    let site = text.withUTF8 { document.site(of: $0, from: index + 1, to: record.b) }
    if let site { return entry(at: site, document.end(of: site)) }
    guard document.hasMergeKeys else { return nil }
    return entries.lazy.filter(\.isMerge).compactMap { merge in
      merge.value.kind == .list
        ? merge.value.items.lazy.compactMap { $0.entry(key) }.first : merge.value.entry(key)
    }.first
  }

  private func entry(at key: Int32, _ value: Int32) -> Entry {
    Entry(
      key: DataNode(document: document, site: key),
      value: DataNode(document: document, site: value)
    )
  }

  /// Calls a function for this node and everything in it, keys included, in document order.
  public func walk(_ visit: (DataNode) -> Void) {
    visit(self)
    let record = record
    guard record.kind == .list || record.kind == .map else { return }
    for site in index + 1..<max(index + 1, record.b) {
      let node = DataNode(document: document, site: site)
      // What an alias stands for lies elsewhere; all else follows in order.
      if node.isAlias { node.walk(visit) } else { visit(node) }
    }
  }

  /// The value of a key; of several the first.
  public subscript(key: String) -> DataNode? { entry(key)?.value }

  /// Whether this is a scalar with exactly this text.
  public func matches(_ string: String) -> Bool {
    guard record.kind == .scalar else { return false }
    var string = string
    return string.withUTF8 { $0.elementsEqual(bytes) }
  }

  /// The place of the value itself, which is elsewhere than the site for an alias.
  private var valueSpan: SourceSpan {
    file.span(Int(record.start)..<Int(record.end))
  }

  /// The file the value was written in.
  private var file: SourceFile { document.files[Int(record.file)] }

  private var contentRange: Range<Int> {
    let quotes = record.style.quoteLength
    let start = Int(record.start) + quotes
    return start..<max(start, Int(record.end) - quotes)
  }

  private var poolBytes: ArraySlice<UInt8> {
    document.pool[Int(record.a)..<Int(record.a + record.b)]
  }

  /// One key of a map and its value.
  public struct Entry: Sendable {
    /// The key, a scalar in all data we know.
    public let key: DataNode
    /// The value.
    public let value: DataNode

    /// The key as text; empty for a key that is a list or a map.
    public var name: String { key.string ?? "" }

    /// Whether this is a merge key, `<<: *anchor`.
    public var isMerge: Bool {
      key.isPlain && key.matches("<<") && key.document.notation != .hocon
    }
  }
}

private func isFlowPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
    UInt8(ascii: "}"):
    true
  default: false
  }
}
