import Diagnostics
import Schema
import StackPackModel
import Testing

@Suite struct `JSON Schema` {
  @Test func `names keys, what they hold and what must stand there`() {
    let type = ObjectType("Page", "A page.") {
      Field("title", .string(), "The title.").notEmpty
      Field("width", .integer(.within(1...24)), "The width.").defaults(to: "24")
    }
    let text = schema(type)
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix(##""required": ["title"], "additionalProperties": false}"##))
    let title =
      ##""title": {"description": "The title.", "type": ["string", "number", "boolean"], "##
    let width =
      ##""width": {"description": "The width.", "default": 24, "type": ["integer", "null"], "##
    #expect(text.contains(title + ##""pattern": "\\S"}"##))
    #expect(text.contains(width + ##""minimum": 1, "maximum": 24}"##))
  }

  private let start =
    ##"{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "T", "##
    + ##""type": "object", "description": "A page.", "##

  @Test(arguments: [UnknownKeys.onlyIfMistyped, .ignored])
  func `closes an object only if no other keys are possible`(unknown: UnknownKeys) {
    let type = ObjectType("Page", "A page.", unknownKeys: unknown)
    #expect(!schema(type).contains("additionalProperties"))
  }

  @Test func `takes old keys, also in the place of required ones`() {
    let type = ObjectType(
      "Page",
      "A page.",
      obsolete: [ObsoleteField("head", use: "title", "renamed")]
    ) { Field("title", .string(), "The title.") }
    let text = schema(type)
    #expect(
      text.contains(##""allOf": [{"anyOf": [{"required": ["title"]}, {"required": ["head"]}]}]"##)
    )
    #expect(
      text.contains(
        ##""head": {"description": "Old: write 'title'; renamed.", "deprecated": true"##
      )
    )
  }

  @Test func `refuses keys that are an error here`() {
    let type = ObjectType(
      "Page",
      "A page.",
      misplaced: [MisplacedField("panel", reason: "panel", "it belongs below", isError: true)]
    )
    #expect(
      schema(type).contains(##""panel": {"description": "Not here: it belongs below.", "not": {}"##)
    )
  }

  @Test func `gives objects of one name names of their own`() {
    let first = ObjectType("Part", "One.")
    let second = ObjectType("Part", "Another.")
    let type = ObjectType("Page", "A page.") {
      Field("a", .object(first), "A.")
      Field("b", .object(second), "B.")
      Field("c", .list(of: .object(first)), "C.")
    }
    let text = schema(type)
    #expect(
      text.contains(##""b": {"description": "B.", "type": "object", "$ref": "#/$defs/Part2"}"##)
    )
    #expect(text.contains(##""items": {"type": "object", "$ref": "#/$defs/Part"}"##))
    #expect(!text.contains("Part3"))
  }

  @Test func `chooses objects by a key, so that only the chosen one complains`() {
    let line = ObjectType("Line", "A line.") { Field("from", .number(), "The start.") }
    let dot = ObjectType("Dot", "A dot.")
    let shape = Variants("shape", by: "_type", among: [line, dot], obsolete: [("line", "Line")])
    let type = ObjectType("Page", "A page.") { Field("shape", .variant(shape), "The shape.") }
    let text = schema(type)
    #expect(
      text.contains(
        ##"{"if": {"properties": {"_type": {"enum": ["Line", "line"]}}, "required": ["_type"]}, "##
          + ##""then": {"$ref": "#/$defs/Line"}}"##
      )
    )
    #expect(text.contains(##""else": {"enum": ["Line", "Dot"]}"##))
    #expect(text.contains(##""Dot": {"description": "A dot.", "properties": {"_type": true}"##))
  }

  @Test func `chooses objects by a neighbour`() {
    let text = NodeType.monitor.jsonSchema.line
    #expect(
      text.contains(
        ##"{"if": {"properties": {"function": {"const": "urn:stackpack:common:monitor-function:"##
          + ##"derived-state-monitor"}}, "required": ["function"]}, "then": {"properties": "##
          + ##"{"arguments": {"type": "object", "$ref": "#/$defs/derived-state-monitor"}}}}"##
      )
    )
  }

  /// `JSONValue` has no fractions, so a bound with one would be lost.
  @Test func `loses no bound`() {
    for type in NodeCatalog.all.flatMap(\.object.reachable) {
      for field in type.fields {
        guard let bounds = bounds(of: field.type) else { continue }
        for end in [bounds.lower, bounds.upper].compactMap(\.self) {
          #expect(Int(exactly: end) != nil, "\(type.name).\(field.name)")
        }
      }
    }
  }

  private func bounds(of type: ValueType) -> Bounds? {
    switch type {
    case .number(let bounds), .integer(let bounds): bounds
    case .list(let item, _, _, _): self.bounds(of: item)
    default: nil
    }
  }

  private func schema(_ type: ObjectType) -> String {
    JSONSchema.document(of: type, title: "T").line
  }
}
