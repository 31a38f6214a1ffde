import Diagnostics
import StackPackModel

struct InvalidEncoding: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-encoding",
    severity: .error,
    classicSeverity: .warning,
    summary: "A settings file, or a text below provisioning/, is not UTF-8.",
    rationale: """
      The platform reads all text as UTF-8, so that letters of another encoding are misread or end \
      the reading. Save the file as UTF-8.
      """,
    covers: ["SP-YML-003", "SP1-PKG-014"],
    invalid: [
      .pack(
        "name: Café, saved as Latin-1",
        at: "settings/example.sty",
        with: ["settings/example.sty": .bytes(Array("nodes: [] # Caf".utf8) + [0xE9])]
      ),
      .classicPack(
        "// Café, saved as Latin-1",
        at: "provisioning/Names.groovy",
        with: ["provisioning/Names.groovy": .bytes(Array("// Caf".utf8) + [0xE9])]
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:cafe
            name: Café
        """
      )
    ]
  )

  // The manifest is the subject of another rule.
  func check(_ pack: LintedPack) -> [Finding] {
    let settings = pack.project.settings.flatMap(\.problems).filter { $0.kind == .encoding }.map {
      Finding($0, help: "save the file as UTF-8")
    }
    return settings + provisioning(pack)
  }

  private func provisioning(_ pack: LintedPack) -> [Finding] {
    // Where such a file is included another rule speaks.
    let included = Set(pack.project.snapshots.flatMap(\.uses.inclusions).compactMap(\.target))
    return pack.provisioningTexts.compactMap { path, file in
      guard !included.contains(path), let offset = firstInvalidUTF8(in: file.bytes) else {
        return nil
      }
      return Finding(
        "the file is not UTF-8",
        at: file.span(offset..<offset + 1),
        help: "save the file as UTF-8"
      )
    }
  }
}
