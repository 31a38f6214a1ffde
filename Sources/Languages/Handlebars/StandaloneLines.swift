import Diagnostics

/// Takes away what is left of lines that hold nothing but a block tag, comment or partial.
///
/// Source: the white space control of handlebars.js 4.7, whose corners are kept: an `{{else if}}` chain
/// is closed by its second part, and blanks before its closing tag stay.
func removeStandaloneLines(from template: inout Template) {
  let pass = StandaloneLines(bytes: template.source.bytes)
  pass.strip(&template.statements, isRoot: true)
}

private struct StandaloneLines {
  let bytes: [UInt8]

  /// Whether a tag may have its line to itself, as far as its inside can tell.
  private struct Candidate {
    /// A block whose first line ends with its opening tag.
    var opens = false
    /// A block whose last line begins with its closing tag.
    var closes = false
    /// A tag without a body.
    var isInline = false
  }

  func strip(_ statements: inout [Statement], isRoot: Bool) {
    for index in statements.indices {
      guard let candidate = candidate(&statements[index]) else { continue }
      let begins = isBlankBefore(index, in: statements, isRoot: isRoot)
      let ends = isBlankAfter(index, in: statements, isRoot: isRoot)
      if candidate.isInline, begins, ends {
        trimStart(ofTextAt: index + 1, in: &statements)
        let indentation = trimEnd(ofTextAt: index - 1, in: &statements)
        if case .partial(var partial) = statements[index], partial.body == nil {
          partial.indentation = indentation
          statements[index] = .partial(partial)
        }
      }
      if candidate.opens, begins {
        edit(&statements[index]) { parts in trimStart(ofTextAt: 0, in: &parts[0]) }
        trimEnd(ofTextAt: index - 1, in: &statements)
      }
      if candidate.closes, ends {
        trimStart(ofTextAt: index + 1, in: &statements)
        guard !isChain(statements[index]) else { continue }
        edit(&statements[index]) { parts in
          guard let last = parts.indices.last else { return }
          trimEnd(ofTextAt: parts[last].count - 1, in: &parts[last])
        }
      }
    }
  }

  private func isChain(_ statement: Statement) -> Bool {
    guard case .block(let block) = statement else { return false }
    return block.alternatives.contains { $0.call != nil }
  }

  private func candidate(_ statement: inout Statement) -> Candidate? {
    switch statement {
    case .text, .mustache: return nil
    case .comment, .delimiters: return Candidate(isInline: true)
    case .partial(let partial):
      if partial.body == nil { return Candidate(isInline: true) }
    case .block: break
    }
    var candidate = Candidate()
    edit(&statement) { parts in
      for index in parts.indices { strip(&parts[index], isRoot: false) }
      candidate.opens = isBlankAfter(-1, in: parts[0], isRoot: false)
      let closing = parts[min(1, parts.count - 1)]
      candidate.closes = isBlankBefore(closing.count, in: closing, isRoot: false)
      for index in parts.indices.dropFirst() {
        let before = parts[index - 1]
        guard isBlankBefore(before.count, in: before, isRoot: false),
          isBlankAfter(-1, in: parts[index], isRoot: false)
        else { continue }
        trimEnd(ofTextAt: before.count - 1, in: &parts[index - 1])
        trimStart(ofTextAt: 0, in: &parts[index])
      }
    }
    return candidate
  }

  /// Changes the bodies of a block, which are taken out meanwhile so that nothing is copied.
  private func edit(_ statement: inout Statement, _ change: (inout [[Statement]]) -> Void) {
    switch statement {
    case .block(var block):
      statement = .delimiters(Delimiters(range: block.opener))
      var parts = [block.body] + block.alternatives.map(\.body)
      block.body = []
      for index in block.alternatives.indices { block.alternatives[index].body = [] }
      change(&parts)
      for index in block.alternatives.indices { block.alternatives[index].body = parts[index + 1] }
      block.body = parts[0]
      statement = .block(block)
    case .partial(var partial):
      statement = .delimiters(Delimiters(range: partial.opener))
      var parts = [partial.body ?? []]
      partial.body = []
      change(&parts)
      partial.body = parts[0]
      statement = .partial(partial)
    case .text, .mustache, .comment, .delimiters: break
    }
  }

  // MARK: Lines

  /// Whether only blanks stand before a statement on its line.
  private func isBlankBefore(_ index: Int, in statements: [Statement], isRoot: Bool) -> Bool {
    guard index > 0 else { return isRoot }
    guard case .text(let text) = statements[index - 1] else { return false }
    let isFirst = index == 1 && isRoot
    for offset in text.range.reversed() {
      if bytes[offset] == UInt8(ascii: "\n") { return true }
      if !isBlank(bytes[offset]) { return false }
    }
    return isFirst
  }

  /// Whether only blanks stand behind a statement on its line.
  private func isBlankAfter(_ index: Int, in statements: [Statement], isRoot: Bool) -> Bool {
    guard index + 1 < statements.count else { return isRoot }
    guard case .text(let text) = statements[index + 1] else { return false }
    let isLast = index + 2 == statements.count && isRoot
    for offset in text.range {
      if bytes[offset] == UInt8(ascii: "\n") { return true }
      if !isBlank(bytes[offset]) { return false }
    }
    return isLast
  }

  private func isInlineBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Takes the rest of a line away at the start of a text, once.
  private func trimStart(ofTextAt index: Int, in statements: inout [Statement]) {
    guard statements.indices.contains(index), case .text(var text) = statements[index],
      let piece = text.pieces.first, piece.lowerBound == text.range.lowerBound
    else { return }
    var start = piece.lowerBound
    while start < piece.upperBound, isInlineBlank(bytes[start]) { start += 1 }
    if start < piece.upperBound, bytes[start] == UInt8(ascii: "\r"),
      start + 1 < piece.upperBound, bytes[start + 1] == UInt8(ascii: "\n")
    {
      start += 1
    }
    if start < piece.upperBound, bytes[start] == UInt8(ascii: "\n") { start += 1 }
    text.pieces[0] = start..<piece.upperBound
    if text.pieces[0].isEmpty { text.pieces.removeFirst() }
    statements[index] = .text(text)
  }

  /// Takes the start of a line away at the end of a text, once, and returns it.
  @discardableResult
  private func trimEnd(ofTextAt index: Int, in statements: inout [Statement]) -> Range<Int>? {
    guard statements.indices.contains(index), case .text(var text) = statements[index],
      let piece = text.pieces.last, piece.upperBound == text.range.upperBound
    else { return nil }
    var end = piece.upperBound
    while end > piece.lowerBound, isInlineBlank(bytes[end - 1]) { end -= 1 }
    text.pieces[text.pieces.count - 1] = piece.lowerBound..<end
    if end == piece.lowerBound { text.pieces.removeLast() }
    statements[index] = .text(text)
    return end < piece.upperBound ? end..<piece.upperBound : nil
  }
}
