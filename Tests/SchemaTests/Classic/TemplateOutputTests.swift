import Schema
import StackPackModel
import Testing

@Suite struct `What templates print` {
  private static let component = """
    {"_type": "Component", "name": "db-1", "type": "urn:x", "layer": 12, "domain": -3,
     "environments": ["urn:y"], "labels": [{"_type": "Label", "name": "env:prod"}],
     "version": "", "properties": {"a": "b"},
     "streams": [{"_type": "MetricStream", "id": -1, "name": "Load", "dataType": "METRICS",
       "dataSource": "urn:z", "priority": "high",
       "query": {"_type": " MetricTelemetryQuery", "metricField": "load", "aggregation": "MEAN",
         "conditions": [{"key": "host", "value": "db-1"}]}}],
     "checks": [{"_type": "Check", "name": "Load", "function": "urn:c", "syncCreated": false,
       "arguments": [
         {"_type": "ArgumentMetricStreamRef", "parameter": "urn:c?Type=Parameter;Name=metrics",
          "stream": -1, "maxWindow": 10000, "windowingMethod": "SLIDING"},
         {"_type": "ArgumentDoubleVal", "parameter": 7, "value": 0.5}]}]}
    """

  private static let relation = """
    {"_type": "Relation", "name": "a --> b", "type": "urn:x", "source": 1, "target": 2,
     "dependencyDirection": "ONE_WAY", "labels": [], "checks": [], "streams": []}
    """

  @Test func `may be whole`() {
    #expect(jsonPictures(of: Self.component, as: TemplateOutput.component) == [])
    #expect(jsonPictures(of: Self.relation, as: TemplateOutput.relation) == [])
  }

  @Test(arguments: [
    (#""name": "db-1", "#, "", "error 1:11 [\"Component\"] 'name' is missing from this component"),
    (#""layer": 12, "#, "", "error 1:11 [\"Component\"] 'layer' is missing from this component"),
    (#""db-1""#, #"" ""#, #"error 1:32 [" "] 'name' is empty"#),
    ("[\"urn:y\"]", "\"urn:y\"", "error 2:18 [\"urn:y\"] 'environments' must be a list, not text"),
    ("\"MEAN\"", "\"AVG\"", "warning 6:86 [\"AVG\"] 'aggregation' cannot be 'AVG'"),
    ("\"SLIDING\"", "\"SLIDE\"", "warning 11:60 [\"SLIDE\"] 'windowingMethod' cannot be 'SLIDE'"),
    (
      " MetricTelemetryQuery", " EventTelemetryQuery",
      "warning 6:23 [\" EventTelemetryQuery\"] '_type' cannot be ' EventTelemetryQuery'"
    ),
    (
      "ArgumentDoubleVal", "ArgumentDouble",
      "warning 12:16 [\"ArgumentDouble\"] 'ArgumentDouble' is not a kind of argument"
    ),
  ])
  func `of a component is held against its keys`(old: String, new: String, found: String) {
    let text = Self.component.replacing(old, with: new, maxReplacements: 1)
    #expect(messages(of: text, as: TemplateOutput.component) == [found])
  }

  @Test(arguments: [
    ("\"source\": 1, ", "", "error 1:11 [\"Relation\"] 'source' is missing from this relation"),
    ("1,", "\"1\",", "warning 1:69 [\"1\"] 'source' is a whole number, but stands in quotes"),
    ("1,", "\"a\",", "error 1:69 [\"a\"] 'source' must be a whole number, not text"),
    ("ONE_WAY", "ONEWAY", "warning 2:25 [\"ONEWAY\"] 'dependencyDirection' cannot be 'ONEWAY'"),
    ("\"Relation\"", "\"Component\"", "error 1:11 [\"Component\"] '_type' cannot be 'Component'"),
  ])
  func `of a relation is held against its keys`(old: String, new: String, found: String) {
    let text = Self.relation.replacing(old, with: new, maxReplacements: 1)
    #expect(messages(of: text, as: TemplateOutput.relation) == [found])
  }

  private func messages(of text: String, as type: ObjectType) -> [String] {
    jsonPictures(of: text, as: type).map { String($0.split(separator: " | ")[0]) }
  }
}
