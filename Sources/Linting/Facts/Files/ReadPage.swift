import Diagnostics
import Documents
import Markdown
import Schema
import StackPackModel

/// A text that was read as Markdown: a page, a remediation hint or a text of the settings.
struct ReadPage: Sendable {
  /// Where such a text is shown.
  enum Kind: Sendable {
    /// A page in `resources/`.
    case page
    /// A remediation hint in a file, whose Handlebars are filled in before it is shown.
    case hint
    /// A hint, a panel or a description of a monitor that is written in the settings.
    case setting
  }

  /// The text.
  let text: MappedText
  /// What is in it.
  let page: Page
  /// Where it is shown.
  let kind: Kind

  /// The file it stands in.
  var file: SourceFile { text.span.file }

  /// Pages and hints, each file once, and what the settings hold.
  static func all(
    _ pages: [SourceFile],
    _ hints: [Hint],
    _ values: [TypedValue],
    of project: Project
  ) -> [ReadPage] {
    var texts = pages.map { (text: MappedText($0), kind: Kind.page) }
    texts += hints.map { (MappedText($0.file), .hint) }
    var includes: IncludedTexts?
    for value in values where isShown(value) && value.node.kind == .scalar {
      var text = value.node.text
      if value.node.hasLocalTag {
        let texts = includes ?? IncludedTexts(project)
        includes = texts
        text = texts.text(of: value.node)
      }
      if let text { texts.append((text, .setting)) }
    }
    var seen: Set<SourceSpan> = []
    return texts.filter { seen.insert($0.text.span).inserted }.concurrentMap { text, kind in
      ReadPage(text: text, page: readPage(text), kind: kind)
    }
  }

  /// Whether a value is shown as Markdown; descriptions are for monitors only.
  private static func isShown(_ value: TypedValue) -> Bool {
    guard case .string(.markdown(let holes)) = value.type else { return false }
    let type = value.parent?.node["_type"]?.string
    return holes != .none || type == "Monitor" || type == "ExternalMonitor"
  }
}
