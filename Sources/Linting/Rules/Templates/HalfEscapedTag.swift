import Diagnostics
import Documents
import StackPackModel

struct HalfEscapedTag: Rule {
  static let documentation = RuleDocumentation(
    id: "half-escaped-tag",
    severity: .warning,
    in: [.v1],
    summary: "A tag is escaped at one end only.",
    rationale: """
      In a file that is rendered at provisioning, a tag for the component template is written \
      \\{{ … \\}}, with a backslash at both ends. With one of them missing either stage sees \
      half a tag.
      """,
    covers: ["SP1-TPL-020"],
    invalid: [
      .classic(
        "provisioning/templates/part.sty",
        #"«\{{» name }}"#,
        with: [
          "provisioning/templates/shared.stj": .text(
            "{{ include \"templates/part.sty\" \"yaml\" }}"
          )
        ]
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/part.sty",
        #"\{{ name \}}"#,
        with: [
          "provisioning/templates/shared.stj": .text(
            "{{ include \"templates/part.sty\" \"yaml\" }}"
          )
        ]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var files: Set<SourceFile> = []
    return pack.project.snapshots.flatMap(\.uses.templates).filter { files.insert($0).inserted }
      .flatMap(halves)
  }

  private func halves(of file: SourceFile) -> [Finding] {
    let bytes = file.bytes
    var findings: [Finding] = []
    var open: Int?
    var index = 0
    while index + 1 < bytes.count {
      let byte = bytes[index]
      guard byte == bytes[index + 1], byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        index += 1
        continue
      }
      let isEscaped = index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
      if byte == UInt8(ascii: "{") {
        open = isEscaped ? index - 1 : nil
      } else {
        if let open, !isEscaped {
          findings.append(
            Finding(
              "this tag is escaped at its start only",
              at: file.span(open..<open + 3),
              help: "write '\\}}' at its end"
            )
          )
        }
        open = nil
      }
      index += 2
    }
    return findings
  }
}
