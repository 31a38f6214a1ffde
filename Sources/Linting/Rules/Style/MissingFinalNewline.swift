import Diagnostics
import Documents
import StackPackModel

struct MissingFinalNewline: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-final-newline",
    severity: .info,
    in: [.v2],
    summary: "The manifest or a settings file does not end in a line break.",
    rationale: "Whoever adds a line below changes the line above, as comparisons show it.",
    covers: ["SP-STY-001"],
    invalid: [.settings("nodes:\n  - _type: MainMenuGroup\n    name: Tools«»")],
    valid: [.settings("nodes:\n  - _type: MainMenuGroup\n    name: Tools\n"), .settings("")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.dataFiles.filter(\.isReadable).compactMap { data in
      let file = data.file
      guard let last = file.bytes.last, last != 0x0A, last != 0x0D else { return nil }
      let end = file.span(file.bytes.count..<file.bytes.count)
      // At the end of a block scalar, the line break would become part of the text.
      let isSafe = !BlockText(data.document).reachesEnd(of: file)
      return Finding(
        "the file does not end in a line break",
        at: end,
        fixIts: [FixIt("add a line break", isSafe: isSafe, edits: [.init(end, "\n")])]
      )
    }
  }
}
