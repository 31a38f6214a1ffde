import Diagnostics
import Documents
import StackPackModel

struct OddCompanion: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-companion",
    severity: .warning,
    in: [.v2],
    summary: "A companion is not the name of another pack, or is named twice.",
    rationale: """
      companionStackPacks lists packs that belong to this one by their names. A pack is no companion \
      of itself, and naming one twice brings nothing.
      """,
    covers: ["SP-MAN-024"],
    invalid: [
      .manifest(
        """
        provision:
          companionStackPacks: [ common, «"Open Telemetry"», «demo», «common» ]
        """
      )
    ],
    valid: [.manifest("provision:\n  companionStackPacks: [ open-telemetry, common ]")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let companions = pack.manifest?["provision"]?["companionStackPacks"] else { return [] }
    var first: [String: SourceSpan] = [:]
    var findings: [Finding] = []
    for item in companions.items {
      guard let text = item.string, let name = PackName(text)?.text else {
        let what = item.kind == .scalar ? "'\(item.excerpt)'" : item.shape
        findings.append(
          Finding(
            "\(what) is not the name of a pack",
            at: item.firstLine,
            help: "a name is \(PackName.shape)"
          )
        )
        continue
      }
      if name == pack.name {
        findings.append(
          Finding("'\(name)' is this pack itself", at: item.firstLine, help: "remove it")
        )
      } else if let earlier = first[name] {
        findings.append(
          Finding(
            "'\(name)' is named twice",
            at: item.firstLine,
            help: "remove it",
            notes: [Note("first here", at: earlier)]
          )
        )
      } else {
        first[name] = item.firstLine
      }
    }
    return findings
  }
}
