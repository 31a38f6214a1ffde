import Diagnostics
import Documents
import StackPackModel

struct OddSnapshotVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-snapshot-version",
    severity: .info,
    in: [.v1],
    summary: "A template says a version that templates do not have.",
    rationale: """
      version is 0.1 in packs made by hand, and _version 1.0.x in exports. Another value was mostly \
      left over from somewhere else.
      """,
    covers: ["SP1-TPL-028"],
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
      return ["version", "_version"].compactMap { key in
        guard let value = root[key], value.kind == .scalar, let text = value.string,
          text != "0.1", !text.hasPrefix("1.0.")
        else { return nil }
        return Finding("'\(value.excerpt)' is unusual here", at: value.span, help: "leave it out")
      }
    }
  }
}
