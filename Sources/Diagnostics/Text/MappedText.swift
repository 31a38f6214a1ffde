/// Text put together from pieces of source files, which remembers where every piece came from.
///
/// A scalar without escapes is a single piece and costs no copy: its bytes stay in the file until
/// ``string`` or ``bytes`` is asked for.
public struct MappedText: Sendable {
  /// A stretch of the text and the place it was made of.
  struct Piece: Sendable {
    /// The offset of the first byte in the text; the piece ends where the next one starts.
    var start: Int
    var origin: SourceSpan
    /// Whether the text is the origin byte for byte, so that offsets inside it can be followed.
    var isVerbatim: Bool
  }

  private enum Storage {
    case slice(SourceSpan)
    case pieces([UInt8], [Piece], end: SourceSpan)
  }

  private var storage: Storage

  /// A whole file.
  public init(_ file: SourceFile) { storage = .slice(file.span(0..<file.bytes.count)) }

  /// A stretch of a file, as it stands there.
  public init(_ span: SourceSpan) {
    let whole = 0..<span.file.bytes.count
    storage = .slice(SourceSpan(file: span.file, range: span.range.clamped(to: whole)))
  }

  /// No text yet, at a place; grows by ``append(_:from:isVerbatim:)``.
  public init(emptyAt span: SourceSpan) {
    let start = span.range.lowerBound
    storage = .pieces([], [], end: SourceSpan(file: span.file, range: start..<start))
  }

  /// The number of UTF-8 bytes.
  public var count: Int {
    switch storage {
    case .slice(let span): span.range.count
    case .pieces(let bytes, _, _): bytes.count
    }
  }

  /// Whether there is no text.
  public var isEmpty: Bool { count == 0 }

  /// The text as UTF-8 bytes.
  public var bytes: [UInt8] {
    switch storage {
    case .slice(let span):
      span.range.count == span.file.bytes.count
        ? span.file.bytes : Array(span.file.bytes[span.range])
    case .pieces(let bytes, _, _): bytes
    }
  }

  /// The text; bytes that are not UTF-8 become U+FFFD.
  public var string: String {
    switch storage {
    case .slice(let span): span.text
    case .pieces(let bytes, _, _): String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Appends text that was made of a place.
  ///
  /// `isVerbatim` says that the bytes are those of the place, one for one.
  public mutating func append(
    _ text: some Sequence<UInt8>,
    from origin: SourceSpan,
    isVerbatim: Bool = false
  ) {
    var (bytes, pieces) = parts
    // Lets go of the old storage, so that growing it copies nothing.
    storage = .pieces([], [], end: origin)
    pieces.append(Piece(start: bytes.count, origin: origin, isVerbatim: isVerbatim))
    bytes.append(contentsOf: text)
    let end = origin.range.upperBound
    storage = .pieces(bytes, pieces, end: SourceSpan(file: origin.file, range: end..<end))
  }

  /// The place a range of UTF-8 offsets of this text came from.
  ///
  /// A range over several pieces of one file spans them all; if its ends lie in different files, the
  /// place is that of its first piece.
  public func span(of range: Range<Int>) -> SourceSpan {
    switch storage {
    case .slice(let span):
      let start = min(span.range.lowerBound + range.lowerBound, span.range.upperBound)
      let end = min(span.range.lowerBound + range.upperBound, span.range.upperBound)
      return SourceSpan(file: span.file, range: start..<max(start, end))
    case .pieces(_, let pieces, let end):
      let first = place(of: range.lowerBound, in: pieces, end: end)
      guard !range.isEmpty else {
        let start = first.range.lowerBound
        return SourceSpan(file: first.file, range: start..<start)
      }
      let last = place(of: range.upperBound - 1, in: pieces, end: end)
      guard first.file == last.file, last.range.upperBound >= first.range.lowerBound else {
        return first
      }
      return SourceSpan(
        file: first.file,
        range: first.range.lowerBound..<last.range.upperBound
      )
    }
  }

  /// The place of the whole text.
  public var span: SourceSpan { span(of: 0..<count) }

  /// A part of the text, by UTF-8 offsets.
  public subscript(range: Range<Int>) -> MappedText {
    switch storage {
    case .slice: return MappedText(span(of: range))
    case .pieces(let bytes, _, _):
      let range = range.clamped(to: 0..<bytes.count)
      var part = MappedText(emptyAt: span(of: range.lowerBound..<range.lowerBound))
      part.append(self, in: range)
      return part
    }
  }

  /// Appends another text, whose bytes keep their places.
  public mutating func append(_ other: MappedText) { append(other, in: 0..<other.count) }

  /// Appends a part of another text, by its UTF-8 offsets; the bytes keep their places.
  public mutating func append(_ other: MappedText, in range: Range<Int>) {
    switch other.storage {
    case .slice:
      let origin = other.span(of: range)
      guard !origin.range.isEmpty else { return }
      append(origin.file.bytes[origin.range], from: origin, isVerbatim: true)
    case .pieces(let bytes, let pieces, _):
      let range = range.clamped(to: 0..<bytes.count)
      guard !range.isEmpty else { return }
      var index = Self.index(ofPieceAt: range.lowerBound, in: pieces)
      while index < pieces.count, pieces[index].start < range.upperBound {
        let piece = pieces[index]
        index += 1
        let end = index < pieces.count ? pieces[index].start : bytes.count
        let shared = (piece.start..<end).clamped(to: range)
        guard !shared.isEmpty else { continue }
        var origin = piece.origin
        if piece.isVerbatim {
          let start = origin.range.lowerBound + shared.lowerBound - piece.start
          origin.range = start..<(start + shared.count)
        }
        append(bytes[shared], from: origin, isVerbatim: piece.isVerbatim)
      }
    }
  }

  /// The text with some bytes written differently; what stands for a byte has its place.
  ///
  /// `replacement` returns nil for a byte that stays.
  public func replacing(_ replacement: (UInt8) -> [UInt8]?) -> MappedText {
    let bytes = bytes
    var text = MappedText(emptyAt: span(of: 0..<0))
    var kept = 0
    for (offset, byte) in bytes.enumerated() {
      guard let other = replacement(byte) else { continue }
      text.append(self, in: kept..<offset)
      text.append(other, from: span(of: offset..<offset + 1))
      kept = offset + 1
    }
    text.append(self, in: kept..<bytes.count)
    return text
  }

  private var parts: ([UInt8], [Piece]) {
    switch storage {
    case .slice(let span):
      span.range.isEmpty
        ? ([], []) : (bytes, [Piece(start: 0, origin: span, isVerbatim: true)])
    case .pieces(let bytes, let pieces, _): (bytes, pieces)
    }
  }

  /// The place of a single byte.
  private func place(of offset: Int, in pieces: [Piece], end: SourceSpan) -> SourceSpan {
    guard offset < count, !pieces.isEmpty else { return end }
    let piece = pieces[Self.index(ofPieceAt: offset, in: pieces)]
    guard piece.isVerbatim else { return piece.origin }
    let start = piece.origin.range.lowerBound + max(0, offset - piece.start)
    return SourceSpan(file: piece.origin.file, range: start..<(start + 1))
  }

  /// The last piece that starts at an offset or before.
  private static func index(ofPieceAt offset: Int, in pieces: [Piece]) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
