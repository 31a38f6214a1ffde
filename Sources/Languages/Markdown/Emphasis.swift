/// Pairs the marks of emphasis in the text of a block: `*em*`, `**strong**`.
///
/// Source: CommonMark 0.31, section 6.2 and "An algorithm for parsing nested emphasis and links".
struct Emphasis {
  /// What stands beside a mark.
  enum Neighbour {
    case space
    case punctuation
    case word
  }

  /// A run of the same mark: `**`.
  struct Run {
    /// Where it stands, in the text and in the text without marks.
    let at: Int
    let plainAt: Int
    let byte: UInt8
    let length: Int
    let canOpen: Bool
    let canClose: Bool
    /// Whether a letter or a digit follows.
    let isBeforeWord: Bool
    /// Whether it stands at the start of the text or behind a blank.
    let isAfterSpace: Bool
    /// How many marks at its start and at its end belong to pairs.
    var closedCount = 0
    var openedCount = 0

    var left: Int { length - closedCount - openedCount }
  }

  /// The runs that a link which is still open may hold.
  private var runs: [Run] = []
  /// Where marks stand that belong to pairs, in the text without marks.
  private(set) var paired: [Range<Int>] = []
  /// The runs of which a mark found no other.
  private(set) var unpaired: [Run] = []

  /// How many runs there are.
  var count: Int { runs.count }

  /// Adds the run at an offset.
  mutating func add(
    _ range: Range<Int>,
    of byte: UInt8,
    between before: Neighbour,
    _ after: Neighbour,
    plainAt: Int
  ) {
    let isLeft = after == .word || (after == .punctuation && before != .word)
    let isRight = before == .word || (before == .punctuation && after != .word)
    let isStar = byte == UInt8(ascii: "*")
    runs.append(
      Run(
        at: range.lowerBound,
        plainAt: plainAt,
        byte: byte,
        length: range.count,
        canOpen: isLeft && (isStar || !isRight || before == .punctuation),
        canClose: isRight && (isStar || !isLeft || after == .punctuation),
        isBeforeWord: after == .word,
        isAfterSpace: before == .space
      )
    )
  }

  /// Pairs the marks from a run on, and forgets them: marks in a link pair with each other only.
  mutating func pair(from first: Int) {
    guard first < runs.count else { return }
    var openers: [Int] = []
    var bottoms = [Int](repeating: first, count: 12)
    for index in first..<runs.count {
      if runs[index].canClose { close(index, &openers, &bottoms) }
      if runs[index].canOpen, runs[index].left > 0 { openers.append(index) }
    }
    unpaired += runs[first...].filter { $0.left > 0 }
    runs.removeSubrange(first...)
  }

  /// Pairs the marks of a run with those before it, as far as they go.
  ///
  /// `bottoms` keeps for each kind of closer the run before which there is no opener for it, so
  /// that nobody looks there again.
  private mutating func close(_ index: Int, _ openers: inout [Int], _ bottoms: inout [Int]) {
    let closer = runs[index]
    let kind =
      (closer.byte == UInt8(ascii: "*") ? 0 : 6) + (closer.canOpen ? 3 : 0) + closer.length % 3
    while runs[index].left > 0 {
      var level = openers.count - 1
      while level >= 0, openers[level] >= bottoms[kind], !pairs(runs[openers[level]], closer) {
        level -= 1
      }
      guard level >= 0, openers[level] >= bottoms[kind] else {
        bottoms[kind] = index
        return
      }
      openers.removeSubrange((level + 1)...)
      let opener = openers[level]
      let used = runs[opener].left >= 2 && runs[index].left >= 2 ? 2 : 1
      let openerEnd = runs[opener].plainAt + runs[opener].length - runs[opener].openedCount
      let closerStart = runs[index].plainAt + runs[index].closedCount
      paired += [openerEnd - used..<openerEnd, closerStart..<closerStart + used]
      runs[opener].openedCount += used
      runs[index].closedCount += used
      if runs[opener].left == 0 { openers.removeLast() }
    }
  }

  /// Whether a run can open what another closes.
  private func pairs(_ opener: Run, _ closer: Run) -> Bool {
    guard opener.byte == closer.byte else { return false }
    guard opener.canClose || closer.canOpen else { return true }
    return (opener.length + closer.length) % 3 != 0
      || (opener.length % 3 == 0 && closer.length % 3 == 0)
  }

  // MARK: Mistakes

  /// The `**` that found no other and can only open or only close.
  var strayStrong: [Run] {
    unpaired.filter {
      $0.byte == UInt8(ascii: "*") && (2...3).contains($0.length) && $0.canOpen != $0.canClose
    }
  }

  /// The `**` that was surely meant to begin strong text that never ends.
  ///
  /// A single `*` or `_` is often nothing but a star or part of a name, and `**` before a word may
  /// explain one that stands behind another.
  var unclosedStrong: Run? {
    let stray = strayStrong.sorted { $0.at < $1.at }
    guard let first = stray.first, first.canOpen else { return nil }
    return stray.first { $0.isBeforeWord && $0.isAfterSpace }
  }
}
