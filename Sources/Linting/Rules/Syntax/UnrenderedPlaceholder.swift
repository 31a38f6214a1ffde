import Diagnostics
import StackPackModel

struct UnrenderedPlaceholder: Rule {
  static let documentation = RuleDocumentation(
    id: "unrendered-placeholder",
    severity: .error,
    summary: "A placeholder of a pack template was never filled in.",
    rationale: """
      `stackpack init` and `sts stackpack scaffold` put the name of the pack for '<< .Name >>' and \
      the like. Where one is left, the template was copied by hand, and the pack would ship it as \
      it stands.
      """,
    covers: ["SP-YML-007", "SP1-CNF-006"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:«<< .Name >>»:main-menu-group:tools
            name: "«<<.DisplayName>>»"
        """
      ),
      .file("README.md", "# «<< .DisplayName >>»\n\nMade of «<< .TemplateName >>».\n"),
    ],
    valid: [
      .file(
        "README.md",
        "Shift left: `a << 2 >> 1`. Nothing to fill in: << Name >>, << .Size >>.\n"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for entry in pack.project.entries {
      // As the scaffolding tool, we take a file with a NUL in it for an image or the like.
      guard let file = pack.project.files[entry.path], !file.bytes.contains(0) else { continue }
      var index = 0
      while let start = firstRange(of: "<<", in: file.bytes[...], from: index) {
        index = start + 1
        guard let (name, end) = Self.placeholder(in: file.bytes, from: start) else { continue }
        index = end
        findings.append(finding(name, at: file.span(start..<end), in: pack))
      }
    }
    return findings
  }

  private func finding(_ name: String, at span: SourceSpan, in pack: LintedPack) -> Finding {
    let message = "'\(span.text)' was never filled in"
    guard name == "Name", let packName = pack.packName else {
      return Finding(message, at: span, help: Self.helps[name])
    }
    return Finding(
      message,
      at: span,
      help: "write '\(packName)'",
      fixIts: [FixIt("write '\(packName)'", isSafe: true, edits: [.init(span, packName)])]
    )
  }

  private static let helps = [
    "Name": "write the name of the pack", "DisplayName": "write the name of the pack for people",
    "TemplateName": "say it without the name of the template",
  ]

  /// The variable of a placeholder that begins at an offset, and where the placeholder ends.
  private static func placeholder(
    in bytes: [UInt8],
    from start: Int
  ) -> (name: String, end: Int)? {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    // The longest has 17 bytes; nobody leaves dozens of blanks.
    var rest = bytes[(start + 2)..<min(bytes.count, start + 64)]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    rest = rest.drop(while: isBlank)
    guard rest.popFirst() == UInt8(ascii: ".") else { return nil }
    let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) }
    rest = rest.dropFirst(name.count).drop(while: isBlank)
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let word = String(decoding: name, as: UTF8.self)
    guard helps[word] != nil, rest.starts(with: ">>".utf8) else { return nil }
    return (word, rest.startIndex + 2)
  }
}
