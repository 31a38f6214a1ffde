import Diagnostics
import Documents

struct ForeignIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-identifier",
    severity: .error,
    classicSeverity: .warning,
    summary: "A node bears an identifier that belongs to another pack.",
    rationale: """
      What begins with `urn:stackpack:<name>:` belongs to the pack of that name and is removed \
      together with it. It happens when nodes are copied from another pack, or when a pack is \
      renamed.
      """,
    covers: ["SP-IDN-004", "SP1-NOD-011"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:«open-telemetry»:main-menu-group:tools
            name: Tools
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:open-telemetry
            name: Tools
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:latency
            name: Latency
            function: urn:stackpack:common:monitor-function:threshold
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let name = pack.packName else { return [] }
    return pack.identifiers.compactMap { identifier in
      guard let owner = identifier.owner, owner.text.lowercased() != name else { return nil }
      let help = "write 'urn:stackpack:\(name):…'"
      let fix = FixIt("write '\(name)'", isSafe: false, edits: [.init(owner.span, name)])
      return Finding(
        "the identifier belongs to the pack '\(owner.text)'",
        at: owner.span,
        help: help,
        fixIts: owner.span.text == owner.text ? [fix] : []
      )
    }
  }
}
