import Diagnostics
import Documents
import PromQL
import Schema
import StackPackModel

/// A label that a template prints, but that its query does not keep.
struct LostLabel {
  /// The name of the label.
  let name: String
  /// The key of the template.
  let key: String
  /// Where the template reads it.
  let span: SourceSpan
  /// What the query keeps.
  let kept: ResultLabels
  /// Where the query stands.
  let query: SourceSpan
}

extension LintedPack {
  /// The labels that templates read and queries lose, of the keys that a rule is about.
  func lostLabels(in keys: Set<String>) -> [LostLabel] {
    var lost: [LostLabel] = []
    let objects = objects(
      MetricTypes.query,
      MonitorFunctions.threshold,
      MonitorFunctions.topologicalThreshold,
      MonitorFunctions.dynamicThreshold
    )
    for object in objects {
      for pair in object.labelTemplates where keys.contains(pair.key) {
        lost += lostLabels(of: pair, beside: [])
      }
    }
    guard keys.contains("alias") else { return lost }
    for dashboard in dashboards {
      let variables = Set(dashboard.variables.map(\.name.text))
      for text in dashboard.texts where text.takesLabels && text.value.name == "alias" {
        let query = text.value.parent?.node["query"]
        let pair = LabelTemplate(key: "alias", template: text.value.node, query: query)
        lost += lostLabels(of: pair, beside: variables)
      }
    }
    return lost
  }

  private func lostLabels(of pair: LabelTemplate, beside known: Set<String>) -> [LostLabel] {
    guard let template = pair.template, template.kind == .scalar, !template.hasLocalTag,
      let text = template.text
    else { return [] }
    let holes = Array(NamedHoles(text.bytes))
    guard !holes.isEmpty, let query = metricQueries[pair.query],
      let kept = query.expression?.labels
    else { return [] }
    return holes.compactMap { hole in
      if kept.contains(hole.name) || known.contains(hole.name) || hole.name.hasPrefix("__") {
        return nil
      }
      return LostLabel(
        name: hole.name,
        key: pair.key,
        span: text.span(of: hole.range).firstLine,
        kept: kept,
        query: query.value.node.firstLine
      )
    }
  }
}

/// A template, and the query whose labels it prints.
private struct LabelTemplate {
  let key: String
  let template: DataNode?
  let query: DataNode?
}

extension TypedValue {
  fileprivate var labelTemplates: [LabelTemplate] {
    guard let object = object.map(MonitorFunctions.strictForm) else { return [] }
    if object === MetricTypes.query {
      return pairs(["alias", "componentIdentifierTemplate"], of: node, with: node["expression"])
    }
    if object === MonitorFunctions.threshold {
      let metric = node["metric"]
      return pairs(["aliasTemplate"], of: metric, with: metric?["query"])
        + pairs(["urnTemplate", "titleTemplate"], of: node, with: metric?["query"])
    }
    if object === MonitorFunctions.topologicalThreshold
      || object === MonitorFunctions.dynamicThreshold
    {
      let metric = node["queries"] ?? node["telemetryQuery"]
      return pairs(["aliasTemplate"], of: metric, with: node.monitorQuery)
    }
    return []
  }

  private func pairs(
    _ keys: [String],
    of node: DataNode?,
    with query: DataNode?
  ) -> [LabelTemplate] {
    keys.map { LabelTemplate(key: $0, template: node?[$0], query: query) }
  }
}

extension DataNode {
  /// The metric query in the arguments of a monitor, whatever its function.
  var monitorQuery: DataNode? {
    self["metric"]?["query"] ?? self["telemetryQuery"]?["query"]
      ?? self["queries"]?["promqlQuery"] ?? self["queries"]?["promQLQuery"]
  }
}

extension ResultLabels {
  /// What to do about a label that is lost.
  func help(for name: String) -> String {
    guard case .only(let labels) = self, !labels.isEmpty else {
      return "let the query keep it, or leave it out"
    }
    let near = suggestion(for: name, among: Array(labels)).map { "did you mean '\($0)'? " } ?? ""
    return near + "it keeps \(labels.sorted().joined(separator: ", "))"
  }
}

extension Finding {
  /// That a label is lost.
  init(_ lost: LostLabel) {
    self.init(
      "the query keeps no label '\(lost.name)'",
      at: lost.span,
      help: lost.kept.help(for: lost.name),
      notes: [Note("the query", at: lost.query)]
    )
  }
}
