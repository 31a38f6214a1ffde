import Diagnostics
import Documents
import STQL
import Schema
import StackPackModel

/// A topology query of the settings, parsed and checked.
struct TopologyQuery: Sendable {
  /// The value it stands in.
  let value: TypedValue
  /// The text as it was written.
  let text: MappedText
  /// The query, and what there is to say against it.
  let reading: STQL.Reading

  /// The topology queries among values, each once.
  static func all(in values: [TypedValue], of project: Project) -> [TopologyQuery] {
    var queries: [TopologyQuery] = []
    var seen: Set<SourceSpan> = []
    var includes: IncludedTexts?
    for value in values {
      guard case .string(.stql(let allowsFunctions, let holes)) = value.type,
        value.node.kind == .scalar, !value.node.isBlank
      else { continue }
      var text = value.node.text
      if value.node.hasLocalTag {
        let texts = includes ?? IncludedTexts(project)
        includes = texts
        text = texts.text(of: value.node)
      }
      guard let text, !text.holdsHandlebars, seen.insert(text.span).inserted else { continue }
      let place = STQL.Place(
        allowsFunctions: allowsFunctions,
        placeholders: holes.stqlSyntax
      )
      queries.append(TopologyQuery(value: value, text: text, reading: read(text, at: place)))
    }
    return queries
  }
}

extension LintedPack {
  /// What is said against the topology queries, of some kinds.
  func topologyFindings(_ offences: Offence..., help: String? = nil) -> [Finding] {
    var findings: [Finding] = []
    for query in topologyQueries {
      for remark in query.reading.remarks where offences.contains(remark.offence) {
        findings.append(
          Finding(remark.problem.message, at: remark.problem.span.firstLine, help: help)
        )
      }
    }
    return findings
  }
}

extension Schema.Placeholders {
  /// How the placeholders of a topology query are written.
  fileprivate var stqlSyntax: STQL.Place.Placeholders {
    switch self {
    case .none: .none
    case .words: .names
    default: .expressions
    }
  }
}
