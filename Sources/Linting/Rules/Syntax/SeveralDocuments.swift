import Diagnostics
import Documents
import StackPackModel

struct SeveralDocuments: Rule {
  static let documentation = RuleDocumentation(
    id: "several-documents",
    severity: .info,
    summary: "A settings file holds more than one YAML document.",
    rationale: """
      The platform takes them, but no known pack has such a file, and many tools read the first \
      document only. Put all nodes under one 'nodes', or write several files.
      """,
    covers: ["SP-YML-014"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        «---»
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:utilities
            name: Utilities
        """
      )
    ],
    valid: [
      .settings(
        """
        ---
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            description: |
              ---
              A line, not a document.
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.readableSettings.compactMap { settings in
      let roots = settings.document.roots
      guard roots.count > 1, let place = Self.start(of: roots[1], after: roots[0]) else {
        return nil
      }
      return Finding("another document begins here", at: place, help: "write one list of nodes")
    }
  }

  /// The line of dashes between two documents, else the first line of the second.
  private static func start(of second: DataNode, after first: DataNode) -> SourceSpan? {
    let file = second.document.file
    let end = file.location(at: first.span.range.upperBound).line
    let start = file.location(at: second.span.range.lowerBound).line
    guard end <= start else { return nil }
    for number in end...start {
      let line = file.line(number)
      if line.lowerBound >= first.span.range.upperBound,
        file.bytes[line].starts(with: "---".utf8)
      {
        return file.span(line.lowerBound..<line.lowerBound + 3)
      }
    }
    return second.firstLine
  }
}
