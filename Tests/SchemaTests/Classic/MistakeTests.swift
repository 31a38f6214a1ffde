import Schema
import StackPackModel
import Testing

/// A mistake in the example of a type: what is replaced by what, and what is then found.
struct Mistake: Sendable, CustomTestStringConvertible {
  var type: String
  var old: String
  var new: String
  var found: [String]

  init(_ type: String, _ old: String, _ new: String, _ found: String...) {
    self.type = type
    self.old = old
    self.new = new
    self.found = found
  }

  var testDescription: String { "\(type): \(old) -> \(new)" }
}

@Suite struct `Mistakes in nodes of format 1.0` {
  @Test(arguments: topologyMistakes + functionMistakes + synchronizationMistakes + viewMistakes)
  func `are found`(mistake: Mistake) throws {
    let type = try #require(NodeCatalog.type(named: mistake.type))
    let text = try #require(type.example)
    let broken = text.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    try #require(broken != text)
    #expect(findings(in: broken) == mistake.found)
  }

  @Test func `of a type that is not for the format are a warning`() {
    #expect(
      pictures(of: "nodes: [{_type: Dashboard}, {_type: Lair}]", as: NodeCatalog.snapshot).map {
        $0.split(separator: " | ").first ?? ""
      } == [
        "warning 1:17 [Dashboard] 'Dashboard' is not a node",
        "warning 1:37 [Lair] 'Lair' is not a node",
      ]
    )
  }

  /// Severity, text and message of each violation, in the order of the file.
  private func findings(in text: String) -> [String] {
    pictures(of: text, as: NodeCatalog.snapshot).map { picture in
      let words = picture.split(separator: " | ")[0].split(separator: " ")
      return ([words[0]] + words.dropFirst(2)).joined(separator: " ")
    }
  }
}

private let topologyMistakes = [
  Mistake(
    "Layer",
    "identifier: urn:stackpack:demo:shared:layer:messaging\n",
    "x: y\n",
    "warning [Layer] 'identifier' is missing from this Layer"
  ),
  Mistake("Layer", "id: -1", "id: 7", "warning [7] 'id' must be at most -1, not 7"),
  Mistake("Layer", "id: -1", "id: one", "error [one] 'id' must be a whole number, not text"),
  Mistake(
    "Layer",
    "order",
    "oder",
    "warning [Layer] 'order' is missing from this Layer",
    "warning [oder] 'oder' is not a key of this Layer"
  ),
  Mistake(
    "RelationType",
    "CONNECTION",
    "CONECTION",
    "warning [CONECTION] 'dependencyType' cannot be 'CONECTION'"
  ),
  Mistake(
    "ComponentType",
    "_type: HealthSource",
    "_type: HeathSource",
    "warning [HeathSource] 'HeathSource' is not a value extractor"
  ),
  Mistake(
    "ComponentType",
    "showLogs: false",
    "showLog: false",
    "error [ComponentTypeHighlights] 'showLogs' is missing from this set of highlights",
    "warning [showLog] 'showLog' is not a key of this set of highlights"
  ),
]

private let functionMistakes = [
  Mistake(
    "IdExtractorFunction",
    "groovyScript",
    "groovyscript",
    "error [IdExtractorFunction] 'groovyScript' is missing from this IdExtractorFunction",
    "warning [groovyscript] 'groovyscript' is not a key of this IdExtractorFunction"
  ),
  Mistake(
    "ComponentMappingFunction",
    "STRUCT_TYPE",
    "STRUCT",
    "info [STRUCT] 'type' cannot be 'STRUCT'"
  ),
  Mistake(
    "ComponentMappingFunction",
    "required: true, ",
    "",
    "error [Parameter] 'required' is missing from this Parameter"
  ),
  Mistake(
    "CheckFunction",
    "HEALTH_STATE",
    "HEALTH",
    "warning [HEALTH] an item of 'returnTypes' cannot be 'HEALTH'"
  ),
  Mistake(
    "ComponentActionDefinition",
    "bindQuery: type = \"queue\"\n",
    "x: y\n",
    "error [ComponentActionDefinition] 'bindQuery' is missing from this ComponentActionDefinition"
  ),
  Mistake(
    "PropagationFunction",
    "nativeFunctionBodyId: demo",
    "x: y",
    "error [NativeFunctionBody] 'nativeFunctionBodyId' is missing from this NativeFunctionBody"
  ),
  Mistake(
    "PropagationFunction",
    "script: { _type: NativeFunctionBody, nativeFunctionBodyId: demo }",
    "script: [a]",
    "error [[a]] 'script' must be text, not a list"
  ),
  Mistake(
    "MonitorFunction",
    "\n      _type: ScriptFunctionBody\n      scriptBody: |\n        []",
    " text",
    "error [text] 'script' must be a map, not text"
  ),
]

