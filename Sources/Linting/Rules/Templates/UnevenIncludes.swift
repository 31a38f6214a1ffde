import Diagnostics
import Documents
import StackPackModel

struct UnevenIncludes: Rule {
  static let documentation = RuleDocumentation(
    id: "uneven-includes",
    severity: .warning,
    in: [.v1],
    summary: "Files that are put into one list begin at different columns.",
    rationale: """
      A file that is included with the encoding yaml is put in as it is. Items of one list \
      must begin at the same column, whatever file they come from.
      """,
    covers: ["SP1-TPL-016"],
    invalid: [
      .classic(
        "provisioning/templates/b.sty",
        "«-» _type: Layer\n",
        with: [
          "provisioning/templates/a.sty": .text("  - _type: Layer\n"),
          "provisioning/templates/shared.stj": .text(
            "nodes:\n{{ include \"templates/a.sty\" \"yaml\" }}\n{{ include \"templates/b.sty\" \"yaml\" }}\n"
          ),
        ]
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/b.sty",
        "  - _type: Layer\n",
        with: [
          "provisioning/templates/a.sty": .text("  - _type: Layer\n"),
          "provisioning/templates/shared.stj": .text(
            "nodes:\n{{ include \"templates/a.sty\" \"yaml\" }}\n{{ include \"templates/b.sty\" \"yaml\" }}\n"
          ),
        ]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for snapshot in pack.project.snapshots {
      var first: SourceSpan?
      for item in snapshot.uses.inclusions
      where item.encoding == .yaml && item.span.file == snapshot.template {
        guard let file = item.target.flatMap({ pack.project.files[$0] }),
          let dash = Self.dash(in: file)
        else { continue }
        guard let other = first, other.start.column != dash.start.column else {
          first = first ?? dash
          continue
        }
        findings.append(
          Finding(
            "the items of '\(file.path)' begin at another column",
            at: dash,
            help: "begin them at column \(other.start.column)",
            notes: [Note("the first items", at: other)]
          )
        )
      }
    }
    return findings
  }

  /// The dash of the first item of a list.
  private static func dash(in file: SourceFile) -> SourceSpan? {
    for number in 1...max(1, file.lineCount) {
      let line = file.line(number)
      guard let start = file.bytes[line].firstIndex(where: { $0 != 0x20 }),
        file.bytes[start] != UInt8(ascii: "#")
      else { continue }
      return file.bytes[start] == UInt8(ascii: "-") ? file.span(start..<start + 1) : nil
    }
    return nil
  }
}
