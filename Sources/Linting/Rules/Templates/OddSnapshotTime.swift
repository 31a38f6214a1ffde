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

  /// Whether a text begins with a date, `2024-05-01` or `20240501`, and perhaps goes on with a time.
  private static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let pattern = bytes.contains(UInt8(ascii: "-")) ? "dddd-dd-dd" : "dddddddd"
    guard bytes.count >= pattern.utf8.count else { return false }
    let isDate = zip(bytes, pattern.utf8).allSatisfy { byte, kind in
      kind == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == kind
    }
    guard isDate, bytes.count > pattern.utf8.count else { return isDate }
    return bytes[pattern.utf8.count] == UInt8(ascii: "T") || bytes[pattern.utf8.count] == 0x20
  }
}
