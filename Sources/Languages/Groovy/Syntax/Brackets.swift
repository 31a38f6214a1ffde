import Diagnostics

/// Brackets, and what is still open at the end.
extension Lexer {
  mutating func open(_ length: Int, isHole: Bool = false) {
    guard push(Frame(token: tokens.count, isHole: isHole), at: at..<at + length) else { return }
    add(.open, at..<at + length)
    at += length
  }

  /// Opens something unless it lies too deep.
  mutating func push(_ frame: Frame, at range: Range<Int>) -> Bool {
    guard frames.count < Self.depthLimit else {
      report("brackets are nested more than \(Self.depthLimit) deep", range, kind: .limit)
      isCutShort = true
      return false
    }
    frames.append(frame)
    return true
  }

  mutating func close() {
    let sign = bytes[at]
    guard let depth = frames.lastIndex(where: { $0.quote == nil && closing($0) == sign }) else {
      let character = String(UnicodeScalar(sign))
      let range = at..<at + 1
      at += 1
      guard let open = frames.last(where: { $0.quote == nil }) else {
        return report("this '\(character)' closes nothing", range)
      }
      let opening = tokens[open.token]
      let wanted = String(UnicodeScalar(closing(open)))
      let note = Note(
        "'\(spelling(opening))' is still open",
        at: text.span(of: opening.range)
      )
      return report("'\(wanted)' was expected here, not '\(character)'", range, related: note)
    }
    for frame in frames[(depth + 1)...] { reportOpen(frame) }
    let frame = frames[depth]
    frames.removeSubrange(depth...)
    pair(frame.token)
    add(.close, at..<at + 1)
    tokens[tokens.count - 1].partner = frame.token
    at += 1
    if frame.isHole { continueString() }
  }

  /// Makes the next token the partner of an open one.
  func closing(_ frame: Frame) -> UInt8 {
    switch bytes[tokens[frame.token].range.lowerBound] {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    default: UInt8(ascii: "}")
    }
  }

  mutating func pair(_ opener: Int) { tokens[opener].partner = tokens.count }

  mutating func reportOpenFrames() {
    for frame in frames { reportOpen(frame) }
  }

  private mutating func reportOpen(_ frame: Frame) {
    // A string whose code is open is not the culprit.
    guard frame.quote == nil else { return }
    let token = tokens[frame.token]
    let wanted = String(UnicodeScalar(closing(frame)))
    report("this '\(spelling(token))' is not closed; '\(wanted)' is missing", token.range)
  }
}
