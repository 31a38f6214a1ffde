import Diagnostics

extension Definitions {
  /// What an object must look like, without its type; `except` is a key that chose it.
  mutating func body(of type: ObjectType, except: String? = nil) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    members.add("description", .string(type.summary))
    members.add("properties", .object(properties(of: type, except: except)))
    let fields = type.fields.filter { $0.presence == .required && $0.name != except }
    let needed = fields.filter { type.formerNames(of: $0).isEmpty }
    if !needed.isEmpty { members.add("required", .strings(needed.map(\.name))) }
    if type.unknownKeys == .error || type.unknownKeys == .warning {
      members.add("additionalProperties", .boolean(false))
    }
    var conditions: [JSONValue] = []
    for field in fields where !type.formerNames(of: field).isEmpty {
      conditions.append(Self.oneName(of: field, in: type))
    }
    for field in type.fields {
      guard case .selected(let selection) = field.type else { continue }
      for object in selection.types {
        conditions.append(condition(on: selection, for: object, filling: field))
      }
    }
    if !conditions.isEmpty { members.add("allOf", .array(conditions)) }
    return members
  }

  /// A choice among objects by a key of their own.
  mutating func body(of variants: Variants) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    let choice = Choice(
      variants.name,
      variants.types.map(\.name),
      obsolete: variants.obsolete,
      unknown: variants.unknown
    )
    var key: [JSONValue.Member] = []
    key.add("description", .string("Which \(variants.name) this is."))
    let isRequired = variants.presence == .required
    key += Self.content(of: choice, isNullable: !isRequired)
    members.add("properties", .object([JSONValue.Member(key: variants.key, value: .object(key))]))
    if isRequired { members.add("required", .strings([variants.key])) }
    var conditions: [JSONValue] = []
    for type in variants.types {
      let names = [type.name] + variants.obsolete.filter { $0.new == type.name }.map(\.old)
      let isImplied = !isRequired && variants.types.count == 1
      let test = Self.test(variants.key, among: names, mayBeMissing: isImplied)
      let body = reference(to: type, except: variants.key)
      conditions.append(.object(["if": test, "then": .object(["$ref": body])]))
    }
    members.add("allOf", .array(conditions))
    return members
  }

  // MARK: Keys

  private mutating func properties(
    of type: ObjectType,
    except: String?
  ) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let except, type.field(except) == nil { members.add(except, .boolean(true)) }
    for field in type.fields {
      members.add(field.name, .object(property(field)))
    }
    for old in type.obsolete where old.name != except {
      let replaced = type.fields.first { $0.name == old.replacement }
      let advice = old.replacement.map { "write '\($0)'; \(old.advice)" } ?? old.advice
      var property = Self.deprecation(advice, isSilent: old.isSilent)
      property += content(of: old.type ?? replaced?.type ?? .any, isNullable: true)
      members.add(old.name, .object(property))
    }
    for field in type.misplaced {
      let advice = field.replacement.map { "write '\($0)'; \(field.advice)" } ?? field.advice
      if field.isError {
        members.add(field.name, Self.refusal(advice))
        continue
      }
      var property = Self.deprecation(advice, isSilent: false)
      property += content(of: field.type, isNullable: true)
      members.add(field.name, .object(property))
    }
    return members
  }

  private mutating func property(_ field: Field) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    members.add("description", .string(field.description))
    members.add("default", field.defaultLiteral)
    members.add("examples", field.exampleLiteral.map { .array([$0]) })
    let isNullable = field.presence != .required
    guard let tolerance = field.tolerance else {
      members += content(of: field.type, isNullable: isNullable)
      if field.mustNotBeEmpty, field.type.pattern == nil { members.add("pattern", .string("\\S")) }
      return members
    }
    let shapes = field.type.shapes
    let others = tolerance.type.shapes.filter { !shapes.contains($0) }
    members.add("type", Self.type(shapes + others, isNullable: isNullable))
    members.add("if", .object(["type": Self.type(shapes, isNullable: isNullable)]))
    members.add("then", .object(content(of: field.type, isNullable: isNullable)))
    var other = tolerance.isSilent ? [] : Self.deprecation(tolerance.advice, isSilent: false)
    other += content(of: tolerance.type, isNullable: isNullable)
    members.add("else", .object(other))
    return members
  }

  private static func deprecation(_ advice: String, isSilent: Bool) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    members.add("description", .string("Old: \(advice)."))
    members.add("deprecated", .boolean(true))
    // Editors read these two: the one warns, the other keeps a key out of completions.
    members.add(
      isSilent ? "doNotSuggest" : "deprecationMessage",
      isSilent ? .boolean(true) : .string(advice)
    )
    return members
  }

  private static func refusal(_ advice: String) -> JSONValue {
    .object([
      "description": .string("Not here: \(advice)."),
      "not": .object([]),
      "errorMessage": .string("not here: \(advice)"),
      "doNotSuggest": .boolean(true),
    ])
  }

  // MARK: Conditions

  /// A required key that may also stand under a former name.
  private static func oneName(of field: Field, in type: ObjectType) -> JSONValue {
    let names = [field.name] + type.formerNames(of: field)
    return .object(["anyOf": .array(names.map { .object(["required": .strings([$0])]) })])
  }

  private mutating func condition(
    on selection: Selection,
    for object: ObjectType,
    filling field: Field
  ) -> JSONValue {
    var value: [JSONValue.Member] = []
    value.add("type", Self.type(["object"], isNullable: field.presence != .required))
    value.add("$ref", reference(to: object))
    let test = Self.test(
      selection.key,
      among: [object.name] + object.aliases,
      mayBeMissing: false
    )
    let properties = JSONValue.object([JSONValue.Member(key: field.name, value: .object(value))])
    return .object(["if": test, "then": .object(["properties": properties])])
  }

  private static func test(
    _ key: String,
    among words: [String],
    mayBeMissing: Bool
  ) -> JSONValue {
    let value: JSONValue =
      words.count == 1
      ? .object(["const": .string(words[0])]) : .object(["enum": .strings(words)])
    return .object([
      "properties": .object([JSONValue.Member(key: key, value: value)]),
      "required": mayBeMissing ? nil : .strings([key]),
    ])
  }
}

extension ObjectType {
  /// Other keys that fill a field: what it was called once, or where it does not belong.
  fileprivate func formerNames(of field: Field) -> [String] {
    obsolete.filter { $0.replacement == field.name }.map(\.name)
      + misplaced.filter { $0.replacement == field.name && !$0.isError }.map(\.name)
  }
}
