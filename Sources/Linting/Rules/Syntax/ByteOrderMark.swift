import Diagnostics

struct ByteOrderMark: Rule {
  static let documentation = RuleDocumentation(
    id: "byte-order-mark",
    severity: .warning,
    summary: "The manifest or a settings file begins with a byte order mark.",
    rationale: """
      The platform joins settings files into one stream, where the mark ends up in the middle. In \
      the manifest it hides the first line from tools that look for a key at the beginning of a \
      line. UTF-8 needs no such mark.
      """,
    covers: ["SP-YML-004"],
    invalid: [
      .settings(
        """
        «\u{FEFF}»nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: "Tools\u{FEFF}"
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let files = pack.dataFiles.filter { data in
      data.isReadable && data.file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }
    return files.map { data in
      let mark = data.file.span(0..<3)
      return Finding(
        "the file begins with a byte order mark",
        at: mark,
        help: "save it as UTF-8 without one",
        fixIts: [FixIt("remove the mark", isSafe: true, edits: [.init(mark, "")])]
      )
    }
  }
}
