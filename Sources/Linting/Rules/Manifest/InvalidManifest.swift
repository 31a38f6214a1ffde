import Diagnostics
import Documents
import StackPackModel

struct InvalidManifest: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-manifest",
    severity: .error,
    summary: "The manifest cannot be read, or is no map of keys and values.",
    rationale: """
      Every command of the platform reads stackpack.yaml first and stops if it cannot. Only the first \
      YAML document of the file counts.
      """,
    covers: ["SP-MAN-001", "SP1-CNF-001"],
    invalid: [
      .file(
        "stackpack.yaml",
        """
        schemaVersion: "2.0"
        name: "demo"
        categories: [ "Custom"
        «v»ersion: "1.0.0"
        """
      ),
      .file(
        "stackpack.yaml",
        """
        «-» schemaVersion: "2.0"
        - name: "demo"
        """
      ),
      .file("stackpack.yaml", "# nothing yet\n"),
    ],
    valid: [.manifest(#"name: "demo""#)]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.project.manifest else { return [] }
    let problems = manifest.problems.filter { $0.kind != .duplicateKey }
    guard problems.isEmpty else {
      return problems.map { problem in
        Finding(problem.message, at: problem.span, notes: problem.related.map { [$0] } ?? [])
      }
    }
    guard let root = manifest.document.root else {
      return [Finding("the manifest is empty", at: manifest.file.start)]
    }
    switch root.kind {
    case .map: return []
    case .list:
      let start = root.span.range.lowerBound
      return [finding("a list", at: root.span.file.span(start..<start + 1))]
    case .scalar: return [finding(root.shape, at: root.firstLine)]
    }
  }

  private func finding(_ shape: String, at span: SourceSpan) -> Finding {
    Finding(
      "the manifest is \(shape), not a map",
      at: span,
      help: "write keys and values: 'name: \"…\"'"
    )
  }
}
