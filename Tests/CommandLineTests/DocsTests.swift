import Diagnostics
import Linting
import StackPackModel
import TestSupport
import Testing

/// The files below `docs` are written by `make golden` and never by hand.
@Suite struct `The generated documentation` {
  @Test func `describes every node type`() {
    let pages = NodeCatalog.types(in: .v2).map { $0.reference(level: 2) }
    let others = NodeCatalog.all.filter { $0.formats?.contains(.v2) == false }
    let text =
      """
      # Manifest and nodes

      `stackpack schema TYPE` prints one of these pages. *Required* keys must stand there; without an
      *expected* one a pack works, but hardly as meant. `a[].b` is the key `b` of every item of the list
      `a`, `a.*.b` that of every value of the map `a`.


      """ + ([ManifestTypes.reference(level: 2)] + pages).joined(separator: "\n")
      + "\n# StackPack 1.0\n\n"
      + ([ManifestTypes.classicReference(level: 2)] + others.map { $0.reference(level: 2) }
      + TemplateOutput.all.map { TemplateOutput.reference(of: $0, level: 2) })
      .joined(separator: "\n")
    #expect(text == Golden.file("docs/nodes.md", actual: text))
  }

  @Test func `describes every rule`() {
    var table = "# Rules\n\n`stackpack explain RULE` prints one of these pages.\n"
    var pages = ""
    for group in RuleCatalog.groups where !group.rules.isEmpty {
      table += "\n## \(group.name)\n\n| Rule | Severity | What is wrong |\n|---|---|---|\n"
      for rule in group.rules {
        let page = rule.documentation
        let summary = page.summary.replacing("|", with: "\\|").replacing("<", with: "\\<")
        table += "| [\(page.id)](#\(anchor(page))) | \(page.severity.rawValue) | \(summary) |\n"
        pages += "\n" + RulePage.text(of: page)
      }
    }
    let text = table + pages
    #expect(text == Golden.file("docs/rules.md", actual: text))
  }

  /// What GitHub makes of the heading `# id (severity)`.
  private func anchor(_ page: RuleDocumentation) -> String {
    "\(page.id)-\(page.severity.rawValue)"
  }

  @Test func `has the schemas for editors`() {
    let settings = NodeCatalog.jsonSchema.text + "\n"
    #expect(settings == Golden.file("docs/schema/settings.schema.json", actual: settings))
    let manifest = ManifestTypes.jsonSchema.text + "\n"
    #expect(manifest == Golden.file("docs/schema/manifest.schema.json", actual: manifest))
  }
}
