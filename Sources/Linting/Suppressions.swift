import Diagnostics
import Documents
import StackPackModel

/// What the author of a pack has allowed in its files.
///
/// `# stackpack:allow RULE[, RULE] [-- reason]` allows a rule on its own line and the one below;
/// `# stackpack:allow-file RULE` allows it in the whole file. Markdown uses `<!-- … -->`.
struct Suppressions {
  private struct Allowance {
    var rule: String
    var span: SourceSpan
    /// The line it stands on; nil for the whole file.
    var line: Int?
    var isUsed = false
  }

  private var allowances: [String: [Allowance]] = [:]

  init(_ project: Project) {
    if let manifest = project.manifest { read(manifest.document) }
    for settings in project.settings { read(settings.document) }
    for (path, file) in project.files where path.fileExtension == "md" { read(file) }
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

  private mutating func read(_ document: Document) {
    for comment in document.comments { read(comment) }
  }

  private mutating func read(_ markdown: SourceFile) {
    let bytes = markdown.bytes[...]
    var index = 0
    while let start = firstRange(of: "<!--", in: bytes, from: index) {
      let end = firstRange(of: "-->", in: bytes, from: start) ?? bytes.count
      read(markdown.span(start + 4..<max(start + 4, end)))
      index = max(end, start + 4)
    }
  }

  private mutating func read(_ comment: SourceSpan) {
    let bytes = comment.file.bytes[comment.range]
    guard let marker = firstRange(of: "stackpack:allow", in: bytes, from: bytes.startIndex) else {
      return
    }
    var index = marker + "stackpack:allow".utf8.count
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

/// The offset of the first occurrence of a text in bytes, at `start` or behind it.
func firstRange(of text: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
  let needle = Array(text.utf8)
  guard let first = needle.first else { return nil }
  var index = start
  while let candidate = bytes[min(index, bytes.endIndex)...].firstIndex(of: first) {
    if bytes[candidate...].starts(with: needle) { return candidate }
    index = candidate + 1
  }
  return nil
}
