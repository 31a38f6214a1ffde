import Diagnostics
import StackPackModel

struct UnreadableInclude: Rule {
  static let documentation = RuleDocumentation(
    id: "unreadable-include",
    severity: .error,
    in: [.v2],
    summary: "An included file is no UTF-8 text.",
    rationale: """
      !include puts the text of a file in the place of the tag. A binary file, or text in another \
      encoding than UTF-8, cannot become a value of YAML.
      """,
    covers: ["SP-TAG-012"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            description: !include «tools.md»
        """,
        with: ["includes/tools.md": .bytes([0x54, 0xF6, 0x6F])]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            description: !include tools.md
        """,
        with: ["includes/tools.md": .text("Für alles.\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var known: [PackPath: Note?] = [:]
    var findings: [Finding] = []
    for reference in pack.references where reference.tag == .include {
      guard let path = reference.target, let file = pack.project.files[path] else { continue }
      let trouble = known[path] ?? Self.trouble(in: file)
      known[path] = .some(trouble)
      guard let trouble else { continue }
      findings.append(
        Finding(
          "'\(reference.node.excerpt)' is not a text in UTF-8",
          at: reference.node.firstLine,
          notes: [trouble]
        )
      )
    }
    return findings
  }

  /// The first byte that is no text.
  private static func trouble(in file: SourceFile) -> Note? {
    if let offset = file.bytes.firstIndex(of: 0) {
      return Note("here is a byte 0x00", at: file.span(offset..<offset + 1))
    }
    guard let offset = firstInvalidUTF8(in: file.bytes) else { return nil }
    let byte = String(file.bytes[offset], radix: 16, uppercase: true)
    return Note("here is a byte 0x\(byte)", at: file.span(offset..<offset + 1))
  }
}
