/// Finds where the code spans of a text end.
struct CodeSpans {
  /// The places of all runs of backticks, by length, and how many of them lie behind us.
  private var runs: [Int: (starts: [Int], passed: Int)] = [:]

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let end = bytes.endOfRun(at: index)
      runs[end - index, default: ([], 0)].starts.append(index)
      index = end
    }
  }

  /// Where the next run of some length begins; the offsets asked for must not fall.
  mutating func next(of length: Int, from offset: Int) -> Int? {
    guard var same = runs[length] else { return nil }
    while same.passed < same.starts.count, same.starts[same.passed] < offset { same.passed += 1 }
    // Only the count is put back, so that the list is not copied.
    runs[length]?.passed = same.passed
    return same.passed < same.starts.count ? same.starts[same.passed] : nil
  }
}

extension Array where Element == UInt8 {
  /// Where the run of the same byte ends that begins at an offset.
  func endOfRun(at start: Int) -> Int {
    var index = start
    while index < count, self[index] == self[start] { index += 1 }
    return index
  }

  /// Whether backticks that close nothing were surely meant to begin or to end code.
  ///
  /// A backtick between blanks is only that, one in a word is an apostrophe, and `` `this' `` is
  /// quoted as in old manuals.
  func isMeantAsCode(_ run: Range<Int>, isAfterCode: Bool) -> Bool {
    let before = neighbour(before: run.lowerBound)
    let after = neighbour(after: run.upperBound)
    guard run.count <= 3 else { return false }
    if before != .word, let next = byte(run.upperBound),
      after == .word || "/-$<{[~#@_".utf8.contains(next)
    {
      return !isQuoted(from: run.upperBound)
    }
    return isAfterCode && before != .space && after != .word
  }

  /// Whether `'` ends a quotation of a few words that begins at an offset.
  private func isQuoted(from start: Int) -> Bool {
    self[start...].prefix(200).indices.contains { index in
      self[index] == UInt8(ascii: "'") && neighbour(after: index + 1) != .word
    }
  }

  // MARK: Neighbours

  /// What stands before an offset.
  func neighbour(before offset: Int) -> Emphasis.Neighbour {
    guard let byte = byte(offset - 1) else { return .space }
    guard byte >= 0x80 else { return neighbour(byte) }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return neighbour(self[start..<offset])
  }

  /// What stands at an offset.
  func neighbour(after offset: Int) -> Emphasis.Neighbour {
    guard let byte = byte(offset) else { return .space }
    guard byte >= 0x80 else { return neighbour(byte) }
    var end = offset + 1
    while end < count, end - offset < 4, self[end] & 0xC0 == 0x80 { end += 1 }
    return neighbour(self[offset..<end])
  }

  private func neighbour(_ byte: UInt8) -> Emphasis.Neighbour {
    isSpace(byte) ? .space : isPunctuation(byte) ? .punctuation : .word
  }

  private func neighbour(_ scalar: ArraySlice<UInt8>) -> Emphasis.Neighbour {
    let text = String(decoding: scalar, as: UTF8.self)
    guard let properties = text.unicodeScalars.first?.properties else { return .word }
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .word
    }
  }
}
