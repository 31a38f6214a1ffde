/// The reference page of a type in Markdown, made from its declaration alone.
///
/// Objects that stand at one place are shown there, their keys behind a dot; those that stand at several
/// places, or are chosen among others, have sections of their own.
public struct Reference {
  /// The type the page is about.
  public var type: ObjectType
  /// What is to be said about it besides, one sentence each.
  public var facts: [String]
  /// YAML that shows it.
  public var example: String?
  /// The level of the first heading.
  public var level: Int

  /// The page of a type.
  public init(_ type: ObjectType, facts: [String] = [], example: String? = nil, level: Int = 1) {
    self.type = type
    self.facts = facts
    self.example = example
    self.level = level
  }

  /// The page.
  public var text: String {
    let sections = ReferenceSections(type)
    var lines = ["\(heading(0)) \(type.name)", "", escaped(type.summary), ""]
    if !facts.isEmpty { lines += [facts.joined(separator: " "), ""] }
    lines += ReferenceTable(type, in: sections).lines
    for section in sections.all {
      lines += ["\(heading(1)) \(section.title)", ""]
      lines += [escaped(section.type.summary) + section.choice.map { " \($0)" }.joined(), ""]
      lines += ReferenceTable(section.type, in: sections).lines
    }
    if let example {
      lines += ["\(heading(1)) Example", "", "```yaml"]
      lines += example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last?.isEmpty == true { lines.removeLast() }
      lines += ["```", ""]
    }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ depth: Int) -> String { String(repeating: "#", count: level + depth) }
}

/// The objects of a type that are shown apart.
struct ReferenceSections {
  /// One of them.
  struct Section {
    var type: ObjectType
    var title: String
    /// What chooses it, a sentence each.
    var choice: [String]
  }

  private(set) var all: [Section] = []
  private var titles: [ObjectIdentifier: String] = [:]

  init(_ root: ObjectType) {
    let types = root.reachable
    var places: [ObjectIdentifier: Int] = [:]
    var choices: [ObjectIdentifier: [String]] = [:]
    for field in types.flatMap(\.fields) {
      for type in field.shapes.flatMap(\.objects) {
        places[ObjectIdentifier(type), default: 0] += 1
      }
      for (type, choice) in field.shapes.flatMap(Self.choices(in:)) {
        let known = choices[ObjectIdentifier(type), default: []]
        if !known.contains(choice) { choices[ObjectIdentifier(type)] = known + [choice] }
      }
    }
    var names = UniqueNames()
    for type in types.dropFirst() {
      let id = ObjectIdentifier(type)
      guard let count = places[id], count > 1 || choices[id] != nil else { continue }
      let title = names.name(for: type.name)
      titles[id] = title
      all.append(Section(type: type, title: title, choice: choices[id] ?? []))
    }
  }

  /// The title of the section of an object; nil if it is shown in place.
  func title(of type: ObjectType) -> String? { titles[ObjectIdentifier(type)] }

  /// What chooses each object of a type that is one of several.
  private static func choices(in type: ValueType) -> [(ObjectType, String)] {
    switch type {
    case .list(let item, _, _, _): choices(in: item)
    case .map(let element, let keys):
      choices(in: element) + keys.special.flatMap { choices(in: $1) }
    case .variant(let variants):
      variants.types.map { type in
        let old = variants.obsolete.filter { $0.new == type.name }.map { "`\($0.old)`" }
        let names = old.isEmpty ? "" : " (once \(old.joined(separator: ", ")))"
        return (type, "A \(variants.name), by `\(variants.key): \(type.name)`\(names).")
      }
    case .selected(let selection):
      selection.types.map { type in
        let aliases = type.aliases.map { " or `\($0)`" }.joined()
        return (type, "Chosen by `\(selection.key): \(type.name)`\(aliases).")
      }
    case .string, .boolean, .number, .integer, .choice, .reference, .object, .any: []
    }
  }
}

/// The keys of an object, with those of the objects shown in place.
struct ReferenceTable {
  private let sections: ReferenceSections
  private var rows: [[String]] = []
  private var old: [[String]] = []
  private var misplaced: [[String]] = []
  private var open: [String] = []

