import Diagnostics
import StackPackModel

struct InlineYAMLInclude: Rule {
  static let documentation = RuleDocumentation(
    id: "inline-yaml-include",
    severity: .warning,
    in: [.v1],
    summary: "Something stands on the line of a file that is included as YAML.",
    rationale: """
      With the encoding yaml the lines of the file are put in as they are, the first of them behind \
      whatever stands before the tag. Put the tag on a line of its own.
      """,
    covers: [],
    invalid: [
      .snapshot(
        "nodes: «{{ include \"nodes.sty\" \"yaml\" }}»\n",
        with: ["provisioning/nodes.sty": .text("  - _type: Layer\n    name: queues\n")]
      )
    ],
    valid: [
      .snapshot(
        "nodes:\n  {{ include \"nodes.sty\" \"yaml\" }}\n",
        with: ["provisioning/nodes.sty": .text("  - _type: Layer\n    name: queues\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap(\.uses.inclusions).compactMap { item in
      guard item.encoding == .yaml, let place = Self.crowdedPlace(of: item.span) else { return nil }
      return Finding(
        "'\(item.path)' is put in behind other text",
        at: place,
        help: "put the tag on a line of its own"
      )
    }
  }

  /// A tag and what stands before it on its line, the key left out; nil if it stands there alone.
  private static func crowdedPlace(of tag: SourceSpan) -> SourceSpan? {
    let bytes = tag.file.bytes
    let lineStart = bytes[..<tag.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = bytes[lineStart..<tag.range.lowerBound].drop { $0 <= 0x20 }
    let after = bytes[tag.range.upperBound...].prefix { $0 != 0x0A }
    guard !before.isEmpty || after.contains(where: { $0 > 0x20 }) else { return nil }
    let colon = firstRange(of: ": ", in: before, from: before.startIndex)
    return tag.file.span((colon.map { $0 + 2 } ?? before.startIndex)..<tag.range.upperBound)
  }
}
