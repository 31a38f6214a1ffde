import Diagnostics
import Documents
import StackPackModel

struct OddSnapshotVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-snapshot-version",
    severity: .info,
    in: [.v1],
    summary: "A template says a version or time that templates do not have.",
    rationale: """
      version is 0.1 in packs made by hand, and _version 1.0.x in exports; timestamp is a time \
      as 2024-05-01T12:00:00Z. Another value was mostly left over from somewhere else.
      """,
    covers: ["SP1-TPL-027", "SP1-TPL-028"],
    invalid: [
      .snapshot(#"{ "version": «"7"», "nodes": [ { "_type": "Layer", "name": "a" } ] }"#)
    ],
    valid: [
      .snapshot(#"{ "version": "0.1", "nodes": [ { "_type": "Layer", "name": "a" } ] }"#)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap { snapshot -> [Finding] in
      guard let root = snapshot.document.root else { return [] }
      return ["version", "_version", "timestamp"].compactMap { key in
        guard let value = root[key], value.kind == .scalar, let text = value.string,
          !Self.isUsual(text, key)
        else { return nil }
        return Finding("'\(value.excerpt)' is unusual here", at: value.span, help: "leave it out")
      }
    }
  }

  private static func isUsual(_ text: String, _ key: String) -> Bool {
    if key != "timestamp" { return text == "0.1" || text.hasPrefix("1.0.") }
    let marks = text.utf8.filter { !(0x30...0x39).contains($0) }
    return marks.starts(with: "--T::".utf8)
      && text.utf8.first.map { (0x30...0x39).contains($0) } == true
  }
}
