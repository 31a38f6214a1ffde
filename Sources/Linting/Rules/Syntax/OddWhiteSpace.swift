import Diagnostics
import Documents

struct OddWhiteSpace: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-white-space",
    severity: .info,
    summary: "The manifest or a settings file has lines that end in CR LF, or tabs.",
    rationale: """
      Both are legal, but look like a line feed and like spaces, and are not: they spoil \
      comparisons, and a tab that slips into the indentation breaks the file. In a text that needs \
      a tab, write '\\t' in double quotes.
      """,
    covers: ["SP-YML-017"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools«\t»# A comment.
        """
      ),
      .settings("nodes:«\r»\n- _type: MainMenuGroup\r\n  name: Tools\r\n"),
    ],
    valid: [
      .settings(
        #"""
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            description: "Tools\tand more"
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.dataFiles.filter(\.isReadable).flatMap { data in
      [Self.carriageReturn(in: data.file), Self.tab(in: data.file)].compactMap { $0 }
    }
  }

  private static func carriageReturn(in file: SourceFile) -> Finding? {
    let bytes = file.bytes
    guard let first = bytes.firstIndex(of: 0x0D) else { return nil }
    let edits = bytes.indices.dropLast().lazy.filter { bytes[$0] == 0x0D && bytes[$0 + 1] == 0x0A }
      .map { FixIt.Edit(file.span($0..<$0 + 1), "") }
    // Editors do this better where there is much to do.
    let few = Array(edits.prefix(editLimit + 1))
    return Finding(
      "there are carriage returns in the file",
      at: file.span(first..<first + 1),
      help: "end lines with a line feed alone",
      fixIts: few.isEmpty || few.count > editLimit
        ? [] : [FixIt("end lines with a line feed alone", isSafe: true, edits: few)]
    )
  }

  private static let editLimit = 10_000

  /// The first tab that is not at the end of a line, where it is but a trailing blank.
  private static func tab(in file: SourceFile) -> Finding? {
    let bytes = file.bytes
    var index = 0
    while let tab = bytes[index...].firstIndex(of: 0x09) {
      index = bytes[tab...].firstIndex { $0 != 0x09 && $0 != 0x20 } ?? bytes.count
      guard index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D else { continue }
      return Finding("there are tabs in the file", at: file.span(tab..<tab + 1), help: "use spaces")
    }
    return nil
  }
}
