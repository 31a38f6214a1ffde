/// Where addresses in text end.
extension Array where Element == UInt8 {
  /// Where `<https://example.com>` or `<a@example.com>` ends.
  func endOfAutolink(at start: Int) -> Int? {
    var index = start + 1
    var colon: Int?
    var hasSign = false
    while let byte = byte(index), byte > 0x20, byte != UInt8(ascii: "<") {
      if byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: ":"), colon == nil { colon = index }
      if byte == UInt8(ascii: "@") { hasSign = true }
      index = endOfTemplateTag(at: index) ?? index + 1
    }
    guard byte(index) == UInt8(ascii: ">"), let first = byte(start + 1) else {
      return nil
    }
    if let colon {
      let scheme = self[start + 1..<colon]
      let isScheme = scheme.allSatisfy { isLetter($0) || isDigit($0) || "+.-".utf8.contains($0) }
      return isLetter(first) && isScheme && (2...32).contains(scheme.count) ? index + 1 : nil
    }
    let isMail = hasSign && !self[start + 1..<index].contains { "/\\(),;[]\"".utf8.contains($0) }
    return isMail && (isLetter(first) || isDigit(first)) ? index + 1 : nil
  }

  /// Where `http://` or `https://` ends, in any case; nil if something else stands there.
  func endOfScheme(at start: Int) -> Int? {
    for scheme in ["http://", "https://"] where start + scheme.utf8.count < count {
      let end = start + scheme.utf8.count
      let isSame = zip(self[start..<end], scheme.utf8).allSatisfy { byte, wanted in
        byte == wanted || (isLetter(byte) && byte | 0x20 == wanted)
      }
      if isSame { return end }
    }
    return nil
  }

  /// The end without the punctuation of the sentence around an address.
  func endOfAddress(_ end: Int, from start: Int) -> Int {
    var balance = 0
    for byte in self[start..<end] {
      if byte == UInt8(ascii: "(") { balance += 1 }
      if byte == UInt8(ascii: ")") { balance -= 1 }
    }
    var end = end
    while end > start {
      let last = self[end - 1]
      if last == UInt8(ascii: ")"), balance < 0 {
        balance += 1
      } else if !"?!.,:;*_~'".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }
}
