/// The bytes of one file, and the line of every offset in them.
///
/// Two source files are equal only if they are the same object: a place is in *this* reading of a file.
public final class SourceFile: Sendable {
  /// Where the file lies, pack-relative and separated by `/`: `settings/monitors.sty`.
  public let path: String
  /// The file as it was read; not necessarily UTF-8.
  public let bytes: [UInt8]
  /// What the text was made of, if nobody wrote it: a rendered template; nil for files as they lie there.
  public let origin: MappedText?
  /// The offset of the first byte of every line.
  private let lineStarts: [Int]
  /// How many Unicode scalars begin before every 512th byte, so that long lines cost no time.
  private let scalarCounts: [Int]

  /// A file of the given bytes.
  public convenience init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, origin: nil)
  }

  /// What a template became: its places lead to what it was made of.
  public convenience init(path: String, rendered text: MappedText) {
    self.init(path: path, bytes: text.bytes, origin: text)
  }

  private init(path: String, bytes: [UInt8], origin: MappedText?) {
    self.path = path
    self.bytes = bytes
    self.origin = origin
    var starts = [0]
    var counts: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }
    lineStarts = starts
    scalarCounts = counts
  }

  /// A file of the given text.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines; a final newline does not begin another one.
  public var lineCount: Int {
    guard let last = lineStarts.last else { return 0 }
    return last == bytes.count ? lineStarts.count - 1 : lineStarts.count
  }

  /// The line and column of a UTF-8 offset; offsets beyond the end count as the end.
  public func location(at offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    var column = 1 + scalars(before: offset) - scalars(before: lineStarts[line])
    if line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && offset >= 3 { column -= 1 }
    return SourceLocation(line: line + 1, column: column)
  }

  /// The bytes of a line, counted from 1, without its line break.
  public func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a range of bytes; bytes that are not UTF-8 become U+FFFD.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The place of a range of UTF-8 offsets.
  public func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(file: self, range: range) }

  /// The place right at the start of the file, for remarks about the file as a whole.
  public var start: SourceSpan { SourceSpan(file: self, range: 0..<0) }

  private static let stride = 512

  private func scalars(before offset: Int) -> Int {
    guard let last = scalarCounts.indices.last else { return 0 }
    let block = min(offset / Self.stride, last)
    return bytes[(block * Self.stride)..<offset].reduce(scalarCounts[block]) { count, byte in
      byte & 0xC0 == 0x80 ? count : count + 1
    }
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension SourceFile: Hashable {
  /// Whether both are the same reading of a file.
  public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }

  /// Hashes the identity of the file.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
