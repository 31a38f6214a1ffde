import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct ClassicMonitorTests {
  /// What errors, warnings and infos are about in the arguments of a monitor of a classic pack.
  private func findings(_ arguments: String) throws -> [String] {
    let text = """
      nodes:
        - _type: Monitor
          id: -1
          identifier: urn:stackpack:demo:shared:monitor:depth
          name: Depth
          function: {{ get "urn:stackpack:common:monitor-function:threshold" }}
          arguments:
            metric: { query: sum by (queue) (depth), unit: short, aliasTemplate: "${queue}" }
            threshold: 1
            failureState: DEVIATING
            titleTemplate: Depth of ${queue}
            \(arguments)
          intervalSeconds: 60
          remediationHint: Look.
          status: ENABLED
      """
    let example = Example.classic(
      "provisioning/templates/shared.sty",
      text,
      with: [
        "provisioning/templates/shared.stj": .nothing,
        "stackpack.conf": .text(
          "name = demo, provision { sharedTemplate { templatePath = templates/shared.sty } }"
        ),
      ]
    )
    return Linter().lint(try example.project())
      .filter { $0.span.file.path.hasSuffix("shared.sty") && $0.span.start.line >= 7 }
      .map { "\($0.severity) \($0.rule) \($0.span.text)" }.sorted()
  }

  @Test(arguments: [
    ("comparator: GT, urnTemplate: \"urn:q:${queue}\"", []),
    (
      "comparator: GT, urnTemplate: \"urn:q:${queu}\"", ["info lost-urn-label ${queu}"]
    ),
    (
      "comparator: BIGGER, urnTemplate: \"urn:q:${queue}\"", ["warning doubtful-choice BIGGER"]
    ),
    ("comparator: GT", ["warning missing-expected-field metric"]),
  ])
  func `the function is found by what its template asks for`(
    arguments: String,
    found: [String]
  ) throws {
    let lines = arguments.split(separator: ", ").joined(separator: "\n      ")
    #expect(try findings(lines) == found)
  }
}
