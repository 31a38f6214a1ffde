/// What can be done with text; indices count code points.
extension Library {
  static let plainStrings: [Function] = [
    Function(
      "contains",
      "Whether text has other text in it.",
      Overload { (text: String, part: String) in
        find(Array(part.utf8), in: Array(text.utf8), from: 0) != nil
      }.receiver
    ),
    Function(
      "startsWith",
      "Whether text starts with other text.",
      Overload { (text: String, part: String) in text.utf8.starts(with: part.utf8) }.receiver
    ),
    Function(
      "endsWith",
      "Whether text ends with other text.",
      Overload { (text: String, part: String) in
        text.utf8.reversed().starts(with: part.utf8.reversed())
      }.receiver
    ),
    Function(
      "matches",
      "Whether a regular expression is found in text.",
      (Overload { (text: String, pattern: String) throws(EvaluationError) -> Bool in
        try Pattern.find(pattern, in: text)
      }).bothWays
    ),
  ]

  typealias Scalars = [Unicode.Scalar]

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func place(_ index: Int64, upTo limit: Int) throws(EvaluationError) -> Int {
    guard index >= 0, index <= limit else {
      throw EvaluationError("index out of range: \(index)")
    }
    return Int(index)
  }

  private static func substring(_ text: String, _ from: Int64, _ to: Int64?)
    throws(EvaluationError) -> String
  {
    let scalars = Scalars(text.unicodeScalars)
    let start = try place(from, upTo: scalars.count)
    let end = try place(to ?? Int64(scalars.count), upTo: scalars.count)
    guard start <= end else {
      throw EvaluationError("invalid substring range. start: \(start), end: \(end)")
    }
    return Library.text(scalars[start..<end])
  }

  private static func indexOf(_ text: String, _ part: String, _ from: Int64)
    throws(EvaluationError) -> Int64
  {
    let whole = Scalars(text.unicodeScalars)
    let wanted = Scalars(part.unicodeScalars)
    if wanted.isEmpty, from >= 0, from <= whole.count { return from }
    let start = try place(from, upTo: whole.count)
    return Int64(find(wanted, in: whole, from: start) ?? -1)
  }

  private static func lastIndexOf(_ text: String, _ part: String, _ from: Int64?)
    throws(EvaluationError) -> Int64
  {
    let whole = Scalars(text.unicodeScalars)
    let wanted = Scalars(part.unicodeScalars)
    let last = try place(from ?? Int64(whole.count), upTo: whole.count)
    guard !wanted.isEmpty else { return Int64(last) }
    guard wanted.count <= whole.count else { return -1 }
    let skipped = whole.count - wanted.count - min(last, whole.count - wanted.count)
    guard let found = find(wanted.reversed(), in: whole.reversed(), from: skipped) else {
      return -1
    }
    return Int64(whole.count - found - wanted.count)
  }

  private static func split(_ text: String, _ separator: String, _ limit: Int64) -> [String] {
    guard limit != 0 else { return [] }
    guard limit != 1 else { return [text] }
    let most = limit < 0 ? Int64.max : limit
    let whole = Array(text.utf8)
    let mark = Array(separator.utf8)
    var parts: [String] = []
    if mark.isEmpty {
      let scalars = Scalars(text.unicodeScalars)
      let count = Int(min(Int64(scalars.count), most))
      for index in 0..<max(0, count) {
        let end = index == count - 1 ? scalars.count : index + 1
        parts.append(Library.text(scalars[index..<end]))
      }
      return parts
    }
    var start = 0
    let search = Search(mark)
    while Int64(parts.count) < most - 1, let found = search.first(in: whole, from: start) {
      parts.append(String(decoding: whole[start..<found], as: UTF8.self))
      start = found + mark.count
    }
    return parts + [String(decoding: whole[start...], as: UTF8.self)]
  }

