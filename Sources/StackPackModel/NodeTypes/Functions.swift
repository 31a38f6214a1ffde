import Schema

/// The functions beside those of a synchronization, and handlers of events.
///
/// Source: classic StackPack guides, functions; OpenAPI settings model, 2026-08; packs, up to 2025.
extension NodeType {
  /// Makes a state of telemetry.
  public static let checkFunction = classic(
    "CheckFunction",
    "A script that makes a health state of the telemetry of an element.",
    segment: "check-function"
  ) {
    parameters("What a check gives it: streams, and values.")
    Field(
      "returnTypes",
      .list(of: ClassicNodes.words(["HEALTH_STATE", "RUN_STATE"]), isUnique: true),
      "Which states it yields."
    ).expected
    Field("script", .string(.groovy(in: .parameters)), "The script; its last value is the state.")
  }

  /// Something people can do with a component.
  public static let componentActionDefinition = classic(
    "ComponentActionDefinition",
    "A script that people run from the menu of a component.",
    segment: "component-action-definition"
  ) {
    Field("bindQuery", .string(.stql(allowsFunctions: true)), "The components it is offered for.")
      .example("type = \"database\"")
    Field("script", .string(.groovy(in: .actedComponent)), "The script.")
  }

  /// Passes health on to neighbours.
  public static let propagationFunction = classic(
    "PropagationFunction",
    "A script that says which health a component has for those that depend on it.",
    segment: "propagation-function"
  ) {
    parameters("What it is given; the platform gives the states and the component.")
    Field("script", .string(.groovy(in: .parameters)), "The script, or which part of the platform.")
      .or(.object(nativeBody))
    Field("async", .boolean, "Whether it may wait for others.").optional
  }

  /// Watches components at an interval.
  public static let monitorFunction = classic(
    "MonitorFunction",
    "A script that a monitor runs at an interval.",
    segment: "monitor-function"
  ) {
    parameters("What a monitor gives it.")
    Field("script", .object(scriptBody), "The script.")
  }

  /// Acts on events of a view.
  public static let eventHandlerFunction = classic(
    "EventHandlerFunction",
    "A script that acts on the events of a view.",
    segment: "event-handler-function"
  ) {
    parameters("What an event handler gives it; the platform gives the view and the event.")
    Field("script", .string(.groovy(in: .parameters)), "The script.")
  }

  /// Sums up the health of a view.
  public static let viewHealthStateConfigurationFunction = classic(
    "ViewHealthStateConfigurationFunction",
    "A script that makes one health state of those in a view.",
    segment: "view-health-state-configuration-function"
  ) {
    parameters("What a view gives it; the platform gives 'viewSummary'.")
    Field("script", .string(.groovy(in: .parameters)), "The script; its last value is the state.")
  }

  /// No source describes the keys of a baseline; the platform has none since 4.5.
  public static let baselineFunction = classic(
    "BaselineFunction",
    "A script that said what is normal; removed from the platform in version 4.5.",
    segment: "baseline-function",
    unknownKeys: .ignored
  )

  /// The guides name it, but no source describes its keys.
  public static let eventHandler = classic(
    "EventHandler",
    "An event handler function at work on a view.",
    segment: "event-handler",
    unknownKeys: .ignored
  )

  private static let nativeBody = ClassicNodes.nested(
    "NativeFunctionBody",
    "A part of the platform in place of a script."
  ) {
    Field("nativeFunctionBodyId", .string(), "Which part.")
  }

  private static let scriptBody = ClassicNodes.nested("ScriptFunctionBody", "A script.") {
    Field("scriptBody", .string(.groovy(in: .parameters)), "The text of the script.")
  }
}
