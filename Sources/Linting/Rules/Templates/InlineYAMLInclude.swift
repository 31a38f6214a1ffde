import Diagnostics
import StackPackModel

struct InlineYAMLInclude: Rule {
  static let documentation = RuleDocumentation(
    id: "inline-yaml-include",
    severity: .warning,
    in: [.v1],
    summary: "Text stands before a file that is included as YAML.",
    rationale: """
      With the encoding yaml the lines of the file are put in as they are, the first of them behind \
      whatever stands before the tag. Put the tag at the beginning of a line.
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
        "nodes:\n{{! queues }}{{ include \"nodes.sty\" \"yaml\" }}\n",
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
        help: "put the tag at the beginning of a line"
      )
    }
  }

  /// A tag and what stands before it on its line, the key left out; nil if there are only other tags.
  private static func crowdedPlace(of tag: SourceSpan) -> SourceSpan? {
    let bytes = tag.file.bytes
    let lineStart = bytes[..<tag.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = bytes[lineStart..<tag.range.lowerBound].drop { $0 <= 0x20 }
    guard holdsText(before) else { return nil }
    let colon = firstRange(of: ": ", in: before, from: before.startIndex)
    return tag.file.span((colon.map { $0 + 2 } ?? before.startIndex)..<tag.range.upperBound)
  }

  /// Whether anything but blanks stands outside of tags.
  private static func holdsText(_ line: ArraySlice<UInt8>) -> Bool {
    var index = line.startIndex
    while index < line.endIndex {
      let tag = firstRange(of: "{{", in: line, from: index) ?? line.endIndex
      if line[index..<tag].contains(where: { $0 > 0x20 }) { return true }
      index = firstRange(of: "}}", in: line, from: tag).map { $0 + 2 } ?? line.endIndex
    }
    return false
  }
}
