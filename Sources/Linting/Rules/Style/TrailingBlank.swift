import Diagnostics
import Documents
import StackPackModel

struct TrailingBlank: Rule {
  static let documentation = RuleDocumentation(
    id: "trailing-blank",
    severity: .info,
    in: [.v2],
    summary: "Lines of the manifest or a settings file end in blanks.",
    rationale: """
      Nobody sees them, and comparisons are full of them. Blanks in a text of several lines belong \
      to the text and are not reported.
      """,
    covers: ["SP-STY-001"],
    invalid: [.settings("nodes:«  »\n  - _type: MainMenuGroup \n    name: Tools\n")],
    valid: [.settings("nodes:\n  - _type: MainMenuGroup\n    description: |\n      Tools  \n  \n")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.dataFiles.filter { $0.isReadable && Self.hasTrailingBlank($0.file.bytes) }.compactMap {
      data in
      let blanks = BlockText(data.document).trailingBlanks(of: data.file)
      guard let first = blanks.first else { return nil }
      let more = blanks.count == 1 ? [] : [Note("\(blanks.count - 1) more in this file")]
      let edits = blanks.map { FixIt.Edit($0, "") }
      return Finding(
        "the line ends in blanks",
        at: first,
        notes: more,
        fixIts: [FixIt("remove blanks at the ends of lines", isSafe: true, edits: edits)]
      )
    }
  }

  /// Whether any line ends in a blank, be it part of a text or not.
  private static func hasTrailingBlank(_ bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A || byte == 0x0D, last == 0x20 || last == 0x09 { return true }
      last = byte
    }
    return last == 0x20 || last == 0x09
  }
}
