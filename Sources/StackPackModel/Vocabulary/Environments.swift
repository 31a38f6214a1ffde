public import CEL
public import Schema

/// What expressions see at the places of a StackPack.
extension Scope {
  /// The variables and functions of a place where CEL is evaluated; nil for any other place.
  public var environment: Environment? { Environment.places[self] }
}

extension Environment {
  /// Every place where CEL is evaluated.
  public static let places: [Scope: Environment] = [
    .component: component, .topologySource: topologySource,
    .otelResource: otelResource, .otelInstrumentation: mapping(["resource", "scope"]),
    .otelSpan: mapping(["resource", "scope", "span"]),
    .otelMetric: mapping(["resource", "scope", "metric"]),
    .otelDatapoint: mapping(["resource", "scope", "metric", "datapoint"]),
    .otelLog: otelLog, .otelVariables: otelVariables, .otelOutput: otelOutput,
  ]

  // MARK: Presentations

  /// The kinds of a component's parts.
  ///
  /// Source: product documentation, component presentation.
  private static let componentVariables: [String: Kind] = [
    "name": .string, "typeName": .string, "identifiers": .list(.string),
    "tags": .map(.string, .list(.string)), "properties": .attributes, "healthState": .string,
    "lastUpdateTimestamp": .uint,
  ]

  /// Source: product documentation, topology source selectors.
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
    environment.unconfirmedFunctions = Library.extensionNames
    environment.unavailable = [
      "source": "only selectors of topology sources know it",
      "external": "only selectors of topology sources know it, as 'source'",
      "resource": "only mappings know it", "vars": "only mappings know it",
      "layer": "a component has none here", "domain": "a component has none here",
    ]
    return environment
  }()

  /// A component, and one of the topology sources it came from.
  public static let topologySource: Environment = {
    var environment = component
    environment.variables["source"] = topologySourceKind
    environment.variables["external"] = topologySourceKind
    environment.formerNames = ["external": "source"]
    environment.unavailable["source"] = nil
    environment.unavailable["external"] = nil
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
}

extension TextResult {
  /// What an expression may yield where this is wanted; `isTemplate` for one that fills a template.
  ///
  /// Source: source code of the OTel collector, 2026-07, which turns booleans away only when it has one;
  /// product documentation, projections and templates.
  public func kind(in scope: Scope, isTemplate: Bool = false) -> Kind {
    let isPresentation = scope == .component || scope == .topologySource
    switch self {
    case .any: return .dyn
    case .boolean: return .bool
    case .number: return .number
    case .map where isTemplate: return .map(.string, .text)
    case .map: return .map(.dyn, .dyn)
    case .string, .oneOf, .dateTime, .urn:
      let isStrict = isPresentation && !isTemplate
      return isStrict ? .string : Self.printable
    }
  }

  private static let printable = Kind.either([.string, .int, .uint, .double, .bool])
}
