import Diagnostics
import Documents
import StackPackModel

struct SharedName: Rule {
  static let documentation = RuleDocumentation(
    id: "shared-name",
    severity: .info,
    classicSeverity: .warning,
    summary: "Two nodes of one type have the same name.",
    rationale: """
      The names are what people see in lists, where nothing else tells the two apart. Groups of \
      the main menu may share a name, since this merges them.
      """,
    covers: ["SP-NOD-014", "SP1-NOD-020"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:latency
            name: Latency
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:slow-queues
            name: «Latency»
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:latency
            name: Latency
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:latency
            name: Latency
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:more
            name: Demo
        """
      )
    ]
  )

  private struct Key: Hashable {
    var type: String
    var name: String
  }

  func check(_ pack: LintedPack) -> [Finding] {
    var first: [Key: SettingsNode] = [:]
    var findings: [Finding] = []
    for node in pack.project.nodes where node.isListed(in: pack) {
      guard let type = node.type?.name, type != "MainMenuGroup", let name = node.name,
        let text = name.string, !name.isBlank, !name.hasLocalTag
      else { continue }
      let key = Key(type: type, name: text)
      guard let earlier = first[key] else {
        first[key] = node
        continue
      }
      // A node that is there twice is another offence.
      guard let other = earlier.name, other.span != name.span, !Self.areTwins(node, earlier) else {
        continue
      }
      findings.append(
        Finding(
          "another \(type) has the name '\(name.excerpt)'",
          at: name.firstLine,
          notes: [Note("first here", at: other.firstLine)]
        )
      )
    }
    return findings
  }

  private static func areTwins(_ node: SettingsNode, _ other: SettingsNode) -> Bool {
    guard let identifier = node.identifier?.string else { return false }
    return identifier == other.identifier?.string
  }
}
