import Diagnostics
import StackPackModel

struct WrongCase: Rule {
  static let documentation = RuleDocumentation(
    id: "wrong-case",
    severity: .error,
    summary: "A tag names a file in other letters than it is spelled with.",
    rationale: """
      The platform runs where `Menu.svg` and `menu.svg` are two files. On a machine where they are one \
      the mistake does not show, until the pack is installed.
      """,
    covers: ["SP-TAG-007"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon «Menu.svg»
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon menu.svg
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for reference in pack.references {
      guard case .wrongCase(let path, let actual) = reference.resolution,
        pack.project.entry(at: actual)?.kind != .directory
      else { continue }
      let name = reference.tag.relative(actual)
      // Swift calls two strings equal that are composed of other scalars; a file system does not.
      let isOnlyComposition = path.string == actual.string
      findings.append(
        Finding(
          isOnlyComposition
            ? "'\(name)' is composed of other Unicode characters than the name of the file"
            : "the file is called '\(name)', not '\(reference.node.excerpt)'",
          at: reference.node.firstLine,
          help: "write '\(name)'",
          fixIts: fixIts(reference, name)
        )
      )
    }
    return findings
  }

  /// The names differ in nothing that YAML would read otherwise, so one can take the other's place.
  private func fixIts(_ reference: FileReference, _ name: String) -> [FixIt] {
    guard let text = reference.node.verbatimSpan else { return [] }
    return [FixIt("write '\(name)'", isSafe: true, edits: [.init(text, name)])]
  }
}
