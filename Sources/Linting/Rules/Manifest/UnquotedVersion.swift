import Diagnostics
import Documents
import StackPackModel

struct UnquotedVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "unquoted-version",
    severity: .warning,
    in: [.v2],
    summary: "The official command line cannot set the version of the pack for a test.",
    rationale: """
      `sts stackpack test-deploy` writes a version of its own into every line that begins with \
      `version:` and goes on with a value in double quotes. It fails if the version of the pack does \
      not stand on such a line, and spoils whatever else does.
      """,
    covers: ["SP-MAN-009"],
    invalid: [
      .manifest("version: «1.0.0»"),
      .manifest("version: «'1.0.0'»"),
      .manifest(
        """
        integrations:
          - name: queues
            «version»: "2.0.0"
        """
      ),
    ],
    valid: [
      .manifest(#"version: "1.0.0""#),
      .manifest(
        """
        integrations:
          - name: queues
            version: '2.0.0'
          - version: "2.0.0"
            name: topics
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest, let entry = manifest.entry("version"),
      entry.value.kind == .scalar, !entry.value.isBlank
    else { return [] }
    let file = entry.key.span.file
    let home = entry.key.span.start.line
    var findings: [Finding] = []
    if Self.rewritten(file.line(home), in: file) == nil {
      findings.append(unfit(entry, in: manifest))
    }
    guard file.lineCount > 0 else { return findings }
    for line in 1...file.lineCount where line != home {
      guard let word = Self.rewritten(file.line(line), in: file) else { continue }
      findings.append(
        Finding(
          "a test deployment would write its version here, too",
          at: word,
          help: "use single quotes here",
          notes: [Note("the version of the pack", at: entry.key.firstLine)]
        )
      )
    }
    return findings
  }

  private func unfit(_ entry: DataNode.Entry, in manifest: DataNode) -> Finding {
    let node = entry.value
    let message =
      node.style == .doubleQuoted
      ? "a test deployment does not find the version" : "the version is not in double quotes"
    return Finding(
      message,
      at: node.firstLine,
      help: "write 'version: \"\(node.excerpt)\"' on a line of its own",
      fixIts: fixIts(entry, in: manifest)
    )
  }

  private func fixIts(_ entry: DataNode.Entry, in manifest: DataNode) -> [FixIt] {
    let node = entry.value
    guard !manifest.isFlow, entry.key.isPlain, node.tag == nil, !node.isAlias,
      let version = node.string.flatMap({ SemanticVersion($0) }), node.firstLine == node.span,
      node.span.start.line == entry.key.span.start.line
    else { return [] }
    let edit = FixIt.Edit(node.span, "\"\(version)\"")
    return [FixIt("put the version in double quotes", isSafe: true, edits: [edit])]
  }

  /// The word `version` of a line that a test deployment rewrites: `^\s*version\s*: +"`.
  private static func rewritten(_ line: Range<Int>, in file: SourceFile) -> SourceSpan? {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let word = "version".utf8
    let text = file.bytes[line].drop(while: isBlank)
    guard text.starts(with: word) else { return nil }
    var rest = text.dropFirst(word.count).drop(while: isBlank)
    guard rest.popFirst() == UInt8(ascii: ":"), rest.first == 0x20,
      rest.drop(while: { $0 == 0x20 }).first == UInt8(ascii: "\"")
    else { return nil }
    return file.span(text.startIndex..<text.startIndex + word.count)
  }
}
