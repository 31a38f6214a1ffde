/// A regular expression of RE2, read as far as to know whether it is sound and matches nothing.
struct RegularExpression {
  /// What is wrong with it.
  var trouble: String?
  /// Whether it matches the empty text.
  private(set) var matchesEmpty = false

  let bytes: [UInt8]
  var at = 0
  private var open: [Level] = []
  var level = Level()
  private var names: Set<[UInt8]> = []

  /// A pair of parentheses, or the whole.
  struct Level {
    /// Whether an alternative before this one matches the empty text.
    var before = false
    /// Whether all up to here in this alternative does.
    var current = true
    /// Whether the last item, which may be repeated, does; nil if there is none.
    var last: Bool?
    var isRepeated = false

    mutating func add(_ isEmpty: Bool) {
      close()
      last = isEmpty
    }

    mutating func close() {
      current = current && (last ?? true)
      last = nil
      isRepeated = false
    }

    mutating func finish() -> Bool {
      close()
      return before || current
    }
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while at < bytes.count, trouble == nil { step() }
    if trouble == nil, !open.isEmpty { trouble = "')' is missing" }
    if trouble == nil { matchesEmpty = level.finish() }
  }

  func byte(_ distance: Int = 0) -> UInt8? {
    at + distance < bytes.count ? bytes[at + distance] : nil
  }

  private mutating func step() {
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "("): openGroup()
    case UInt8(ascii: ")"): closeGroup()
    case UInt8(ascii: "|"):
      level.before = level.finish()
      level.current = true
    case UInt8(ascii: "["): characterClass()
    case UInt8(ascii: "*"), UInt8(ascii: "?"): repeats(isEmpty: true)
    case UInt8(ascii: "+"): repeats(isEmpty: nil)
    case UInt8(ascii: "{"): count()
    case UInt8(ascii: "^"), UInt8(ascii: "$"): level.add(true)
    case UInt8(ascii: "\\"): escape()
    default: level.add(false)
    }
  }

  // MARK: Repetition

  private mutating func repeats(isEmpty: Bool?) {
    guard let last = level.last else {
      trouble = "there is nothing to repeat"
      return
    }
    guard !level.isRepeated else {
      trouble = "a repetition is repeated"
      return
    }
    level.last = isEmpty ?? last
    level.isRepeated = true
    if byte() == UInt8(ascii: "?") { at += 1 }
  }

  /// `{2}`, `{2,}`, `{2,5}`; anything else in braces is text.
  private mutating func count() {
    var index = at
    guard let lowest = number(&index) else { return level.add(false) }
    var highest: Int? = lowest
    if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
      index += 1
      highest = nil
      if index < bytes.count, bytes[index] != UInt8(ascii: "}") {
        guard let value = number(&index) else { return level.add(false) }
        highest = value
      }
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "}") else { return level.add(false) }
    at = index + 1
    guard lowest <= 1000, highest ?? lowest <= 1000, highest ?? lowest >= lowest else {
      trouble = "this repetition is out of range"
      return
    }
    repeats(isEmpty: lowest == 0 ? true : nil)
  }

  private func number(_ index: inout Int) -> Int? {
    let start = index
    var value = 0
    while index < bytes.count, isDigit(bytes[index]) {
      value = min(value * 10 + Int(bytes[index] - UInt8(ascii: "0")), 100_000)
      index += 1
    }
    return index > start ? value : nil
  }

  // MARK: Groups

  private mutating func openGroup() {
    if byte() == UInt8(ascii: "?") {
      at += 1
      guard groupHead() else { return }
    }
    open.append(level)
    level = Level()
    if open.count > 900 { trouble = "it is nested too deep" }
  }

  private mutating func closeGroup() {
    guard var outer = open.popLast() else {
      trouble = "')' closes nothing"
      return
    }
    outer.add(level.finish())
    level = outer
  }

  /// Moves behind `(?:`, `(?P<name>`, `(?i:`; false for `(?i)`, which opens nothing.
  private mutating func groupHead() -> Bool {
    if byte() == UInt8(ascii: "P"), byte(1) == UInt8(ascii: "<") { at += 1 }
    if byte() == UInt8(ascii: "<") {
      at += 1
      let start = at
      while let next = byte(), isWord(next) { at += 1 }
      guard at > start, byte() == UInt8(ascii: ">") else {
        trouble = "this group has no sound name"
        return false
      }
      guard names.insert(Array(bytes[start..<at])).inserted else {
        trouble = "two groups have one name"
        return false
      }
      at += 1
      return true
    }
    var hasMinus = false
    var hasFlag = false
    while let next = byte() {
      at += 1
      switch next {
      case UInt8(ascii: "i"), UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "U"):
        hasFlag = true
      case UInt8(ascii: "-") where !hasMinus:
        hasMinus = true
        hasFlag = false
      case UInt8(ascii: ":") where hasFlag || !hasMinus: return true
      case UInt8(ascii: ")") where hasFlag || !hasMinus:
        level.close()
        return false
      default:
        trouble = "'(?' opens a group that does not exist"
        return false
      }
    }
    trouble = "')' is missing"
    return false
  }
}
