import Diagnostics
import Documents

struct MissingLifecyclePage: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-lifecycle-page",
    severity: .warning,
    summary: "There is a state of the installation for which the pack has no page.",
    rationale: """
      While a pack is in a state, the platform shows the page that configurationUrls names for it. \
      Without one, people see nothing and cannot tell what to do next. Several states may share a page.
      """,
    covers: ["SP-MAN-019", "SP1-CNF-013"],
    invalid: [
      .manifest(
        """
        «configurationUrls»:
          NOT_INSTALLED: !resource "setup.md"
          INSTALLED: !resource "setup.md"
          ERROR: !resource "setup.md"
        """
      ),
      .manifest(
        """
        configurationUrls:
          NOT_INSTALLED: !resource "setup.md"
          PROVISIONING: !resource "setup.md"
          WAITING_FOR_DATA: !resource "setup.md"
          INSTALLED: !resource "setup.md"
          «DEPROVISIONING»:
          ERROR: !resource "setup.md"
        """
      ),
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
    guard let urls = pack.manifest?.entry("configurationUrls"), urls.value.kind == .map else {
      return []
    }
    // A state that was mistyped is not missing, too.
    let mistyped = UnknownLifecycleState.unknownStates(in: urls.value).compactMap(\.meant)
    var missing: [String] = []
    var findings: [Finding] = []
    for state in ManifestShape.states {
      if let entry = urls.value.entry(state) {
        guard entry.value.isBlank, !entry.value.hasLocalTag else { continue }
        findings.append(Finding("'\(state)' names no page", at: entry.key.firstLine))
      } else if !mistyped.contains(state) {
        missing.append("'\(state)'")
      }
    }
    if !missing.isEmpty {
      let states = missing.joined(separator: ", ")
      findings.append(
        Finding(
          "there is no page for \(states)",
          at: urls.key.firstLine,
          help: "several may share one"
        )
      )
    }
    return findings
  }
}
