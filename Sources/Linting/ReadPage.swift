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
    let files =
      pages.map { (file: $0, isHint: false) } + hints.map { (file: $0.file, isHint: true) }
    return files.filter { seen.insert($0.file).inserted }.concurrentMap { file, isHint in
      ReadPage(file: file, page: readPage(file), isHint: isHint)
    }
  }
}
