import Diagnostics

struct ByteOrderMark: Rule {
  static let documentation = RuleDocumentation(
    id: "byte-order-mark",
    severity: .warning,
    classicSeverity: .info,
    summary:
      "The manifest, a settings file or a text of provisioning/ begins with a byte order mark.",
    rationale: """
      The platform joins settings files into one stream, where the mark ends up in the middle; so \
      it does where a file of provisioning/ is included. In the manifest it hides the first line from tools that look for a key at the beginning of a \
      line. UTF-8 needs no such mark.
      """,
    covers: ["SP-YML-004", "SP1-PKG-015"],
    invalid: [
      .settings(
        """
        «\u{FEFF}»nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      ),
      .snapshot("«\u{FEFF}»{ \"nodes\": [] }"),
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
    let data = pack.dataFiles.filter(\.isReadable).map(\.file)
    let files = data + pack.provisioningTexts.map(\.file)
    return files.filter { $0.bytes.starts(with: [0xEF, 0xBB, 0xBF]) }.map { file in
      let mark = file.span(0..<3)
      return Finding(
        "the file begins with a byte order mark",
        at: mark,
        help: "save it as UTF-8 without one",
        fixIts: [FixIt("remove the mark", isSafe: true, edits: [.init(mark, "")])]
      )
    }
  }
}
