import Diagnostics
import Documents
import STQL
import StackPackModel

struct SampleLabel: Rule {
  static let documentation = RuleDocumentation(
    id: "sample-label",
    severity: .info,
    in: [.v1],
    summary: "A label of components is fixed where queries ask for the value of a variable.",
    rationale: """
      A view of the pack asks for `demo.url:{{ demo_url }}`, say, but the template gives \
      `demo.url:main` to all components. That looks like a sample that was left in, and the view \
      of an instance stays empty. Put the variable in the template, too.
      """,
    covers: ["SP1-CMP-014"],
    invalid: [
      .component(
        labels: #"[ { "_type": "Label", "name": «"demo.url:main"» } ]"#,
        with: ["provisioning/templates/instance.stj": .text(view)]
      )
    ],
    valid: [
      .component(
        labels: #"[ { "_type": "Label", "name": "demo.url:\{{ element.data.url \}}" } ]"#,
        with: ["provisioning/templates/instance.stj": .text(view)]
      ),
      .component(
        labels: #"[ { "_type": "Label", "name": "demo.source:main" } ]"#,
        with: ["provisioning/templates/instance.stj": .text(view)]
      ),
    ]
  )

  private static let view = #"""
    { "nodes": [
      {
        "_type": "QueryView", "id": -1, "name": "a",
        "identifier": "urn:stackpack:demo:instance:{{ instanceId }}:query-view:a",
        "query": "label = \"demo.url:{{ demo_url }}\"", "queryVersion": "0.0.1"
      }
    ] }
    """#

  func check(_ pack: LintedPack) -> [Finding] {
    guard pack.project.layout.format == .v1 else { return [] }
    let asked = Dictionary(
      pack.topologyQueries.flatMap(AskedLabel.all).map { ($0.prefix, $0) }
    ) { first, _ in first }
    guard !asked.isEmpty else { return [] }
    let labels = pack.componentTemplates.filter { $0.template.kind == .component }
      .flatMap { $0.output ?? [] }
      .flatMap { $0["labels"]?.items ?? [] }.compactMap { $0.word("name") }
    let filled = Set(labels.filter { !Self.isFixed($0) }.flatMap { Self.prefixes(of: $0.text) })
    return labels.filter(Self.isFixed).compactMap { label in
      let prefixes = Self.prefixes(of: label.text).filter { !filled.contains($0) }
      guard let query = prefixes.lazy.compactMap({ asked[$0] }).first, query.text != label.text
      else { return nil }
      return Finding(
        "'\(label.excerpt)' is fixed, but a query asks for the value of a variable",
        at: label.span,
        help: "write '\(query.written)'",
        notes: [Note("the query", at: query.span)]
      )
    }
  }

  /// What stands before the value of a label, as far as that can be told: up to each of its colons.
  private static func prefixes(of label: String) -> [String] {
    let bytes = Array(label.utf8.prefix(200))
    return bytes.indices.dropLast().filter { bytes[$0] == UInt8(ascii: ":") }
      .map { String(decoding: bytes[...$0], as: UTF8.self) }
  }

  /// Whether nothing of a label comes from an element or a variable.
  private static func isFixed(_ label: Word) -> Bool {
    !label.node.span.written.text.contains("{{")
  }
}

/// A label that a query asks for, of which only the start is fixed: `demo.url:{{ demo_url }}`.
private struct AskedLabel {
  /// The start, up to a colon.
  let prefix: String
  /// What the query asks for when it is rendered.
  let text: String
  /// What is written.
  let written: String
  let span: SourceSpan

  static func all(in query: TopologyQuery) -> [AskedLabel] {
    (query.reading.query?.filters ?? []).filter { $0.field == .label }.flatMap { filter in
      filter.values.compactMap { AskedLabel($0, in: query) }
    }
  }

  private init?(_ value: Value, in query: TopologyQuery) {
    // Without the quotes.
    guard value.range.count > 2 else { return nil }
    span = query.text.span(of: value.range.lowerBound + 1..<value.range.upperBound - 1).written
    written = span.text
    text = value.text
    let bytes = Array(written.utf8)
    guard let hole = bytes.firstIndex(of: UInt8(ascii: "{")), hole > 1,
      bytes[hole - 1] == UInt8(ascii: ":"), bytes[hole...].starts(with: "{{".utf8),
      bytes.suffix(2).elementsEqual("}}".utf8), !bytes[..<hole].contains(UInt8(ascii: "\\"))
    else { return nil }
    prefix = String(decoding: bytes[..<hole], as: UTF8.self)
  }
}
