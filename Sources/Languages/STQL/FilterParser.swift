import Diagnostics

/// Conditions on fields, and functions.
extension Parser {
  mutating func filter() throws(Stop) -> Query {
    let name = take()
    let word = spelling(name)
    let field = try known(word, at: name.range, else: "there is no field", as: Field.self)
    let (comparison, values, end) = try condition()
    for value in values { check(value, of: field) }
    return .filter(
      Filter(
        field: field,
        fieldRange: name.range,
        comparison: comparison,
        values: values,
        range: name.range.lowerBound..<end
      )
    )
  }

  /// The name that a word is; one in other letters is told, and taken for what is meant.
  private mutating func known<Name: CaseIterable & RawRepresentable>(
    _ word: String,
    at range: Range<Int>,
    else message: String,
    as _: Name.Type
  ) throws(Stop) -> Name where Name.RawValue == String {
    if let name = Name(rawValue: word) { return name }
    let lower = word.lowercased()
    let meant = Name.allCases.first { $0.rawValue.lowercased() == lower }
    let near =
      meant?.rawValue ?? suggestion(for: word, among: Name.allCases.map(\.rawValue))
    let hint = near.map { "; did you mean '\($0)'?" } ?? ""
    let text = "\(message) \(quoted(printable(word)))\(hint)"
    guard let meant else { try fail(text, range, .unknownName) }
    report(text, range, .letterCase)
    return meant
  }

  private mutating func condition() throws(Stop) -> (Filter.Comparison, [Value], end: Int) {
    switch token.kind {
    case .equal, .notEqual:
      let comparison: Filter.Comparison = take().kind == .equal ? .equal : .notEqual
      let value = try value()
      return (comparison, [value], value.range.upperBound)
    case .word:
      var isNegated = false
      if keyword(token) == "NOT" {
        take()
        isNegated = true
        guard keyword(token) == "IN" else { try failAtToken("'IN'") }
      }
      guard keyword(token) == "IN" else { break }
      take()
      let (values, end) = try list()
      return (isNegated ? .isNotIn : .isIn, values, end)
    default: break
    }
    try failAtToken("'=', '!=', 'IN' or 'NOT IN'")
  }

  private mutating func list() throws(Stop) -> ([Value], end: Int) {
    _ = try expect(.open, "'(' and a list of texts")
    var values = [try value()]
    while token.kind == .comma {
      take()
      values.append(try value())
    }
    guard token.kind == .close else { try failAtToken("',' or ')'") }
    return (values, take().range.upperBound)
  }

  /// A text; one without quotes is told, and read on behind.
  private mutating func value() throws(Stop) -> Value {
    switch token.kind {
    case .string: break
    case .word where keyword(token) != "AND" && keyword(token) != "OR", .number:
      let found = quoted(printable(String(spelling(token).prefix(40))))
      try fail("a text in quotes was expected here; put \(found) in quotes", token.range)
    default: try failAtToken("a text in quotes")
    }
    let range = take().range
    return Value(text: unquoted(range), range: range)
  }

  private mutating func unquoted(_ range: Range<Int>) -> String {
    let inner = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
    var result: [UInt8] = []
    var index = inner.lowerBound
    var hasEscape = false
    while index < inner.upperBound {
      let byte = bytes[index]
      let next = index + 1 < inner.upperBound ? bytes[index + 1] : 0
      let isEscape =
        byte == UInt8(ascii: "\\")
        && (next == byte || next == UInt8(ascii: "\"") || next == UInt8(ascii: "'"))
      result.append(isEscape ? next : byte)
      index += isEscape ? 2 : 1
      hasEscape = hasEscape || isEscape
    }
    if hasEscape {
      report("whether the platform knows escapes in a text is not documented", range, .escape)
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Values

  private func holdsPlaceholder(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = placeholders.count
    while low < high {
      let middle = (low + high) / 2
      if placeholders[middle].upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < placeholders.count && placeholders[low].overlaps(range)
  }

  private mutating func check(_ value: Value, of field: Field) {
    let hasPlaceholder = holdsPlaceholder(value.range)
    let stars = value.text.utf8.contains(UInt8(ascii: "*"))
    if stars, value.text != "*", !hasPlaceholder {
      report("'*' stands for anything only if it stands alone", value.range, .partialWildcard)
    }
    switch field {
    case .healthstate where !hasPlaceholder && value.text != "*":
      guard !FilterTable.healthStates.contains(value.text) else { return }
      if FilterTable.rareHealthStates.contains(value.text) {
        report("components hardly have the health '\(value.text)'", value.range, .rareHealth)
        return
      }
      let hint =
        suggestion(for: value.text, among: FilterTable.healthStates)
        .map { "; did you mean '\($0)'?" } ?? ""
      report("there is no health \(quoted(printable(value.text)))\(hint)", value.range, .value)
    case .id where value.text.hasPrefix("urn:") || value.text.hasPrefix("${identifiers["):
      let message = "'id' is an internal number; 'identifier' is the field of URNs"
      report(message, value.range, .urnAsNumber)
    default: break
    }
  }

  // MARK: Functions

  mutating func call() throws(Stop) -> Query {
    let name = take()
    let word = spelling(name)
    let function = try known(word, at: name.range, else: "there is no function", as: Function.self)
    if !place.allowsFunctions {
      report("functions cannot stand here", name.range, .misplacedFunction)
    }
    if function == .withCauseOf {
      report("'withCauseOf' adds nothing any more", name.range, .obsoleteFunction)
    }
    take()
    var arguments: [Call.Argument] = []
    if token.kind != .close {
      arguments.append(try argument(of: function, after: arguments))
      while token.kind == .comma {
        take()
        arguments.append(try argument(of: function, after: arguments))
      }
    }
    let end = try expect(.close, arguments.isEmpty ? "an argument or ')'" : "',' or ')'").upperBound
    return .call(
      Call(
        function: function,
        nameRange: name.range,
        arguments: arguments,
        range: name.range.lowerBound..<end
      )
    )
  }

  private mutating func argument(
    of function: Function,
    after others: [Call.Argument]
  ) throws(Stop) -> Call.Argument {
    guard token.kind == .word else { try failAtToken("the name of an argument") }
    let name = take().range
    let word = String(decoding: bytes[name], as: UTF8.self)
    let message = "'\(function)' has no argument"
    let parameter = try known(word, at: name, else: message, as: Parameter.self)
    if others.contains(where: { $0.parameter == parameter }) {
      report("the argument '\(word)' is given twice", name)
      if others.count > Parameter.allCases.count { throw Stop() }
    }
    _ = try expect(.equal, "'='")
    guard parameter == .components else {
      let value = try value()
      check(value, of: parameter)
      return Call.Argument(parameter: parameter, nameRange: name, value: .value(value))
    }
    _ = try expect(.open, "'(' and a query")
    let query = try or()
    _ = try expect(.close, "')'")
    return Call.Argument(parameter: parameter, nameRange: name, value: .components(query))
  }

  private mutating func check(_ value: Value, of parameter: Parameter) {
    guard !holdsPlaceholder(value.range) else { return }
    switch parameter {
    case .levels:
      let isNumber = !value.text.isEmpty && value.text.utf8.allSatisfy(isDigit)
      let level = isNumber ? Int(value.text) : nil
      guard value.text != "all", !(level.map(FilterTable.levels.contains) ?? false) else { return }
      report("'levels' is 'all' or a number from 1 to 15", value.range, .value)
    case .direction:
      guard !FilterTable.directions.contains(value.text) else { return }
      report("'direction' is 'up', 'down' or 'both'", value.range, .value)
    case .components: break
    }
  }
}
