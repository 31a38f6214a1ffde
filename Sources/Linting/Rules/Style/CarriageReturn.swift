import Diagnostics
import StackPackModel

struct CarriageReturn: Rule {
  static let documentation = RuleDocumentation(
    id: "carriage-return",
    severity: .info,
    in: [.v1],
    summary: "The lines of a text below provisioning/ end in CR LF.",
    rationale: """
      What is included becomes part of JSON strings, scripts and keys, and so do the carriage \
      returns, which nobody sees. Save the file with line feeds only; `*.stj text eol=lf` and the \
      like in .gitattributes keep it so.
      """,
    covers: ["SP1-PKG-015"],
    invalid: [.snapshot("{«\r»\n  \"nodes\": []\r\n}\r\n")],
    valid: [.snapshot("{\n  \"nodes\": []\n}\n")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.provisioningTexts.compactMap { _, file in
      let bytes = file.bytes
      guard let end = bytes.firstIndex(of: 0x0A), end > 0, bytes[end - 1] == 0x0D else {
        return nil
      }
      return Finding(
        "the lines end in CR LF",
        at: file.span(end - 1..<end),
        help: "save the file with line feeds only"
      )
    }
  }
}
