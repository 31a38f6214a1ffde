public import Schema

/// The functions of a synchronization.
///
/// Source: classic StackPack guides, synchronization and functions; packs, up to 2025.
extension NodeType {
  /// Names an element that came in.
  public static let idExtractorFunction = classic(
    "IdExtractorFunction",
    "A script that says which type and identifiers an incoming element has.",
    segment: "id-extractor-function"
  ) {
    parameters("Exactly one: the element, STRUCT_TYPE and of the system.")
    Field("groovyScript", .string(.groovy(in: .parameters)), "The script; calls Sts.createId.")
  }

  /// Changes an incoming element before it becomes a component.
  public static let componentMappingFunction = mapping("Component", "component")

  /// Changes an incoming element before it becomes a relation.
  public static let relationMappingFunction = mapping("Relation", "relation")

  /// Makes a component of an incoming element.
  public static let componentTemplateFunction = template("Component", "component")

  /// Makes a relation of an incoming element.
  public static let relationTemplateFunction = template("Relation", "relation")

  private static func mapping(_ kind: String, _ noun: String) -> NodeType {
    classic(
      "\(kind)MappingFunction",
      "A script that changes an incoming element before it becomes a \(noun).",
      segment: "\(noun)-mapping-function"
    ) {
      parameters("Exactly one: 'element', STRUCT_TYPE and of the system.")
      Field(
        "script",
        .string(.groovy(in: .parameters)),
        "The script; its last value is the element."
      )
    }
  }

  private static func template(_ kind: String, _ noun: String) -> NodeType {
    classic(
      "\(kind)TemplateFunction",
      "A template that makes a \(noun) of an incoming element.",
      segment: "\(noun)-template-function"
    ) {
      parameters("What the template sees; 'element' is what came in.")
      Field(
        "handlebarsTemplate",
        .string(.handlebars(yields: kind, in: .parameters)),
        "The template."
      )
    }
  }

  /// What a function is given; the summary says what is special about it.
  static func parameters(_ summary: String) -> Field {
    Field("parameters", .list(of: .object(parameter)), summary).expected
  }

  /// A parameter of a function.
  ///
  /// Types beyond these exist: the guides show them only under the names of the user interface.
  public static let parameter = ClassicNodes.nested("Parameter", "A parameter of a function.") {
    Field("name", .string(.name), "The name, which is that of a variable.").notEmpty
    Field("type", .choice(Choice("parameter type", parameterTypes, unknown: .info)), "What it is.")
    Field("required", .boolean, "Whether it must be given.")
    Field("multiple", .boolean, "Whether several may be given.")
    Field("system", .boolean, "Whether the platform gives it, not people.").defaults(to: "false")
  }

  private static let parameterTypes = [
    "STRUCT_TYPE", "METRIC_STREAM", "EVENT_STREAM", "DOUBLE", "LONG", "STRING", "BOOLEAN",
    "HEALTH_STATE_VALUE", "RUN_STATE_VALUE", "COMPONENT_TYPE", "RELATION_TYPE", "QUERY_VIEW",
    "SCRIPT_METRIC_QUERY",
  ]
}
