import Diagnostics
import Documents

struct YAMLAnchor: Rule {
  static let documentation = RuleDocumentation(
    id: "yaml-anchor",
    severity: .info,
    summary: "The manifest or a settings file uses an anchor or an alias of YAML.",
    rationale: """
      '&name' names a value and '*name' repeats it. No known pack uses them, and since the \
      platform joins files before it reads them, nobody knows what becomes of them. Write the \
      value again.
      """,
    covers: ["SP-YML-015"],
    invalid: [
      .settings(
        """
        nodes:
          - «&tools»
            _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
          - <<: *tools
            identifier: urn:stackpack:demo:main-menu-group:utilities
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: "&tools"
            description: Tools & *more*
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.dataFiles.filter(\.isReadable).compactMap { data in
      let sites = data.document.anchorSites
      guard let first = sites.first else { return nil }
      let more = sites.count == 1 ? [] : [Note("\(sites.count - 1) more in this file")]
      return Finding(
        "anchors and aliases may not survive",
        at: first,
        help: "write the value again",
        notes: more
      )
    }
  }
}
