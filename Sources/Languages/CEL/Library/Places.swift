/// What is known at the places of a StackPack.
extension Environment {
  // MARK: Presentations

  /// The kinds of a component's parts.
  ///
  /// Source: product documentation, component presentation.
  private static let componentVariables: [String: Kind] = [
    "name": .string, "typeName": .string, "identifiers": .list(.string),
    "tags": .map(.string, .list(.string)), "properties": .attributes, "healthState": .string,
    "lastUpdateTimestamp": .uint,
  ]

  private static let topologySourceKind = Kind.record(
    Kind.Record(
      "source",
      [
        "identifier": .string, "tags": .map(.string, .list(.string)),
        "configuration": .attributes, "selectorProperties": .attributes,
        "mapping": .record(Kind.Record("mapping", ["identifier": .string, "name": .string])),
        "topologySync": .record(
          Kind.Record("topologySync", ["identifier": .string, "name": .string])
        ),
      ]
    )
  )

  /// A component of the topology.
  public static let component: Environment = {
    var environment = Environment(
      variables: componentVariables,
      functions: Library.standard + Library.presentation
    )
    environment.variables["external"] = topologySourceKind
    environment.formerNames = ["external": "source"]
    environment.unconfirmedFunctions = Set(
      (Library.strings + Library.optionals).map(\.name) + [Operator.optionalIndex]
    )
    environment.unavailable = [
      "source": "only selectors of topology sources know it",
      "resource": "only mappings know it", "vars": "only mappings know it",
      "layer": "a component has none here", "domain": "a component has none here",
    ]
    return environment
  }()

  /// A component, and one of the topology sources it came from.
  public static let topologySource: Environment = {
    var environment = component
    environment.variables["source"] = topologySourceKind
    environment.unavailable["source"] = nil
    return environment
  }()

  // MARK: OpenTelemetry mappings

  /// The kinds of the roots of a mapping.
  ///
  /// Source: source code of the OTel collector, 2026-07.
  private static let telemetry: [(name: String, kind: Kind)] = [
    ("resource", record("resource", [])), ("scope", record("scope", ["name", "version"])),
    ("span", record("span", ["name", "kind", "statusCode", "statusMessage"])),
    ("metric", record("metric", ["name", "description", "unit"], hasAttributes: false)),
    ("datapoint", record("datapoint", [])), ("log", record("log", ["eventName", "body"])),
    ("vars", .attributes),
  ]

  private static func record(_ name: String, _ fields: [String], hasAttributes: Bool = true)
    -> Kind
  {
    var kinds: [String: Kind] = hasAttributes ? ["attributes": .dyn] : [:]
    for field in fields { kinds[field] = .dyn }
    return .record(Kind.Record(name, kinds))
  }

  private static func mapping(_ roots: Set<String>) -> Environment {
    var environment = Environment(functions: Library.standard + Library.collector)
    for (name, kind) in telemetry {
      if roots.contains(name) {
        environment.variables[name] = kind
      } else {
        environment.unavailable[name] =
          name == "vars" ? "only the output of a mapping knows it" : "it is not bound at this level"
      }
    }
    environment.takesAttributesForMaps = true
    return environment
  }

  /// The condition and action of a resource.
  public static let otelResource = mapping(["resource"])
  /// The condition and action of a scope.
  public static let otelInstrumentation = mapping(["resource", "scope"])
  /// The condition and action of a span.
  public static let otelSpan = mapping(["resource", "scope", "span"])
  /// The condition and action of a metric.
  public static let otelMetric = mapping(["resource", "scope", "metric"])
  /// The condition and action of a data point.
  public static let otelDatapoint = mapping(["resource", "scope", "metric", "datapoint"])
  /// The condition and action of a log record.
  public static let otelLog = mapping(["resource", "scope", "log"])
  /// The variables of a mapping.
  public static let otelVariables = mapping([
    "resource", "scope", "span", "metric", "datapoint", "log",
  ])
  /// The output of a mapping.
  public static let otelOutput = mapping([
    "resource", "scope", "span", "metric", "datapoint", "log", "vars",
  ])

  /// All of them, by the names of the scopes they belong to.
  public static let places: [String: Environment] = [
    "component": component, "topology source": topologySource, "OTel resource": otelResource,
    "OTel scope": otelInstrumentation, "OTel span": otelSpan, "OTel metric": otelMetric,
    "OTel datapoint": otelDatapoint, "OTel log": otelLog,
    "OTel mapping variables": otelVariables, "OTel mapping output": otelOutput,
  ]
}
