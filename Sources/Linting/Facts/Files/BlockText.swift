import Diagnostics
import Documents

/// The stretches of a file where line breaks and blanks are part of a text.
struct BlockText {
  /// The stretches in order; that of a block scalar reaches over the blanks and breaks behind it.
  private let stretches: [Range<Int>]

  /// The stretches of what a document was read from.
  init(_ document: Document) {
    var stretches: [Range<Int>] = []
    for root in document.roots { Self.collect(root, into: &stretches) }
    self.stretches = stretches
  }

  /// Whether a text that goes on to the end of the file ends with it.
  func reachesEnd(of file: SourceFile) -> Bool { stretches.last?.upperBound == file.bytes.count }

  /// The blanks at the ends of lines that are no part of a text.
  func trailingBlanks(of file: SourceFile) -> [SourceSpan] {
    let bytes = file.bytes
    var found: [SourceSpan] = []
    var next = 0
    guard file.lineCount > 0 else { return [] }
    for number in 1...file.lineCount {
      let line = file.line(number)
      guard let last = bytes[line].last, last == 0x20 || last == 0x09 else { continue }
      let text = bytes[line].lastIndex { $0 != 0x20 && $0 != 0x09 }
      let start = text.map { $0 + 1 } ?? line.lowerBound
      while next < stretches.count, stretches[next].upperBound <= start { next += 1 }
      if next < stretches.count, stretches[next].lowerBound <= start { continue }
      found.append(file.span(start..<line.upperBound))
    }
    return found
  }

  private static func collect(_ node: DataNode, into stretches: inout [Range<Int>]) {
    // What an alias stands for was visited where it is written.
    if node.isAlias { return }
    switch node.kind {
    case .list: for item in node.items { collect(item, into: &stretches) }
    case .map:
      for entry in node.entries {
        collect(entry.key, into: &stretches)
        collect(entry.value, into: &stretches)
      }
    case .scalar:
      let bytes = node.document.file.bytes
      let range = node.span.range
      if node.style == .literal || node.style == .folded {
        let end = bytes[range.upperBound...].firstIndex { $0 > 0x20 } ?? bytes.count
        stretches.append(range.lowerBound..<end)
      } else if bytes[range].contains(0x0A) {
        stretches.append(range)
      }
    }
  }
}
