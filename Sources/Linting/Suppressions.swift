import Diagnostics
import Documents
import StackPackModel

/// What the author of a pack has allowed in its files.
///
/// `# stackpack:allow RULE[, RULE] [-- reason]` allows a rule on its own line and the one below;
/// `# stackpack:allow-file RULE` allows it in the whole file. Markdown uses `<!-- … -->`, Groovy `// …`,
/// and templates of classic packs also `{{! … }}`.
struct Suppressions {
  private struct Allowance {
    var rule: String
    var span: SourceSpan
    /// The line it stands on; nil for the whole file.
    var line: Int?
    var isUsed = false
  }

  private var allowances: [String: [Allowance]] = [:]

  init(_ pack: LintedPack) {
    for document in pack.dataFiles.map(\.document) {
      for comment in document.comments { read(comment) }
    }
    for (path, file) in pack.project.files where path.fileExtension == "md" {
      readComments(of: file, from: "<!--", to: "-->")
    }
    for (path, file) in pack.provisioningTexts where path.fileExtension != "md" {
      readComments(of: file, from: "{{!", to: "}}")
      switch path.fileExtension {
      case "groovy": readComments(of: file, from: "//", to: "\n")
      case "sty", "yaml", "yml": readComments(of: file, from: "# ", to: "\n")
      default: break
      }
    }
  }

  /// Whether a rule may be broken at a place; remembers that the allowance was of use.
  mutating func allow(_ rule: String, at span: SourceSpan) -> Bool {
    guard var candidates = allowances[span.file.path] else { return false }
    let line = span.start.line
    var isAllowed = false
    for index in candidates.indices where candidates[index].rule == rule {
      if let allowed = candidates[index].line, allowed != line, allowed != line - 1 { continue }
      candidates[index].isUsed = true
      isAllowed = true
    }
    allowances[span.file.path] = candidates
    return isAllowed
  }

  /// What was allowed in vain, as far as the rules in question ran.
  func unused(among ran: Set<String>) -> [Finding] {
    var findings: [Finding] = []
    for allowance in allowances.values.joined() where !allowance.isUsed {
      let rule = allowance.rule
      if RuleCatalog.rule(rule) == nil {
        let near = suggestion(for: rule, among: RuleCatalog.ids)
        let help = near.map { "did you mean '\($0)'?" }
        findings.append(Finding("there is no rule '\(rule)'", at: allowance.span, help: help))
      } else if ran.contains(rule) {
        findings.append(
          Finding("nothing here breaks '\(rule)'", at: allowance.span, help: "remove the comment")
        )
      }
    }
    return findings
  }

  private mutating func readComments(of file: SourceFile, from opener: String, to closer: String) {
    let bytes = file.bytes[...]
    // Most files allow nothing.
    guard firstRange(of: Self.marker, in: bytes, from: 0) != nil else { return }
    var index = 0
    while let start = firstRange(of: opener, in: bytes, from: index) {
      let content = start + opener.utf8.count
      index = firstRange(of: closer, in: bytes, from: content) ?? bytes.count
      read(file.span(content..<index))
    }
  }

  private static let marker = "stackpack:allow"

  private mutating func read(_ comment: SourceSpan) {
    let bytes = comment.file.bytes[comment.range]
    guard let marker = firstRange(of: Self.marker, in: bytes, from: bytes.startIndex) else {
      return
    }
    var index = marker + Self.marker.utf8.count
    let isFile = bytes[index...].starts(with: "-file".utf8)
    if isFile { index += "-file".utf8.count }
    let reason = firstRange(of: " --", in: bytes, from: index) ?? bytes.endIndex
    let line = isFile ? nil : comment.start.line
    let words = bytes[index..<reason].split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    for word in words {
      let allowance = Allowance(
        rule: String(decoding: word, as: UTF8.self),
        span: comment.file.span(word.startIndex..<word.endIndex),
        line: line
      )
      allowances[comment.file.path, default: []].append(allowance)
    }
  }
}
