import Diagnostics
import Documents
import StackPackModel

struct BlankPage: Rule {
  static let documentation = RuleDocumentation(
    id: "blank-page",
    severity: .warning,
    classicSeverity: .info,
    summary: "A page that the manifest names is empty.",
    rationale: "People see an empty page. Say a sentence, or name a page that says one.",
    covers: ["SP-MDR-001", "SP1-CNF-035"],
    invalid: [
      .manifest(
        "overviewUrl: !resource «\"overview.md\"»",
        with: ["resources/overview.md": .text("\n")]
      )
    ],
    valid: [
      .manifest(
        "overviewUrl: !resource \"overview.md\"",
        with: ["resources/overview.md": .text("What it is.\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.references.compactMap { reference in
      guard reference.tag == .resource, let path = reference.target, path.fileExtension == "md",
        let file = pack.project.files[path], file.isBlank
      else { return nil }
      return Finding(
        "'\(path.string)' is empty",
        at: reference.node.span,
        help: "write what people are to know"
      )
    }
  }
}

extension SourceFile {
  /// Whether the file holds white space only.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }
}