  init(_ type: ObjectType, in sections: ReferenceSections) {
    self.sections = sections
    add(type, below: "")
  }

  /// The tables, each with an empty line behind it.
  var lines: [String] {
    var lines = rows.isEmpty ? ["It has no keys of its own.", ""] : []
    lines += Self.table(["Key", "Holds", "Presence", "What for"], rows)
    lines += Self.table(["Old key", "Write", "Why"], old)
    lines += Self.table(["Not a key here", "Why"], misplaced)
    if !open.isEmpty {
      lines += ["Other keys are possible in \(open.joined(separator: ", ")).", ""]
    }
    return lines
  }

  private mutating func add(_ type: ObjectType, below prefix: String) {
    if type.unknownKeys == .onlyIfMistyped || type.unknownKeys == .ignored {
      open.append(prefix.isEmpty ? "the object itself" : "`\(prefix.dropLast())`")
    }
    for field in type.fields {
      let path = prefix + field.name
      rows.append(["`\(path)`", holds(field), presence(field), meaning(field)])
      for (object, suffix) in field.shapes.flatMap(Self.objects(in:))
      where sections.title(of: object) == nil {
        add(object, below: "\(path)\(suffix).")
      }
    }
    for key in type.obsolete {
      let new = key.replacement.map { "`\(prefix)\($0)`" } ?? "nothing"
      old.append(["`\(prefix)\(key.name)`", new, key.advice])
    }
    for key in type.misplaced {
      let new = key.replacement.map { "write `\(prefix)\($0)`; " } ?? ""
      misplaced.append(["`\(prefix)\(key.name)`", new + key.advice])
    }
  }

  /// Objects that are the value, or in the lists and maps that are, and how the path goes on to them.
  private static func objects(in type: ValueType) -> [(ObjectType, String)] {
    switch type {
    case .object(let object): [(object, "")]
    case .list(let item, _, _, _): objects(in: item).map { ($0, "[]\($1)") }
    case .map(let element, _): objects(in: element).map { ($0, ".*\($1)") }
    case .string, .boolean, .number, .integer, .choice, .reference, .variant, .selected, .any: []
    }
  }

  private func holds(_ field: Field) -> String {
    let words = field.type.words(sections.title)
    let both = field.tolerance.map {
      let other = $0.type.words(sections.title)
      return $0.isSilent ? "\(words); or \(other)" : "\(words); \(other) is tolerated"
    }
    return (both ?? words) + (field.mustNotBeEmpty ? ", not empty" : "")
  }

  private func presence(_ field: Field) -> String {
    switch field.presence {
    case .required: "required"
    case .expected: "expected"
    case .optional:
      field.defaultText.map { field.defaultLiteral == nil ? $0 : "`\($0)`" }
        .map { "optional, else \($0)" } ?? "optional"
    }
  }

  private func meaning(_ field: Field) -> String {
    field.summary + (field.exampleText.map { " Example: `\($0)`" } ?? "")
  }

  private static func table(_ titles: [String], _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    var lines = [
      "| \(titles.joined(separator: " | ")) |", "|\(titles.map { _ in "---|" }.joined())",
    ]
    for row in rows { lines.append("| \(row.map(escaped).joined(separator: " | ")) |") }
    return lines + [""]
  }
}

extension Field {
  /// What it holds, and what it may hold as well.
  fileprivate var shapes: [ValueType] {
    if let tolerance, tolerance.isSilent { [type, tolerance.type] } else { [type] }
  }
}

/// Text whose bars and angle brackets do not end a cell or begin a tag; code is left alone but for bars.
private func escaped(_ text: String) -> String {
  var result = ""
  var isCode = false
  for scalar in text.unicodeScalars {
    if scalar == "`" { isCode.toggle() }
    if scalar == "|" || (scalar == "<" && !isCode) { result.unicodeScalars.append("\\") }
    result.unicodeScalars.append(scalar)
  }
  return result
}