private let synchronizationMistakes = [
  Mistake(
    "DataSource",
    "dataSource: -1",
    "dataSource: true",
    "error [true] 'dataSource' must be a reference to a node, not a boolean"
  ),
  Mistake(
    "DataSource",
    "maxBatchSize: 200",
    "maxBatchSize: 0",
    "error [0] 'maxBatchSize' must be above 0, not 0"
  ),
  Mistake("DataSource", "pluginId: Sts", "pluginId: S", "warning [S] 'pluginId' cannot be 'S'"),
  Mistake("Sync", "extTopology: -3", "extTopology: \"\"", "error [\"\"] 'extTopology' is empty"),
  Mistake(
    "Sync",
    "extTopology: -3",
    "extTopology: -3.5",
    "error [-3.5] 'extTopology' must be a reference to a node, not a number"
  ),
  Mistake(
    "Sync",
    "extTopology: -3",
    "extTopology: { _type: ExtTopology }",
    "error [{ _type: ExtTopology }] 'extTopology' must be a reference to a node, not a map"
  ),
  Mistake(
    "Sync",
    "componentActions: []\n",
    "x: y\n",
    "error [Sync] 'componentActions' is missing from this Sync"
  ),
  Mistake(
    "Sync",
    "MergePreferTheirs",
    "PreferTheirs",
    "error [PreferTheirs] 'mergeStrategy' cannot be 'PreferTheirs'"
  ),
  Mistake(
    "Sync",
    "_type: SyncActionCreateRelation",
    "_type: SyncActionCreateComponent",
    "warning [SyncActionCreateComponent] 'SyncActionCreateComponent' is not a relation action"
  ),
]

private let viewMistakes = [
  Mistake(
    "QueryView",
    "queryVersion: \"0.0.1\"\n",
    "x: y\n",
    "error [QueryView] 'queryVersion' is missing from this QueryView"
  ),
  Mistake(
    "ViewType",
    "_type: ViewTypeTableColName, title: Queue",
    "_type: ViewTypeTableColName",
    "error [ViewTypeTableColName] 'title' is missing from this column"
  ),
  Mistake(
    "ViewType",
    "_type: ViewTypeTableColHealth",
    "_type: ViewTypeTableColHeath",
    "warning [ViewTypeTableColHeath] 'ViewTypeTableColHeath' is not a column"
  ),
  Mistake("ViewType", "path: [tags, zone]", "path: a", "error [a] 'path' must be a list, not text"),
  Mistake(
    "MetricBinding",
    "identifier: urn:stackpack:demo:shared:metric-binding:depth\n",
    "x: y\n",
    "error [MetricBinding] 'identifier' is missing from this MetricBinding"
  ),
  Mistake(
    "MetricBinding",
    "unit: short",
    "priority: urgent",
    "warning [MetricBinding] 'unit' is missing from this MetricBinding",
    "warning [urgent] 'priority' cannot be 'urgent'"
  ),
  Mistake(
    "Monitor",
    "function: urn:stackpack:common:monitor-function:threshold",
    "function: [a]",
    "error [[a]] 'function' must be a reference to a node, not a list"
  ),
]
