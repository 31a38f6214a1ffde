import Diagnostics
import Interpolation

/// The value of a label `__multi__` in a metric query, which takes a map for as many labels.
///
/// Source: product documentation, 2026-08: `queue_depth{__multi__="${selectPrefix(tags, 'queue.')}"}`.
struct MultiMatcher: Sendable {
  /// What stands between the quotes, by UTF-8 offsets.
  let value: Range<Int>
  /// The holes in it.
  let holes: [Template.Hole]

  /// What keeps it from being one hole and nothing else; nil if it is that.
  var fault: (message: String, place: Range<Int>)? {
    guard let first = holes.first, first.range.lowerBound == value.lowerBound else {
      let message = holes.isEmpty ? "one '${…}' was expected here" : "text stands before the '${…}'"
      return (message, value)
    }
    if holes.count > 1 { return ("only one '${…}' can stand here", holes[1].range) }
    let rest = first.range.upperBound..<value.upperBound
    return rest.isEmpty ? nil : ("text stands behind the '${…}'", rest)
  }

  /// Those of a query, in order.
  static func all(in template: Template) -> [MultiMatcher] {
    var walk = Walk(bytes: template.text.bytes, holes: template.holes)
    var found: [MultiMatcher] = []
    while let matcher = walk.next() { found.append(matcher) }
    return found
  }

  /// One way through a query, from one text in quotes to the next.
  private struct Walk {
    let bytes: [UInt8]
    let holes: [Template.Hole]
    private var at = 0
    private var hole = 0

    init(bytes: [UInt8], holes: [Template.Hole]) {
      self.bytes = bytes
      self.holes = holes
    }

    mutating func next() -> MultiMatcher? {
      while at < bytes.count {
        guard !skipHole(), bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
          continue
        }
        let quote = at
        at += 1
        let first = hole
        while at < bytes.count, bytes[at] != bytes[quote] {
          if !skipHole() { at += 1 }
        }
        let value = quote + 1..<min(at, bytes.count)
        at += 1
        if isBehindName(quote) {
          return MultiMatcher(value: value, holes: Array(holes[first..<hole]))
        }
      }
      return nil
    }

    /// Moves over the hole that begins here, or over one byte, and tells whether it could.
    ///
    /// It stays before a quote, unless that is escaped.
    private mutating func skipHole() -> Bool {
      while hole < holes.count, holes[hole].range.lowerBound < at { hole += 1 }
      if hole < holes.count, holes[hole].range.lowerBound == at {
        at = max(at + 1, holes[hole].range.upperBound)
        hole += 1
        return true
      }
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 2
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return false
      default: at += 1
      }
      return true
    }

    /// Whether `__multi__ =` stands before a quote.
    private func isBehindName(_ quote: Int) -> Bool {
      var before = bytes[..<quote]
      while let last = before.last, last <= 0x20 { before = before.dropLast() }
      guard before.last == UInt8(ascii: "=") else { return false }
      before = before.dropLast()
      while let last = before.last, last <= 0x20 { before = before.dropLast() }
      let name = "__multi__".utf8
      guard before.suffix(name.count).elementsEqual(name) else { return false }
      return before.dropLast(name.count).last.map { "{,( ".utf8.contains($0) || $0 < 0x20 } ?? true
    }
  }
}
