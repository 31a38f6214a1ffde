import Diagnostics
import Documents

struct IrregularIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "irregular-identifier",
    severity: .warning,
    summary: "The identifier of a node has capital letters or blanks in it.",
    rationale: """
      Identifiers of nodes are written in small letters and without blanks. Others may be taken, \
      but are easily misspelled where the node is referred to. Note that another identifier makes \
      another node: where the pack is in use already, think of those who refer to the old one.
      """,
    covers: ["SP-IDN-003"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: «urn:stackpack:demo:main-menu-group:MyTools»
            name: Tools
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:more« »tools
            name: More tools
          - _type: MainMenuGroup
            identifier: "urn:stackpack:demo:main-menu-group:utilities« »"
            name: Utilities
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:my-tools
            name: My tools
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.identifiers.filter(\.isURN).compactMap { identifier in
      let isUpper = identifier.value.bytes.contains { (0x41...0x5A).contains($0) }
      guard let span = isUpper ? identifier.span : identifier.blanks else { return nil }
      let regular = Self.regular(identifier.string)
      return Finding(
        isUpper ? "the identifier has capital letters" : "the identifier has blanks",
        at: span.firstLine,
        help: "write '\(regular)'"
      )
    }
  }

  private static func regular(_ identifier: String) -> String {
    identifier.utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self).lowercased() }
      .joined(separator: "-")
  }
}
