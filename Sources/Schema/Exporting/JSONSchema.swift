public import Diagnostics

/// Declared types as JSON Schema, draft 2020-12, for editors and for other programs.
///
/// The schema refuses what the structure of data gets wrong: unknown keys, missing required ones, wrong
/// types, words and numbers. What is old, misplaced or tolerated is taken and marked as deprecated.
/// Choices are made with `if` and `then`, so that one wrong key is one error, at that key.
public enum JSONSchema {
  /// The schema of files that hold one object of a type.
  public static func document(of type: ObjectType, title: String) -> JSONValue {
    var definitions = Definitions()
    let body = definitions.body(of: type)
    var members: [JSONValue.Member] = []
    members.add("$schema", .string("https://json-schema.org/draft/2020-12/schema"))
    members.add("title", .string(title))
    members.add("type", .string("object"))
    members += body
    let named = definitions.members
    if !named.isEmpty { members.add("$defs", .object(named)) }
    return .object(members)
  }
}

/// The objects met on the way, each under a name of its own.
struct Definitions {
  /// The same object may be chosen by a key of its own at one place and stand alone at another.
  private enum Subject: Hashable {
    case object(ObjectIdentifier, except: String?)
    case variants([ObjectIdentifier], key: String)
  }

  private var references: [Subject: String] = [:]
  private var names = UniqueNames()
  private var bodies: [(name: String, body: [JSONValue.Member])] = []

  /// Every definition, in the order they were met.
  var members: [JSONValue.Member] {
    bodies.map { JSONValue.Member(key: $0.name, value: .object($0.body)) }
  }

  /// A reference to an object; `except` is a key that was read already, as it chose the object.
  mutating func reference(to type: ObjectType, except key: String? = nil) -> JSONValue {
    let subject = Subject.object(ObjectIdentifier(type), except: key)
    if let known = references[subject] { return .string(known) }
    return define(subject, named: type.name) { $0.body(of: type, except: key) }
  }

  /// A reference to a choice among objects.
  mutating func reference(to variants: Variants) -> JSONValue {
    let subject = Subject.variants(variants.types.map(ObjectIdentifier.init), key: variants.key)
    if let known = references[subject] { return .string(known) }
    return define(subject, named: variants.name) { $0.body(of: variants) }
  }

  private mutating func define(
    _ subject: Subject,
    named name: String,
    body: (inout Definitions) -> [JSONValue.Member]
  ) -> JSONValue {
    let name = names.name(for: Self.plain(name))
    let reference = "#/$defs/\(name)"
    references[subject] = reference
    let index = bodies.count
    bodies.append((name, []))
    bodies[index].body = body(&self)
    return .string(reference)
  }

  /// The last segment of a URN, and nothing that a JSON pointer would have to escape.
  private static func plain(_ name: String) -> String {
    let last = name.split(separator: ":").last ?? ""
    return last.split(separator: " ").joined(separator: "-")
  }
}

/// Names that are not given twice.
struct UniqueNames {
  private var counts: [String: Int] = [:]

  /// The name, with a number behind it if it was given before.
  mutating func name(for wish: String) -> String {
    let count = counts[wish, default: 0] + 1
    counts[wish] = count
    return count == 1 ? wish : name(for: "\(wish)\(count)")
  }
}

extension [JSONValue.Member] {
  /// Adds a key, if there is a value for it.
  mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { append(JSONValue.Member(key: key, value: value)) }
  }
}

extension JSONValue {
  /// A list of texts.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
