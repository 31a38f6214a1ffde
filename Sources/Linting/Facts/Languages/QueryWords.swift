/// The words of a metric query, without what stands in quotes, braces and brackets.
///
/// It only sees what it is sure of; the grammar is the business of others.
struct QueryWords {
  /// Names, numbers, and every other byte alone.
  private let words: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    var words: [ArraySlice<UInt8>] = []
    var depth = 0
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let start = index
      index += 1
      if let open = quote {
        if byte == UInt8(ascii: "\\") { index += 1 }
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): quote = byte
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case 0...0x20: break
      default:
        if Self.isNamePart(byte) {
          while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
        }
        if depth <= 0 { words.append(bytes[start..<index]) }
      }
    }
    self.words = words
  }

  /// Whether something is divided by a sum or a count.
  var isRatio: Bool {
    zip(words, words.dropFirst()).contains { operation, operand in
      operation.elementsEqual("/".utf8)
        && (operand.elementsEqual("sum".utf8) || operand.elementsEqual("count".utf8))
    }
  }

  /// Whether there is a 100 anywhere.
  var hasHundred: Bool { words.contains { Self.isHundred($0) } }

  /// Whether something is multiplied by 100.
  var isTimesHundred: Bool {
    zip(words, words.dropFirst()).contains { left, right in
      (left.elementsEqual("*".utf8) && Self.isHundred(right))
        || (Self.isHundred(left) && right.elementsEqual("*".utf8))
    }
  }

  /// Whether the name of a metric speaks of requests, and none of reads.
  var countsRequests: Bool {
    let names = words.map { $0.split(separator: UInt8(ascii: "_")) }.flatMap(\.self)
    func has(_ name: String) -> Bool { names.contains { $0.elementsEqual(name.utf8) } }
    return (has("requests") || has("request")) && !has("reads") && !has("read")
  }

  private static func isHundred(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual("100".utf8) || word.elementsEqual("100.0".utf8)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
