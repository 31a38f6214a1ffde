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
    var isUsed = false
  }

  /// What is allowed where; the line is nil for the whole file.
  private struct Place: Hashable {
    var path: String
    var rule: String
    var line: Int?
  }

  private var allowances: [Allowance] = []
  /// Which allowances hold at a place.
  private var indices: [Place: [Int]] = [:]

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
    guard !allowances.isEmpty else { return false }
    let path = span.file.path
    let line = span.start.line
    var isAllowed = false
    for line in [nil, line, line - 1] {
      for index in indices[Place(path: path, rule: rule, line: line)] ?? [] {
        allowances[index].isUsed = true
        isAllowed = true
      }
    }
    return isAllowed
  }

  /// What was allowed in vain, as far as the rules in question ran.
  func unused(among ran: Set<String>) -> [Finding] {
    var findings: [Finding] = []
    let known = Set(RuleCatalog.ids)
    var nearest: [String: String?] = [:]
    for allowance in allowances where !allowance.isUsed {
      let rule = allowance.rule
      if !known.contains(rule) {
        let near = nearest[rule] ?? suggestion(for: rule, among: RuleCatalog.ids)
        nearest[rule] = .some(near)
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
      let rule = String(decoding: word, as: UTF8.self)
      let place = Place(path: comment.file.path, rule: rule, line: line)
      indices[place, default: []].append(allowances.count)
      let span = comment.file.span(word.startIndex..<word.endIndex)
      allowances.append(Allowance(rule: rule, span: span))
    }
  }
}
