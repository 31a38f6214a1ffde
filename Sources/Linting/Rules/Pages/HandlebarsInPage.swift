import Diagnostics
import StackPackModel

struct HandlebarsInPage: Rule {
  static let documentation = RuleDocumentation(
    id: "handlebars-in-page",
    severity: .warning,
    in: [.v2],
    summary: "A page in resources/ holds Handlebars.",
    rationale: """
      Pages of a StackPack 2.0 are shown as they are: people will see the braces. Only remediation hints \
      are rendered.
      """,
    covers: ["SP-MDR-003"],
    invalid: [.file("resources/overview.md", "Installed for «{{» configurationConfig.url }}.\n")],
    valid: [.file("resources/overview.md", "Write `{{` and `}}` round a name in a hint.\n")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for page in pack.pages {
      guard let start = opening(in: page.bytes) else { continue }
      findings.append(
        Finding(
          "pages are shown as they are, so nothing fills this in",
          at: page.span(start..<start + 2)
        )
      )
    }
    return findings
  }

  /// The first `{{` with a `}}` behind it, code apart.
  private func opening(in bytes: [UInt8]) -> Int? {
    var index = 0
    var isCode = false
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "`") { isCode.toggle() }
      if !isCode, bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") {
        return firstRange(of: "}}", in: bytes[...], from: index) == nil ? nil : index
      }
      index += 1
    }
    return nil
  }
}
