import Diagnostics
import Documents
import PromQL
import Schema
import StackPackModel

/// A metric query of the settings, its placeholders filled in, parsed and checked.
struct MetricQuery: Sendable {
  /// The value it stands in.
  let value: TypedValue
  /// What may stand in its placeholders.
  let holes: Schema.Placeholders
  /// The query with fillers for its placeholders.
  let substitution: Substitution
  /// The query; nil if a placeholder is broken or Handlebars, so that nobody knows what is filled in.
  let reading: PromQL.Reading?

  /// What the query yields; nil if it does not parse.
  var expression: PromQL.Expression? { reading?.expression }

  /// The text as it was written.
  var text: MappedText { substitution.original }

  fileprivate init(_ value: TypedValue, _ text: MappedText, _ holes: Schema.Placeholders) {
    self.value = value
    self.holes = holes
    substitution = substitutingPlaceholders(in: text, written: holes.promQLSyntax)
    let isKnown = substitution.problems.isEmpty && !text.holdsHandlebars
    reading = isKnown ? read(substitution) : nil
  }
}

/// The metric queries of a pack.
struct MetricQueries: Sendable {
  /// All of them, each once.
  private(set) var all: [MetricQuery] = []
  /// Where each stands in the list, by the place of its scalar and that of its text.
  private var indices: [SourceSpan: Int] = [:]

  /// The metric queries among values.
  init(in values: [TypedValue], of project: Project) {
    var includes: IncludedTexts?
    for value in values {
      guard case .string(.promql(let holes)) = value.type, value.node.kind == .scalar,
        !value.node.isBlank
      else { continue }
      var text = value.node.text
      if value.node.hasLocalTag {
        let texts = includes ?? IncludedTexts(project)
        includes = texts
        text = texts.text(of: value.node)
      }
      guard let text else { continue }
      // An alias, or a file that is included twice, is another place of the same text.
      let index = indices[text.span] ?? all.count
      indices[text.span] = index
      indices[value.node.span] = index
      if index == all.count { all.append(MetricQuery(value, text, holes)) }
    }
  }

  /// The query that a scalar holds.
  subscript(node: DataNode?) -> MetricQuery? {
    node.flatMap { indices[$0.span] }.map { all[$0] }
  }
}

extension Schema.Placeholders {
  /// How the placeholders of a metric query are written.
  fileprivate var promQLSyntax: PlaceholderSyntax {
    switch self {
    case .expressions: .expression
    case .names(in: .dashboardVariables): .variable
    default: .name
    }
  }
}

extension LintedPack {
  /// What a verdict is about in the metric queries; the same about one query is said once.
  func metricFindings(_ verdict: Verdict, help: String? = nil) -> [Finding] {
    var findings: [Finding] = []
    for query in metricQueries.all {
      var said: Set<String> = []
      for remark in query.reading?.remarks ?? [] where remark.verdict == verdict {
        guard said.insert(remark.problem.message).inserted else { continue }
        findings.append(
          Finding(remark.problem.message, at: remark.problem.span.firstLine, help: help)
        )
      }
    }
    return findings
  }
}
