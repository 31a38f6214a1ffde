import Diagnostics
import Documents
import StackPackModel

struct UnknownTag: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-tag",
    severity: .error,
    in: [.v2],
    summary: "A value bears a tag that the platform does not know.",
    rationale: """
      The platform knows !icon, !include and !resource, and YAML's own !!str, !!int, !!float, !!bool, \
      !!null, !!map and !!seq. A file with any other tag cannot be loaded.
      """,
    covers: ["SP-TAG-001"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «!icons» menu.svg
        """
      ),
      .manifest("displayName: «!!string» Demo"),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: !!str Tools
            iconbase64: !icon menu.svg
        """
      )
    ]
  )

  private static let core = ["str", "int", "float", "bool", "null", "map", "seq"]
  private static let known = Set(
    FileTag.allCases.map(\.rawValue) + core.map { "tag:yaml.org,2002:\($0)" }
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for document in pack.documents where !Self.known.isSuperset(of: document.tagNames) {
      // What an alias stands for is met once more at every alias.
      var seen: Set<Int> = []
      for root in document.roots {
        root.walk { node in
          guard let tag = node.tag, !Self.known.contains(tag), let span = node.tagSpan,
            seen.insert(span.range.lowerBound).inserted
          else { return }
          findings.append(Self.finding(at: span, isGuessing: findings.count < 100))
        }
      }
    }
    return findings
  }

  private static func finding(at span: SourceSpan, isGuessing: Bool) -> Finding {
    let files = FileTag.allCases.map(\.rawValue)
    let near =
      isGuessing ? suggestion(for: span.text, among: files + core.map { "!!\($0)" }) : nil
    return Finding(
      "there is no tag '\(span.text)'",
      at: span,
      help: near.map { "did you mean '\($0)'?" } ?? "the tags are \(files.joined(separator: ", "))"
    )
  }
}
