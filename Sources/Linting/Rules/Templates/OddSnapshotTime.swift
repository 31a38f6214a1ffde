import Diagnostics
import Documents
import StackPackModel

struct OddSnapshotTime: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-snapshot-time",
    severity: .warning,
    in: [.v1],
    summary: "The timestamp of a template is no time.",
    rationale: """
      An export writes the time it was made at, as 2024-05-01T12:00:00Z. The platform does not need it; \
      leave it out.
      """,
    covers: ["SP1-TPL-027"],
    invalid: [
      .snapshot(#"{ "timestamp": «"yesterday"», "nodes": [ { "_type": "Layer", "name": "a" } ] }"#)
    ],
    valid: [
      .snapshot(
        #"{ "timestamp": "2024-05-01T12:00:00Z[Etc/UTC]", "nodes": [ { "_type": "Layer" } ] }"#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.compactMap { snapshot in
      guard let value = snapshot.document.root?["timestamp"], value.kind == .scalar,
        let text = value.string, !Self.isTime(text)
      else { return nil }
      return Finding("'\(value.excerpt)' is no time", at: value.span, help: "leave it out")
    }
  }

  private static func isTime(_ text: String) -> Bool {
    let marks = text.utf8.filter { !(0x30...0x39).contains($0) }
    return marks.starts(with: "--T::".utf8)
      && text.utf8.first.map { (0x30...0x39).contains($0) } == true
  }
}
