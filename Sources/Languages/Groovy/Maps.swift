import Diagnostics

/// The maps that the methods of a script make under names of their own.
struct Maps {
  /// What a map holds.
  struct Content {
    /// The keys that are written out.
    var keys: [Name] = []
    /// Whether there may be more.
    var isOpen = false

    mutating func add(_ entries: [Entry]) {
      keys += entries.compactMap(\.key)
      if entries.contains(where: { $0.key == nil }) { isOpen = true }
    }
  }

  /// A name in a method.
  private struct Place: Hashable {
    var name: String
    var method: Int?
  }

  private var contents: [Place: Content] = [:]

  init(of script: Script) {
    var made: [Place: Content] = [:]
    var added: [Place: Content] = [:]
    for assignment in script.assignments {
      let place = Place(name: assignment.names[0].text, method: assignment.method)
      if assignment.names.count == 2 {
        added[place, default: Content()].keys.append(assignment.names[1])
      } else if assignment.names.count == 1 {
        if case .map(let entries) = assignment.value {
          made[place, default: Content()].add(entries)
        } else {
          made[place, default: Content()].isOpen = true
        }
      }
    }
    for call in script.calls where call.receiver == nil && call.names.count == 2 {
      let place = Place(name: call.names[0].text, method: call.method)
      Self.add(call, to: &added[place, default: Content()])
    }
    contents = made.reduce(into: [:]) { contents, entry in
      var content = entry.value
      content.keys += added[entry.key]?.keys ?? []
      content.isOpen = content.isOpen || added[entry.key]?.isOpen == true
      contents[entry.key] = content
    }
  }

  /// `map.put('key', x)` or `map.putAll(…)`.
  private static func add(_ call: Call, to content: inout Content) {
    switch (call.name.text, call.arguments.first?.value) {
    case ("put", .string(let key)) where !key.hasCode:
      content.keys.append(Name(text: key.content.string, range: key.contentRange))
    case ("putAll", .map(let entries)): content.add(entries)
    case ("put", _), ("putAll", _): content.isOpen = true
    default: break
    }
  }

  /// What a value holds where a method hands it over.
  func content(of value: Value, in method: Int?) -> Content {
    switch value {
    case .map(let entries):
      var content = Content()
      content.add(entries)
      return content
    case .name(let name):
      return contents[Place(name: name.text, method: method)] ?? Content(isOpen: true)
    default: return Content(isOpen: true)
    }
  }
}
