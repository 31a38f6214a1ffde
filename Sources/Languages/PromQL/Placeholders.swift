public import Diagnostics

/// How the placeholders of a place are written.
public enum PlaceholderSyntax: Hashable, Sendable {
  /// `${…}` with CEL inside, where braces and texts in quotes nest.
  case expression
  /// `${…}` with a name inside, which ends at the first `}`.
  case name
  /// The same, and outside of texts also `$name`.
  case variable
}

/// A placeholder in a query, which the platform replaces before the query is read.
public struct Placeholder: Hashable, Sendable {
  /// Where it stands, and what it will become a part of.
  public enum Position: Hashable, Sendable {
    /// In a text in quotes.
    case text
    /// Where a duration is wanted.
    case duration
    /// In a name.
    case name
    /// Where a number or an expression is wanted.
    case operand
  }

  /// Where it stands, `${` and `}` included.
  public var range: Range<Int>
  /// What is between the braces.
  public var contentRange: Range<Int>
  /// What it will become a part of.
  public var position: Position
}

/// A query whose placeholders have been filled in.
public struct Substitution: Sendable {
  /// The query as it was written.
  public var original: MappedText
  /// The query with fillers; every offset is that of the original.
  public var bytes: [UInt8]
  /// The placeholders, in the order of the text.
  public var placeholders: [Placeholder]
  /// Placeholders that are not closed or empty; the query is then not worth parsing.
  public var problems: [Problem]

  /// The query with fillers, every byte of which knows its place in the original.
  public var text: MappedText {
    var result = MappedText(emptyAt: original.span(of: 0..<0))
    var end = 0
    for placeholder in placeholders {
      let range = placeholder.range
      append(end..<range.lowerBound, to: &result)
      result.append(bytes[range], from: original.span(of: range))
      end = range.upperBound
    }
    append(end..<bytes.count, to: &result)
    return result
  }

  /// Appends what stands between placeholders, in the largest pieces that can be followed.
  private func append(_ range: Range<Int>, to result: inout MappedText) {
    guard !range.isEmpty else { return }
    let origin = original.span(of: range)
    let isVerbatim =
      origin.range.count == range.count
      && origin.file.bytes[origin.range.clamped(to: 0..<origin.file.bytes.count)]
        .elementsEqual(bytes[range])
    if isVerbatim || range.count == 1 {
      result.append(bytes[range], from: origin, isVerbatim: isVerbatim)
    } else {
      let middle = range.lowerBound + range.count / 2
      append(range.lowerBound..<middle, to: &result)
      append(middle..<range.upperBound, to: &result)
    }
  }
}

/// Fills in the placeholders of a query, so that it can be parsed.
///
/// A filler is as long as its placeholder: a text becomes `xx`, a duration `001m`, an operand `11`.
public func substitutingPlaceholders(
  in text: MappedText,
  written syntax: PlaceholderSyntax = .expression
) -> Substitution {
  var scanner = PlaceholderScanner(text, syntax)
  scanner.scan()
  var bytes = scanner.bytes
  for placeholder in scanner.placeholders {
    placeholder.fill(&bytes)
  }
  return Substitution(
    original: text,
    bytes: bytes,
    placeholders: scanner.placeholders,
    problems: scanner.problems
  )
}

