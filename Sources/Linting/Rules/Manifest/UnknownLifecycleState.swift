import Diagnostics
import Documents

struct UnknownLifecycleState: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-lifecycle-state",
    severity: .error,
    classicSeverity: .warning,
    summary: "configurationUrls names a state that a pack cannot be in.",
    rationale: """
      A pack is in one of six states: NOT_INSTALLED, PROVISIONING, WAITING_FOR_DATA, INSTALLED, \
      DEPROVISIONING or ERROR. A page for anything else is never shown.
      """,
    covers: ["SP-MAN-018", "SP1-CNF-014"],
    invalid: [
      .manifest(
        """
        configurationUrls:
          NOT_INSTALLED: !resource "setup.md"
          PROVISIONING: !resource "setup.md"
          «WAITING_FOR_DATE»: !resource "setup.md"
          INSTALLED: !resource "setup.md"
          DEPROVISIONING: !resource "setup.md"
          ERROR: !resource "setup.md"
        """
      )
    ],
    valid: [
      .manifest(
        """
        configurationUrls:
          NOT_INSTALLED: !resource "setup.md"
          PROVISIONING: !resource "setup.md"
          WAITING_FOR_DATA: !resource "setup.md"
          INSTALLED: !resource "setup.md"
          DEPROVISIONING: !resource "setup.md"
          ERROR: !resource "setup.md"
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let states = pack.manifest?["configurationUrls"] else { return [] }
    return Self.unknownStates(in: states).map { state in
      let list = ManifestShape.states.joined(separator: ", ")
      return Finding(
        "there is no state '\(state.key.excerpt)'",
        at: state.key.firstLine,
        help: state.meant.map { "did you mean '\($0)'?" },
        notes: [Note("the states are \(list)")]
      )
    }
  }

  /// The keys that are no states, and what each was probably meant to be.
  static func unknownStates(in states: DataNode) -> [(key: DataNode, meant: String?)] {
    let entries = states.entries.filter { !$0.isMerge }
    let written = Set(entries.map(\.name))
    let candidates =
      ManifestShape.states.filter { !written.contains($0) }
      + ManifestShape.states.filter(written.contains)
    return entries.filter { !ManifestShape.states.contains($0.name) }.guessing(among: candidates)
  }
}
