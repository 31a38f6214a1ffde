import Diagnostics

/// Finds the comments, which libyaml does not tell.
enum YAMLComments {
  /// Everything from a `#` outside of scalars, at the start of a line or after white space; behind the
  /// last scalar only if the file could be read as a whole.
  static func all(
    in file: SourceFile,
    between records: [Record],
    isWhole: Bool
  ) -> [SourceSpan] {
    let bytes = file.bytes
    var comments: [SourceSpan] = []
    var position = 0
    func scan(to end: Int) {
      while position < end {
        guard bytes[position] == UInt8(ascii: "#"), position == 0 || bytes[position - 1] <= 0x20
        else {
          position += 1
          continue
        }
        let lineEnd = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
        comments.append(file.span(position..<lineEnd))
        position = lineEnd
      }
    }
    for record in records where record.kind == .scalar {
      scan(to: Int(record.start))
      position = max(position, Int(record.end))
    }
    if isWhole { scan(to: bytes.count) }
    return comments
  }
}
