import Diagnostics
import Documents
import Markdown

/// A tag of STML, which draws something from data.
///
/// Source: product documentation, StackState 5.1, StackState Markup Language.
struct Widget {
  /// The attributes that the tags need.
  static let attributes = ["auto-widget": ["data"], "heatmap": ["rows", "cols", "cells"]]

  /// What is to be said of it.
  private(set) var findings: [Finding] = []

  /// A tag that is no end tag.
  init(_ tag: Tag) {
    let needed = Self.attributes[tag.name] ?? []
    var values: [String: DataNode] = [:]
    var seen: Set<String> = []
    for attribute in tag.attributes {
      guard seen.insert(attribute.name).inserted else {
        add("'\(attribute.name)' is given twice", at: attribute.nameSpan)
        continue
      }
      guard needed.contains(attribute.name), !attribute.value.contains("{{") else { continue }
      values[attribute.name] = read(attribute)
    }
    for name in needed where !seen.contains(name) {
      add("'<\(tag.name)>' needs '\(name)'", at: tag.span)
    }
    guard tag.name == "heatmap" else { return }
    let rows = names("rows", values, of: tag)
    let columns = names("cols", values, of: tag)
    if let cells = values["cells"], let place = tag.place(of: "cells") {
      check(cells, rows, columns, at: place)
    }
  }

  private mutating func add(_ message: String, at span: SourceSpan, help: String? = nil) {
    findings.append(Finding(message, at: span.firstLine, help: help))
  }

  /// The JSON of an attribute; nil if it is a variable, or wrong.
  private mutating func read(_ attribute: Tag.Attribute) -> DataNode? {
    let place = attribute.wholeSpan
    if attribute.isVariable { return nil }
    guard attribute.isQuoted else {
      let isNameless = attribute.value == "{}"
      add(
        isNameless ? "the variable has no name" : "this is neither in quotes nor a variable",
        at: place,
        help: "write JSON in quotes, or a variable in braces, '{name}'"
      )
      return nil
    }
    let reading = Documents.read(SourceFile(path: "value", text: attribute.value), as: .json)
    guard let root = reading.tree.root, reading.problems.isEmpty else {
      add("this is no JSON", at: place)
      return nil
    }
    return root
  }

  /// How many names a list has; nil if nobody knows.
  private mutating func names(
    _ attribute: String,
    _ values: [String: DataNode],
    of tag: Tag
  ) -> Int? {
    guard let list = values[attribute], let place = tag.place(of: attribute) else { return nil }
    guard list.kind == .list, list.items.allSatisfy({ $0.scalar == .string }) else {
      add("'\(attribute)' is a list of names", at: place, help: "write '[\"a\", \"b\"]'")
      return nil
    }
    return list.items.count
  }

  private mutating func check(
    _ cells: DataNode,
    _ rows: Int?,
    _ columns: Int?,
    at place: SourceSpan
  ) {
    guard cells.kind == .list, cells.items.allSatisfy({ $0.kind == .list }) else {
      return add("'cells' is a list of rows, which are lists", at: place)
    }
    if let rows, cells.items.count != rows {
      return add("'cells' has \(cells.items.count) rows, not \(rows) as 'rows'", at: place)
    }
    for row in cells.items {
      if let columns, row.items.count != columns {
        return add("a row of 'cells' has \(row.items.count) cells, not \(columns)", at: place)
      }
      for cell in row.items where !Self.healths.contains(cell.string ?? "") {
        return add(
          "'\(cell.excerpt)' is not the health of a cell",
          at: place,
          help: "use CLEAR, DEVIATING or CRITICAL"
        )
      }
    }
  }

  private static let healths = ["CLEAR", "DEVIATING", "CRITICAL"]
}

extension Tag {
  /// Where the value of an attribute stands.
  fileprivate func place(of name: String) -> SourceSpan? {
    attributes.first { $0.name == name }?.wholeSpan
  }
}

extension Tag.Attribute {
  /// Whether it is `{name}`.
  fileprivate var isVariable: Bool {
    let bytes = Array(value.utf8)
    return bytes.count > 2 && bytes.first == UInt8(ascii: "{") && bytes.last == UInt8(ascii: "}")
      && bytes.dropFirst().dropLast().allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || byte == UInt8(ascii: "_")
      }
  }
}