  private static func replace(_ text: String, _ old: String, _ new: String, _ limit: Int64)
    throws(EvaluationError) -> String
  {
    guard limit != 0 else { return text }
    let parts =
      old.isEmpty
      ? [""] + text.unicodeScalars.map { String($0) } + (text.isEmpty ? [] : [""])
      : split(text, old, -1)
    guard parts.count * new.utf8.count < 10_000_000 else {
      throw EvaluationError("the text grows too large")
    }
    var result: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { result += limit < 0 || Int64(index) <= limit ? new.utf8 : old.utf8 }
      result += part.utf8
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func join(_ values: [Value]) throws(EvaluationError) -> Value {
    guard case .list(let members) = values[0] else { return .string("") }
    var separator = ""
    if values.count > 1, case .string(let text) = values[1] { separator = text }
    var parts: [String] = []
    for member in members {
      guard case .string(let text) = member else { throw EvaluationError("no such overload") }
      parts.append(text)
    }
    guard parts.count * separator.utf8.count < 10_000_000 else {
      throw EvaluationError("the text grows too large")
    }
    return .string(parts.joined(separator: separator))
  }

  private static func list(_ parts: [String]) -> Value { .list(parts.map { .string($0) }) }

  private static func mapped(_ text: String, _ change: (UInt8) -> UInt8) -> String {
    String(decoding: text.utf8.map(change), as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = Scalars(text.unicodeScalars)
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let start = scalars.firstIndex(where: { !isBlank($0) }),
      let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return Library.text(scalars[start...end])
  }

  static let strings: [Function] = [
    Function(
      "charAt",
      "The character at an index; empty behind the last.",
      Overload { (text: String, index: Int64) throws(EvaluationError) -> String in
        let scalars = Scalars(text.unicodeScalars)
        let at = try place(index, upTo: scalars.count)
        return at < scalars.count ? String(scalars[at]) : ""
      }.receiver
    ),
    Function(
      "indexOf",
      "Where other text is found first, or -1.",
      Overload { (text: String, part: String) throws(EvaluationError) in
        try indexOf(text, part, 0)
      }.receiver,
      Overload { (text: String, part: String, from: Int64) throws(EvaluationError) in
        try indexOf(text, part, from)
      }.receiver
    ),
    Function(
      "lastIndexOf",
      "Where other text is found last, or -1.",
      Overload { (text: String, part: String) throws(EvaluationError) in
        try lastIndexOf(text, part, nil)
      }.receiver,
      Overload { (text: String, part: String, from: Int64) throws(EvaluationError) in
        try lastIndexOf(text, part, from)
      }.receiver
    ),
    Function(
      "substring",
      "The text between two indices.",
      Overload { (text: String, from: Int64) throws(EvaluationError) in
        try substring(text, from, nil)
      }.receiver,
      Overload { (text: String, from: Int64, to: Int64) throws(EvaluationError) in
        try substring(text, from, to)
      }.receiver
    ),
    Function(
      "split",
      "The parts of text between separators.",
      Overload([.string, .string], yields: .list(.string)) { values in
        guard case .string(let text) = values[0], case .string(let mark) = values[1] else {
          return values[0]
        }
        return list(split(text, mark, -1))
      }.receiver,
      Overload([.string, .string, .int], yields: .list(.string)) { values in
        guard case .string(let text) = values[0], case .string(let mark) = values[1],
          case .int(let limit) = values[2]
        else { return values[0] }
        return list(split(text, mark, limit))
      }.receiver
    ),
    Function(
      "join",
      "The members of a list as one text.",
      Overload([.list(.string)], yields: .string, join).receiver,
      Overload([.list(.string), .string], yields: .string, join).receiver
    ),
    Function(
      "replace",
      "Text with a part of it replaced.",
      Overload { (text: String, old: String, new: String) throws(EvaluationError) in
        try replace(text, old, new, -1)
      }.receiver,
      Overload([.string, .string, .string, .int], yields: .string) {
        (values) throws(EvaluationError) -> Value in
        guard case .string(let text) = values[0], case .string(let old) = values[1],
          case .string(let new) = values[2], case .int(let limit) = values[3]
        else { return values[0] }
        return .string(try replace(text, old, new, limit))
      }.receiver
    ),
    Function(
      "lowerAscii",
      "Text with A to Z in lower case.",
      Overload { (text: String) in
        mapped(text) { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      }.receiver
    ),
    Function(
      "upperAscii",
      "Text with a to z in upper case.",
      Overload { (text: String) in
        mapped(text) { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
      }.receiver
    ),
    Function("trim", "Text without blanks around it.", Overload(trimmed).receiver),
    Function(
      "reverse",
      "Text from its end to its start.",
      Overload { (text: String) in Library.text(text.unicodeScalars.reversed()) }.receiver
    ),
    Function("strings.quote", "Text as a string literal.", Overload(quoted)),
    Function(
      "format",
      "Text with values put in place of %s, %d and other verbs.",
      Overload([.string, .list(.dyn)], yields: .string) {
        (values) throws(EvaluationError) -> Value in
        guard case .string(let text) = values[0], case .list(let arguments) = values[1] else {
          return values[0]
        }
        return .string(try Formatter.format(text, arguments))
      }.receiver
    ),
  ]
}
