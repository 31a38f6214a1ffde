public import Diagnostics

/// A file read as data: its documents and its comments, every value at its place.
///
/// The tree is one flat array in document order; ``DataNode`` is a cheap view into it. Aliases are kept
/// as such and looked through when asked, so a file that would expand without bounds takes no space.
public final class Document: Sendable {
  /// The file that was read.
  public let file: SourceFile
  /// The language it was read as.
  public let notation: Notation
  /// Comments, from `#` to the end of the line, in order.
  public let comments: [SourceSpan]
  let records: [Record]
  let pool: [UInt8]
  let tags: [String]
  let rootIndices: [Int32]
  /// Where anchors, aliases and merge keys stand.
  public let anchorSites: [SourceSpan]
  /// Where HOCON substitutions are left as they were written, for want of a value or of a wish.
  public let substitutions: [SourceSpan]
  /// Where HOCON includes other files: their names in quotes.
  public let includes: [SourceSpan]
  /// The files that were included and parts of the tree were written in; the first is ``file``.
  let files: [SourceFile]
  /// The texts of scalars put together of pieces.
  let texts: [MappedText]

  init(
    file: SourceFile,
    notation: Notation,
    records: [Record] = [],
    pool: [UInt8] = [],
    tags: [String] = [],
    rootIndices: [Int32] = [],
    comments: [SourceSpan] = [],
    anchorSites: [SourceSpan] = [],
    substitutions: [SourceSpan] = [],
    includes: [SourceSpan] = [],
    files: [SourceFile] = [],
    texts: [MappedText] = []
  ) {
    self.file = file
    self.notation = notation
    self.records = records
    self.pool = pool
    self.tags = tags
    self.rootIndices = rootIndices
    self.comments = comments
    self.anchorSites = anchorSites
    self.substitutions = substitutions
    self.includes = includes
    self.files = files.isEmpty ? [file] : files
    self.texts = texts
  }

  /// A file that nobody read: there is nothing in it.
  public static func unread(_ file: SourceFile, as notation: Notation) -> Document {
    Document(file: file, notation: notation)
  }

  /// The tags that stand before values, each once: `!icon`.
  public var tagNames: [String] { tags }

  /// The root of every document of the file; empty if there is none or it could not be read.
  public var roots: [DataNode] { rootIndices.map { DataNode(document: self, site: $0) } }

  /// The root of the first document.
  public var root: DataNode? { roots.first }
}

/// How a scalar was written.
public enum ScalarStyle: UInt8, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded
  /// HOCON between `"""`.
  case tripleQuoted
  /// HOCON put together of several values, such as `"a" b`; always text.
  case joined
  /// A HOCON substitution that was not replaced, as it was written.
  case substitution

  /// How many bytes of quotes stand at each end.
  var quoteLength: Int {
    switch self {
    case .plain, .joined, .substitution: 0
    case .singleQuoted, .doubleQuoted, .literal, .folded: 1
    case .tripleQuoted: 3
    }
  }
}

/// One value of a document, in the order it was read.
struct Record: Sendable {
  enum Kind: UInt8 { case scalar, list, map, alias }
  enum Content: UInt8 {
    /// The text is `start..<end` of the file (without the quotes).
    case slice
    /// The text is in the pool; ``YAMLScalars`` aligns it with the file.
    case pool
    /// The text is one of the document's, which know their places.
    case mapped
  }

  var kind: Kind
  var style: ScalarStyle
  var content: Content
  /// Flow style, `{}` or `[]`.
  var isFlow: Bool
  /// Index into the tags, or -1.
  var tag: Int32
  /// Where the tag starts; -1 without one.
  var tagStart: Int32
  /// UTF-8 offsets of the value, quotes and brackets included, tag and anchor not.
  var start: Int32
  var end: Int32
  /// A scalar's pool offset or index of its text, a container's count of children, an alias' target.
  var a: Int32
  /// A scalar's pool length, the index behind a container's last descendant.
  var b: Int32
  /// Index into the document's files.
  var file: Int32 = 0
}

extension Document {
  /// Whether any value bears a tag that is not one of YAML's own.
  public var hasLocalTags: Bool { tags.contains { $0.hasPrefix("!") } }
}

extension Document {
  /// Whether there may be merge keys, `<<: *anchor`.
  var hasMergeKeys: Bool { !anchorSites.isEmpty }

  /// The index behind a value and all that is in it.
  func end(of site: Int32) -> Int32 {
    let record = records[Int(site)]
    return record.kind == .list || record.kind == .map ? record.b : site + 1
  }

  /// Where a key stands in a map whose keys and values lie between two indices; of several the first.
  func site(of key: UnsafeBufferPointer<UInt8>, from start: Int32, to end: Int32) -> Int32? {
    var site = start
    while site < end {
      if isScalar(at: site, equalTo: key) { return site }
      site = self.end(of: self.end(of: site))
    }
    return nil
  }

  private func isScalar(at site: Int32, equalTo text: UnsafeBufferPointer<UInt8>) -> Bool {
    var record = records[Int(site)]
    while record.kind == .alias { record = records[Int(record.a)] }
    guard record.kind == .scalar else { return false }
    switch record.content {
    case .pool:
      guard Int(record.b) == text.count else { return false }
      return pool[Int(record.a)..<Int(record.a + record.b)].elementsEqual(text)
    case .slice:
      let quotes = record.style.quoteLength
      let start = Int(record.start) + quotes
      let end = max(start, Int(record.end) - quotes)
      guard end - start == text.count else { return false }
      return files[Int(record.file)].bytes[start..<end].elementsEqual(text)
    case .mapped: return texts[Int(record.a)].bytes.elementsEqual(text)
    }
  }
}
