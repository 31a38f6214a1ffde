import Diagnostics
import Handlebars
import Testing

/// The rows of the templates of classic packs, by their ids: in phase 1 when a pack is installed, in phase 2
/// for every element of a topology.
@Suite struct TemplateRowTests {
  @Test(arguments: [
    ("J-V01", 1, #""function": {{ get "urn:stackpack:common:monitor-function:threshold" }},"#),
    (
      "J-V02", 1,
      #""parameter": {{ get "urn:stackpack:acme:shared:check-function:x" "Type=Parameter;Name=metrics" }}"#
    ),
    ("J-V03", 1, #""script": "{{ include "./scripts/Acme id extractor.groovy" }}""#),
    ("J-V04", 1, #""iconbase64": "{{ include "./icons/acme.png" "base64" }}""#),
    ("J-V05", 1, #"{{ include "./monitors.sty" "yaml" }}"#),
    ("J-V06", 1, #"remediationHint: "{{ include "./hints/a.md.hbs" "identity" }}""#),
    ("J-V07", 1, #""topic": "{{ topicName }}""#),
    ("J-V08", 1, #""identifier": "urn:stackpack:acme:instance:{{instanceId}}:sync:main""#),
    ("J-V09", 1, #""query": "label IN ('acme-instance:{{instanceName}}')""#),
    ("J-V10", 1, #"{{get "urn:stackpack:acme:domain:a"}}"#),
    (
      "J-V11", 1,
      #"{{ getFirstExisting "urn:stackpack:acme:domain:Old" "urn:stackpack:acme:domain:New" }}"#
    ),
    ("J-V12", 1, #"\{{ element.externalId \}}"#),
    (
      "J-V13", 1,
      #"\{{#if element.data.name\}}\{{ element.data.name \}}\{{else\}}\{{ element.externalId \}}\{{/if\}}"#
    ),
    ("J-V14", 1, #""name": "{{integrationType}}:\{{ this \}}""#),
    (
      "J-V15", 2,
      #"{{#if element.data.description}}"description": "{{ element.data.description }}",{{/if}}"#
    ),
    (
      "J-V16", 2,
      #"{{# join element.data.labels "," "[" "]" }}{ "_type": "Label", "name": "{{ this }}" }{{/ join }}"#
    ),
    ("J-V17", 2, #"{{# join element.data.tags "," }}"{{key}}:{{this}}"{{/ join }}"#),
    (
      "J-V18", 2,
      #""type": {{ getOrCreate (identifier "urn:stackpack:acme:shared" "ComponentType" element.type.name) (identifier "urn:system:auto" "ComponentType" element.type.name) (concat "Type=ComponentType;Name=" element.type.name) }}"#
    ),
    ("J-V19", 2, #""layer": {{ get element.data.layer }}"#),
    ("J-V20", 2, #""domain": {{ resolveOrCreate "Domain" element.data.domain "Acme" }}"#),
    ("J-V21", 2, #""dataSource": {{ resolve "DataSource" "StackState Metrics" }}"#),
    ("J-V22", 2, #""name": "{{ element.sourceExternalId }} --> {{ element.targetExternalId }}""#),
    ("J-V23", 2, #""source": {{ element.sourceId }}, "target": {{ element.targetId }}"#),
    ("J-V24", 2, #"{{#each element.data.names}}"{{this}}",{{/each}}"#),
    ("J-V25", 2, #"{{ add 1 2 }}"#),
    ("J-V26", 2, #"{{ concat "Type=ComponentType;Name=" element.type.name }}"#),
  ])
  func `a valid row is rendered`(id: String, phase: Int, text: String) {
    #expect(places(of: text, in: phase) == [], "\(id)")
  }

  @Test(arguments: [
    ("J-X01", 1, "1:4", #"{{ get }}"#),
    ("J-X02", 1, "1:8", #"{{ get "urn:x }}"#),
    ("J-X03", 1, "1:8", #"{{ get 'urn:stackpack:acme:a:b" }}"#),
    ("J-X04", 1, "1:8", #"{{ get "not-a-urn" }}"#),
    ("J-X05", 1, "1:30", #"{{ get "urn:stackpack:a:b:c" "Name=metrics" }}"#),
    ("J-X06", 1, "1:30", #"{{ get "urn:stackpack:a:b:c" "Type=Parameter,Name=metrics" }}"#),
    ("J-X07", 1, "1:4", #"{{ include }}"#),
    ("J-X08", 1, "1:25", #"{{ include "./a.groovy" "utf8" }}"#),
    ("J-X09", 1, "1:12", #"{{ include "../secret.groovy" }}"#),
    ("J-X10", 1, "1:31", #"{{ include "./a.svg" "base64" "x" }}"#),
    ("J-X11", 1, "1:12", #"{{ include ./a.groovy }}"#),
    ("J-X12", 1, "1:24", #"{{ include "./hint.md" "base64" }}"#),
    ("J-X15", 2, "1:5", #"{{# join }}x{{/ join }}"#),
    ("J-X16", 2, "1:1", #"{{# join element.data.labels "," }}x"#),
    ("J-X17", 2, "1:40", #"{{# join element.data.labels "," }}x{{/each}}"#),
    ("J-X18", 2, "1:4", #"{{ join element.data.labels "," }}"#),
    (
      "J-X19", 2, "1:42",
      #"{{ getOrCreate "urn:stackpack:a:layer:x" "urn:stackpack:a:layer:y" "Type=Layer;Name=x" }}"#
    ),
    (
      "J-X20", 2, "1:68",
      #"{{ getOrCreate "urn:stackpack:a:layer:x" "urn:system:auto:layer:x" "Type=Monitor;Name=x" }}"#
    ),
    ("J-X21", 2, "1:4", #"{{ getOrCreate "urn:stackpack:a:layer:x" }}"#),
    ("J-X22", 2, "1:4", #"{{ identifier "urn:stackpack:common" "ComponentType" }}"#),
    ("J-X23", 2, "1:4", #"{{ resolveOrCreate "Layer" }}"#),
    ("J-X24", 2, "1:37", #"{{ concat "a" (identifier "b" "c" d }}"#),
    ("J-X25", 2, "1:4", #"{{ unknownHelper "x" }}"#),
    ("J-X26", 2, "1:18", #"{{#if a}}x{{/if}}{{/if}}"#),
    ("J-X27", 2, "1:17", #"{{ element.data.[tags }}"#),
    ("J-X29", 1, "1:1", #"\{{ element.externalId"#),
    ("J-X30", 1, "1:30", #"{{ get "urn:stackpack:a:b:c" } }"#),
  ])
  func `an invalid row is reported at its place`(
    id: String,
    phase: Int,
    place: String,
    text: String
  ) {
    #expect(places(of: text, in: phase) == [place], "\(id)")
  }

  /// The places of all that is wrong with a text in a phase.
  private func places(of text: String, in phase: Int) -> [String] {
    let template = parse(MappedText(SourceFile(path: "row", text: text)))
    let helpers =
      phase == 1
      ? PlatformHelpers.provisioning(nodes: { _ in .success(1) }, files: Self.file)
      : PlatformHelpers.synchronization(nodes: { _ in .success(1) })
    let rendered = render(
      template.tree,
      with: Self.data,
      options: RenderingOptions(.platform),
      helpers: .standard.adding(helpers)
    )
    let problems = template.problems.isEmpty ? rendered.problems : template.problems
    return problems.map { "\($0.span.start.line):\($0.span.start.column)" }
  }

  private static let data: Value = [
    "element": [
      "externalId": "x", "sourceExternalId": "x", "targetExternalId": "y", "sourceId": 1,
      "targetId": 2,
      "type": ["name": "host"],
      "data": [
        "name": "n", "description": "d", "labels": ["a"], "tags": ["k": "v"], "domain": "d",
        "layer": "urn:stackpack:acme:layer:a", "names": ["a"],
      ],
    ]
  ]

  private static func file(_ path: String) -> Result<SourceFile, HelperFailure> {
    guard path.hasPrefix("./") else { return .failure(HelperFailure("the path leads out")) }
    return .success(SourceFile(path: String(path.dropFirst(2)), text: "text"))
  }
}
