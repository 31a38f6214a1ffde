import Diagnostics
import Linting
import StackPackModel
import Testing

/// The rows of the templates of classic packs that rules decide, by their ids.
@Suite struct TemplateRowTests {
  private func findings(_ example: Example, _ rule: String) throws -> [String] {
    Linter(only: [rule]).lint(try example.project()).map { diagnostic in
      "\(diagnostic.span.start.line):\(diagnostic.span.start.column)"
    }
  }

  @Test(arguments: [
    (
      "J-X13", "1:42", #"remediationHint: {{ include "./a.md.hbs" "identity" }}"#,
      "unquoted-include"
    ),
    (
      "J-X14", "1:13",
      #""function": "{{ get "urn:stackpack:common:monitor-function:threshold" }}""#, "quoted-lookup"
    ),
    (
      "J-X31", "1:8", #"nodes: [{{ get "urn:a:b" }}] and {{ include "./x.sty" "yaml" }}"#,
      "inline-yaml-include"
    ),
  ])
  func `what surprises in a template is reported at its place`(
    id: String,
    place: String,
    text: String,
    rule: String
  ) throws {
    let example = Example.classic(
      "provisioning/templates/shared.sty",
      text,
      with: [
        "provisioning/a.md.hbs": .text("# Look\n"), "provisioning/x.sty": .text("- _type: Layer\n"),
        "provisioning/templates/shared.stj": .nothing,
        "stackpack.conf": .text(
          "name = demo, provision { sharedTemplate { templatePath = templates/shared.sty } }"
        ),
      ]
    )
    #expect(try findings(example, rule) == [place], "\(id)")
  }

  @Test func `J-X28: a template knows its parameters only`() throws {
    let labels = #"[ { "_type": "Label", "name": "\{{ elment.externalId \}}" } ]"#
    let found = try findings(.component(labels: labels), "unknown-template-variable")
    #expect(found == ["9:48"])
  }
}
