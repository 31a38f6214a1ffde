import Diagnostics
import Markdown

/// A page or a remediation hint, read as Markdown.
struct ReadPage: Sendable {
  /// The file.
  let file: SourceFile
  /// What is on it.
  let page: Page
  /// Whether it is a remediation hint, whose Handlebars are filled in before it is shown.
  let isHint: Bool

  /// Some pages and hints, each file once.
  static func all(_ pages: [SourceFile], _ hints: [Hint]) -> [ReadPage] {
    var seen: Set<SourceFile> = []
    var read: [ReadPage] = []
    for file in pages where seen.insert(file).inserted {
      read.append(ReadPage(file: file, page: readPage(file), isHint: false))
    }
    for hint in hints where seen.insert(hint.file).inserted {
      read.append(ReadPage(file: hint.file, page: readPage(hint.file), isHint: true))
    }
    return read
  }
}
