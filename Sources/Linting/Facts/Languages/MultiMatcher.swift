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
    let bytes = template.text.bytes
    var found: [MultiMatcher] = []
    var index = 0
    while let name = firstRange(of: "__multi__", in: bytes[...], from: index) {
      index = name + "__multi__".utf8.count
      let operation = bytes[index...].drop { $0 <= 0x20 }
      guard operation.first == UInt8(ascii: "=") else { continue }
      let quoted = operation.dropFirst().drop { $0 <= 0x20 }
      guard let quote = quoted.first, "\"'".utf8.contains(quote) else { continue }
      let value = quoted.startIndex + 1..<end(of: quote, from: quoted.startIndex + 1, in: template)
      let holes = template.holes.filter { value.contains($0.range.lowerBound) }
      found.append(MultiMatcher(value: value, holes: holes))
      index = value.upperBound
    }
    return found
  }

  /// Where a text in quotes ends; those in holes do not count.
  private static func end(of quote: UInt8, from start: Int, in template: Template) -> Int {
    let bytes = template.text.bytes
    var index = start
    while index < bytes.count, bytes[index] != quote {
      let hole = template.holes.first { $0.range.lowerBound == index }
      index = hole?.range.upperBound ?? index + 1
    }
    return min(index, bytes.count)
  }
}
