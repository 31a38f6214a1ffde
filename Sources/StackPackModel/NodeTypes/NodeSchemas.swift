public import Diagnostics
public import Schema

extension NodeType {
  /// The reference page in Markdown, its first heading at a level.
  public func reference(level: Int = 1) -> String {
    var facts: [String] = []
    if let formats, !formats.isEmpty {
      let names = PackFormat.allCases.filter(formats.contains).map(\.rawValue)
      facts.append("In packs of format \(names.joined(separator: " and ")).")
    }
    if let segment = identifierSegments.first {
      facts.append("Identifiers look like `urn:stackpack:<pack>:\(segment):<name>`.")
    }
    return Reference(object, facts: facts, example: example, level: level).text
  }

  /// The JSON Schema of one node.
  public var jsonSchema: JSONValue { JSONSchema.document(of: object, title: "\(name) node") }
}

extension NodeCatalog {
  /// The JSON Schema of a settings file of pack format 2.0.
  public static var jsonSchema: JSONValue {
    JSONSchema.document(of: settingsFile, title: "Settings of a StackPack 2.0 (.sty)")
  }

  /// A settings file of pack format 2.0.
  ///
  /// Source: product documentation, StackPack reference; exports of the official command line for the two
  /// keys that mean nothing in a pack.
  public static let settingsFile = ObjectType(
    "settings",
    "Settings nodes, which the platform imports when the pack is installed.",
    noun: "settings file",
    obsolete: ["_version", "timestamp"].map {
      ObsoleteField($0, "it is left over from an export", isSilent: true)
    }
  ) {
    Field(
      "nodes",
      .list(of: .variant(Variants("node", by: "_type", among: types(in: .v2).map(\.object)))),
      "The nodes, in any order."
    )
  }
}

extension NodeCatalog {
  /// A snapshot of pack format 1.0, as it is once its template has been filled.
  ///
  /// Source: classic StackPack guides, templating; packs, up to 2025.
  public static let snapshot = ObjectType(
    "snapshot",
    "Nodes, which the provisioning script imports.",
    noun: "snapshot",
    unknownKeys: .onlyIfMistyped
  ) {
    Field(
      "nodes",
      .list(of: .variant(Variants("node", by: "_type", among: types, unknown: .warning))),
      "The nodes, in any order."
    )
    Field("timestamp", .string(.dateTime), "When it was exported.").optional
    Field("version", .string(), "The version of its author.").optional
    Field("_version", .string(), "The version of the settings protocol.").optional
  }

  private static let types = types(in: .v1).compactMap(\.classicObject)
}

extension ManifestTypes {
  /// A manifest to begin with.
  public static var example: String { NodeExamples.manifest }

  /// The reference page in Markdown, its first heading at a level.
  public static func reference(level: Int = 1) -> String {
    let facts = ["A file at the top of a pack of format 2.0."]
    return Reference(v2, facts: facts, example: example, level: level).text
  }

  /// The same for the manifest of pack format 1.0.
  public static func classicReference(level: Int = 1) -> String {
    let facts = ["A file at the top of a pack of format 1.0, in HOCON."]
    return Reference(v1, facts: facts, level: level).text
  }

  /// The JSON Schema of the manifest of pack format 2.0.
  public static var jsonSchema: JSONValue {
    JSONSchema.document(of: v2, title: "Manifest of a StackPack 2.0 (stackpack.yaml)")
  }
}
