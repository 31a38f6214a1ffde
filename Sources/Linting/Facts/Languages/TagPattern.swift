/// A regular expression of a tag, as far as to see whether RE2 takes it, and its groups.
///
/// Source: syntax of RE2 as Go's package regexp reads it.
struct TagPattern {
  /// What RE2 does not take.
  struct Fault {
    /// What is wrong: lower case, no full stop.
    let message: String
    /// What to do.
    var help: String?
    /// Where, as UTF-8 offsets.
    let range: Range<Int>
  }

  /// The first thing that RE2 does not take.
  private(set) var fault: Fault?
  /// How many groups there are.
  private(set) var groupCount = 0
  /// The names of groups.
  private(set) var groupNames: Set<String> = []
  /// Dots between letters that stand for any character.
  private(set) var looseDots: [Range<Int>] = []

  private let bytes: [UInt8]
  private var index = 0
  private var openGroups: [Int] = []
  /// What a `*` at this place would repeat.
  private var repeats = Repeats.nothing
  /// Whether the last thing was a letter or digit that stands for itself.
  private var isBehindLetter = false

  private enum Repeats {
    case nothing, something, repetition
  }

  /// A pattern of a text.
  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    scan()
  }

  /// Whether it only fits keys that begin as it does, or begins with anything.
  var isAnchored: Bool {
    var start = bytes[...]
    if start.starts(with: "(?i)".utf8) { start = start.dropFirst(4) }
    while start.first == UInt8(ascii: "(") {
      start = start.dropFirst(start.starts(with: "(?:".utf8) ? 3 : 1)
    }
    return ["^", "\\A", ".*", ".+"].contains { start.starts(with: $0.utf8) }
  }

  private mutating func scan() {
    while index < bytes.count, fault == nil {
      let start = index
      let wasBehindLetter = isBehindLetter
      isBehindLetter = false
      index += 1
      switch bytes[start] {
      case UInt8(ascii: "\\"): scanEscape(from: start)
      case UInt8(ascii: "["): scanClass(from: start)
      case UInt8(ascii: "("): scanGroup(from: start)
      case UInt8(ascii: ")"):
        if openGroups.popLast() == nil {
          fail("the ')' closes no group", start, help: "write '\\)' for a bracket")
        }
        repeats = .something
      case UInt8(ascii: "|"): repeats = .nothing
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): scanRepetition(from: start)
      case UInt8(ascii: "{"): scanCount(from: start)
      case UInt8(ascii: "."):
        let isRepeated = at(0).map { "*+?{".utf8.contains($0) } ?? false
        if wasBehindLetter, !isRepeated { looseDots.append(start..<index) }
        repeats = .something
      default:
        isBehindLetter = isLetterOrDigit(bytes[start])
        repeats = .something
      }
    }
    if fault == nil, let open = openGroups.last {
      index = open + 1
      fail("the '(' is not closed", open, help: "close it with ')'")
    }
  }

  private func at(_ offset: Int) -> UInt8? {
    bytes.indices.contains(index + offset) ? bytes[index + offset] : nil
  }

  private mutating func fail(_ message: String, _ start: Int, help: String? = nil) {
    guard fault == nil else { return }
    fault = Fault(message: message, help: help, range: start..<max(start, min(index, bytes.count)))
  }

  private func text(from start: Int) -> String {
    String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
  }

  // MARK: Escapes

  private mutating func scanEscape(from start: Int, inClass: Bool = false) {
    repeats = .something
    guard let byte = at(0) else {
      return fail("a backslash at the end escapes nothing", start)
    }
    index += 1
    switch byte {
    case UInt8(ascii: "1")...UInt8(ascii: "7"):
      if let next = at(0), (0x30...0x37).contains(next) { return }
      fail("'\(text(from: start))' is a back-reference, which RE2 does not have", start)
    case UInt8(ascii: "k"), UInt8(ascii: "g"):
      fail("'\(text(from: start))' is a back-reference, which RE2 does not have", start)
    case UInt8(ascii: "0"): break
    case UInt8(ascii: "Q") where !inClass:
      while index < bytes.count, !bytes[index...].starts(with: "\\E".utf8) { index += 1 }
      index = min(index + 2, bytes.count)
    case UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "x"): scanBraces(from: start, byte)
    case _ where isLetterOrDigit(byte):
      let known = inClass ? "dDsSwWafnrtv" : "dDsSwWafnrtvAbBz"
      if !known.utf8.contains(byte) {
        let help = byte == UInt8(ascii: "Z") ? "write '\\z'" : nil
        fail("'\(text(from: start))' is unknown to RE2", start, help: help)
      }
    case 0x80...: fail("a backslash cannot stand before this character", start)
    default: break
    }
  }

  /// `\pL`, `\p{Greek}`, `\x41`, `\x{10FFFF}`.
  private mutating func scanBraces(from start: Int, _ byte: UInt8) {
    if at(0) == UInt8(ascii: "{") {
      while let next = at(0), next != UInt8(ascii: "}") { index += 1 }
      guard at(0) != nil else { return fail("the '{' is not closed", start) }
      index += 1
      return
    }
    for _ in 0..<(byte == UInt8(ascii: "x") ? 2 : 1) {
      guard let next = at(0), byte != UInt8(ascii: "x") || isHexDigit(next) else {
        return fail("'\(text(from: start))' is not complete", start)
      }
      index += 1
    }
  }

  // MARK: Classes

  private mutating func scanClass(from start: Int) {
    repeats = .something
    if at(0) == UInt8(ascii: "^") { index += 1 }
    var isFirst = true
    var lower: UInt8?
    while let byte = at(0), fault == nil {
      let item = index
      if byte == UInt8(ascii: "]"), !isFirst {
        index += 1
        return
      }
      isFirst = false
      index += 1
      if byte == UInt8(ascii: "\\") {
        scanEscape(from: item, inClass: true)
        lower = nil
      } else if byte == UInt8(ascii: "["), at(0) == UInt8(ascii: ":"),
        let end = firstRange(of: ":]", in: bytes[index...].prefix(16), from: index)
      {
        index = end + 2
        lower = nil
      } else if byte == UInt8(ascii: "-"), let from = lower, let to = at(0),
        to != UInt8(ascii: "]"), to != UInt8(ascii: "\\")
      {
        index += 1
        if to < from { fail("the range '\(text(from: item - 1))' is empty", item - 1) }
        lower = nil
      } else {
        lower = byte < 0x80 ? byte : nil
      }
    }
    if fault == nil {
      index = start + 1
      fail("the '[' is not closed", start, help: "close it with ']'")
    }
  }

  // MARK: Groups

  private mutating func scanGroup(from start: Int) {
    repeats = .nothing
    guard at(0) == UInt8(ascii: "?") else {
      groupCount += 1
      openGroups.append(start)
      return
    }
    index += 1
    let rest = bytes[index...]
    for look in ["=", "!", "<=", "<!"] where rest.starts(with: look.utf8) {
      index += look.utf8.count
      return fail("'\(text(from: start))' is look-around, which RE2 does not have", start)
    }
    if at(0) == UInt8(ascii: ">") {
      index += 1
      return fail("'(?>' is an atomic group, which RE2 does not have", start, help: "write '(?:'")
    }
    if rest.starts(with: "P<".utf8) || rest.starts(with: "<".utf8) {
      return scanName(from: start)
    }
    while let byte = at(0), "imsU-".utf8.contains(byte) { index += 1 }
    switch at(0) {
    case UInt8(ascii: ":"):
      index += 1
      openGroups.append(start)
    case UInt8(ascii: ")") where index > start + 2:
      index += 1
    default:
      index = min(index + 1, bytes.count)
      fail("'\(text(from: start))' is unknown to RE2", start)
    }
  }

  private mutating func scanName(from start: Int) {
    index += at(0) == UInt8(ascii: "P") ? 2 : 1
    let name = bytes[index...].prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
    index += name.count
    guard at(0) == UInt8(ascii: ">"), !name.isEmpty else {
      return fail("the name of the group is not complete", start)
    }
    index += 1
    groupCount += 1
    openGroups.append(start)
    let string = String(decoding: name, as: UTF8.self)
    if !groupNames.insert(string).inserted { fail("two groups are called '\(string)'", start) }
  }

  // MARK: Repetitions

  private mutating func scanRepetition(from start: Int) {
    switch repeats {
    case .nothing: return fail("the '\(text(from: start))' repeats nothing", start)
    case .repetition:
      let isPossessive = bytes[start] == UInt8(ascii: "+")
      let message =
        isPossessive
        ? "this is a possessive quantifier, which RE2 does not have"
        : "a repetition cannot be repeated"
      return fail(message, start, help: isPossessive ? "leave out the '+'" : nil)
    case .something: repeats = .repetition
    }
    if at(0) == UInt8(ascii: "?") { index += 1 }
  }

  /// `{2}`, `{2,}`, `{2,5}`; anything else is text.
  private mutating func scanCount(from start: Int) {
    let end = bytes[index...].prefix(16).firstIndex(of: UInt8(ascii: "}"))
    let parts = bytes[index..<(end ?? index)]
      .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
    guard let end, parts.count <= 2, let lower = numbers.first ?? nil, lower >= 0,
      parts.dropFirst().allSatisfy({ $0.isEmpty }) || numbers.last ?? nil != nil
    else {
      repeats = .something
      return
    }
    let upper = (numbers.last ?? nil) ?? lower
    index = end + 1
    if lower > 1000 || upper > 1000 {
      return fail("nothing can be repeated more than 1000 times", start)
    }
    if upper < lower { return fail("the range '\(text(from: start))' is empty", start) }
    scanRepetition(from: start)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private func isHexDigit(_ byte: UInt8) -> Bool {
    (0x61...0x66).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
