import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct HintsTests {
  /// What the rules about the Handlebars of hints say: `1:4 unknown-hint-name`.
  private func findings(_ hint: String, function: String = "threshold") throws -> [String] {
    let settings = """
      nodes:
        - _type: Monitor
          function: urn:stackpack:common:monitor-function:\(function)
          remediationHint: !include hint.md.hbs
      """
    let example = Example.file(
      "includes/hint.md.hbs",
      hint,
      with: ["settings/example.sty": .text(settings)]
    )
    let rules: Set = [
      "invalid-hint", "unknown-hint-helper", "misused-hint-helper", "unknown-hint-name",
      "undocumented-hint-name",
    ]
    return Linter(only: rules).lint(try example.project()).map { diagnostic in
      let start = diagnostic.span.start
      return "\(start.line):\(start.column) \(diagnostic.rule)"
    }
  }

  @Test(arguments: [
    "Plain markdown, no tags.", "See the [pod page](/#/components/{{ componentUrnForUrl }})",
    "[logs](/#/components/{{ componentUrnForUrl }}#logs)", "Threshold is {{threshold}} ms",
    "[metrics](/#/components/{{componentUrnForUrl}}/metrics)",
    "`kubectl delete pod {{ labels.pod_name }} -n {{ labels.namespace }}`",
    "?filterBy=duration--{{ multiply threshold 1000000 }}__parentType--Root",
    "{{#if labels.reason}}Reason: {{ labels.reason }}{{/if}}",
    "{{#if labels.reason}}{{ labels.reason }}{{else}}unknown{{/if}}",
    "{{#unless labels.namespace}}cluster wide{{/unless}}",
    "{{#each labels}}- {{ @key }}: {{ this }}\n{{/each}}",
    "{{#with labels}}{{ namespace }}/{{ pod_name }}{{/with}}", "{{! a comment }}text",
    "{{!-- a comment with }} inside --}}text", "{{{ labels.raw }}}", "{{& labels.raw }}",
    "{{ labels.[k8s.pod.name] }} {{ labels.pod-name }}", "{{~ threshold ~}}",
    "\\{{ not evaluated \\}}", "{{# if labels.a }}x{{/ if }}",
    "{{#if labels.a}}1{{else if labels.b}}2{{else}}3{{/if}}", "{{ lookup labels \"pod_name\" }}",
    "{{ multiply threshold 1.5 }}", "{{ multiply\nthreshold 1000000 }}",
    "{{ multiply threshold (lookup labels \"factor\") }}",
  ])
  func `a sound hint of a threshold is not reported`(hint: String) throws {
    let found = try findings(hint)
    #expect(found == [])
  }

  @Test func `the hint of a derived state knows the cause`() throws {
    let hint = "[{{ causeComponentName }}](/#/components/{{ causeComponentUrnForUrl }})"
    let found = try findings(hint, function: "derived-state-monitor")
    #expect(found == [])
  }

  @Test(arguments: [
    (
      "{{ tags.container }} {{ currentValue }}",
      [
        "1:4 undocumented-hint-name", "1:25 undocumented-hint-name",
      ]
    ),
    ("{{ upper labels.pod }}", ["1:4 unknown-hint-helper"]),
    ("{{#join labels}}x{{/join}}", ["1:4 unknown-hint-helper"]),
    ("{{ multiply threshold }}", ["1:4 misused-hint-helper"]),
    ("{{ multiply threshold \"abc\" }}", ["1:23 misused-hint-helper"]),
    ("{{ multiply threshold true }}", ["1:23 misused-hint-helper"]),
    ("{{ componentUrn }}", ["1:4 unknown-hint-name"]),
    ("{{#if}}x{{/if}}", ["1:4 misused-hint-helper"]),
    ("{{ lookup labels }}", ["1:4 misused-hint-helper"]),
    ("{{ label.pod_name }}", ["1:4 unknown-hint-name"]),
    ("{{ threshold", ["1:1 invalid-hint"]), ("{{#if labels.a}}x{{/each}}", ["1:21 invalid-hint"]),
  ])
  func `a mistake in a hint is reported where it is`(hint: String, wanted: [String]) throws {
    let found = try findings(hint)
    #expect(found == wanted)
  }
}