extension Placeholder {
  fileprivate func fill(_ bytes: inout [UInt8]) {
    for index in range {
      switch position {
      case .text where bytes[index] == 0x0A || bytes[index] == 0x0D: break
      case .text, .name: bytes[index] = UInt8(ascii: "x")
      case .operand: bytes[index] = UInt8(ascii: "1")
      case .duration:
        let isUnit = index == range.upperBound - 1
        let isNumber = index == range.upperBound - 2
        bytes[index] = UInt8(ascii: isUnit ? "m" : isNumber ? "1" : "0")
      }
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// Finds placeholders, and what each of them stands in.
private struct PlaceholderScanner {
  let text: MappedText
  let bytes: [UInt8]
  let syntax: PlaceholderSyntax
  var placeholders: [Placeholder] = []
  var problems: [Problem] = []
  private var at = 0
  private var bracketDepth = 0
  private var quote: UInt8?
  /// Whether a duration is wanted next.
  private var wantsDuration = false
  private var wordStart: Int?

  init(_ text: MappedText, _ syntax: PlaceholderSyntax) {
    self.text = text
    self.syntax = syntax
    bytes = text.bytes
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func scan() {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "$") {
        if !dollars() { return }
      } else if let quote {
        if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "`"), self.byte(at + 1) != 0x24 {
          at += 1
        } else if byte == quote {
          self.quote = nil
        }
        at += 1
      } else {
        outside(byte)
      }
    }
  }

  private mutating func outside(_ byte: UInt8) {
    if isWord(byte) {
      if wordStart == nil { wordStart = at }
      at += 1
      if !isWord(self.byte(at)), let start = wordStart {
        let word = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
        wantsDuration = word == "offset"
        wordStart = nil
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      quote = byte
      wantsDuration = false
    case UInt8(ascii: "#"):
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      return
    case UInt8(ascii: "["):
      bracketDepth += 1
      wantsDuration = true
    case UInt8(ascii: "]"):
      bracketDepth = max(0, bracketDepth - 1)
      wantsDuration = false
    case UInt8(ascii: ":") where bracketDepth > 0: wantsDuration = true
    case 0x20, 0x09, 0x0A, 0x0D: break
    case UInt8(ascii: "-"), UInt8(ascii: "+"): break
    default: wantsDuration = false
    }
    at += 1
  }

  /// Reads a run of dollars, and the placeholder that it may open; false if that is not closed.
  private mutating func dollars() -> Bool {
    let start = at
    while at < bytes.count, bytes[at] == UInt8(ascii: "$") { at += 1 }
    guard byte(at) == UInt8(ascii: "{"), (at - start) % 2 == 1 else {
      bareName(from: start)
      return true
    }
    let open = at - 1
    guard let close = close(from: at + 1) else {
      let span = text.span(of: open..<open + 2)
      problems.append(Problem(.syntax, "this placeholder is not closed; '}' is missing", at: span))
      return false
    }
    let content = at + 1..<close
    at = close + 1
    if bytes[content].allSatisfy(isBlank) {
      problems.append(Problem(.syntax, "this placeholder is empty", at: text.span(of: open..<at)))
    }
    placeholders.append(
      Placeholder(range: open..<at, contentRange: content, position: position(of: open..<at))
    )
    wantsDuration = false
    return true
  }

  /// Reads the `name` of `$name`.
  private mutating func bareName(from start: Int) {
    guard syntax == .variable, quote == nil, at == start + 1, isWordStart(byte(at)) else { return }
    while at < bytes.count, isWord(bytes[at]) { at += 1 }
    let position: Placeholder.Position = wantsDuration ? .duration : .operand
    placeholders.append(
      Placeholder(range: start..<at, contentRange: start + 1..<at, position: position)
    )
    wantsDuration = false
  }

  private func position(of range: Range<Int>) -> Placeholder.Position {
    if quote != nil { return .text }
    if wantsDuration { return .duration }
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
    let after = byte(range.upperBound)
    return isWord(before) || isWord(after) ? .name : .operand
  }

  /// The brace that closes a placeholder.
  private func close(from start: Int) -> Int? {
    var index = start
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "}"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: "{") where syntax == .expression: depth += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if syntax == .expression {
          guard let end = endOfText(from: index) else { return nil }
          index = end
          continue
        }
      case UInt8(ascii: "/") where syntax == .expression && self.byte(index + 1) == byte:
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        continue
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The offset behind a text of CEL.
  private func endOfText(from start: Int) -> Int? {
    let quote = bytes[start]
    let before = start > 0 ? bytes[start - 1] | 0x20 : 0
    let isRaw = before == UInt8(ascii: "r")
    let isTriple = byte(start + 1) == quote && byte(start + 2) == quote
    let length = isTriple ? 3 : 1
    var index = start + length
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), !isRaw {
        index += 2
      } else if bytes[index] == quote,
        !isTriple || (byte(index + 1) == quote && byte(index + 2) == quote)
      {
        return index + length
      } else if bytes[index] == 0x0A, !isTriple {
        return nil
      } else {
        index += 1
      }
    }
    return nil
  }
}
