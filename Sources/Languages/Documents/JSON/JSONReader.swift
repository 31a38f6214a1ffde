import Diagnostics

/// Builds a ``Document`` from strict JSON (RFC 8259), with the limits of ``DocumentLimits``.
struct JSONReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var at: Int
  private var records: [Record] = []
  private var pool: [UInt8] = []
  private var duplicates: [Problem] = []

  /// Reads a file that is known to be UTF-8.
  static func read(_ file: SourceFile) -> Parsed<Document> {
    var reader = JSONReader(file)
    do throws(Problem) {
      try reader.readAll()
      let document = Document(
        file: file,
        notation: .json,
        records: reader.records,
        pool: reader.pool,
        rootIndices: [0]
      )
      return Parsed(document, problems: reader.duplicates)
    } catch {
      return Parsed(Document(file: file, notation: .json), problems: [error])
    }
  }

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// A container that is still open.
  private struct Frame {
    var record: Int
    var isMap: Bool
    var children = 0
  }

  /// An iterative walk, so that depth costs no stack.
  private mutating func readAll() throws(Problem) {
    var stack: [Frame] = []
    skipSpace()
    while true {
      if let frame = try readValue(depth: stack.count) {
        stack.append(frame)
        skipSpace()
        guard peek == closer(of: frame) else {
          if frame.isMap { try readKey(&stack) }
          continue
        }
        close(&stack)
      }
      while true {
        guard var frame = stack.popLast() else { return try expectEnd() }
        frame.children += 1
        stack.append(frame)
        skipSpace()
        if peek == UInt8(ascii: ",") {
          at += 1
          skipSpace()
          if frame.isMap { try readKey(&stack) }
          break
        }
        guard peek == closer(of: frame) else {
          throw problem("',' or '\(frame.isMap ? "}" : "]")' was expected here")
        }
        close(&stack)
      }
    }
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func closer(of frame: Frame) -> UInt8 {
    frame.isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")
  }

  private mutating func close(_ stack: inout [Frame]) {
    guard let frame = stack.popLast() else { return }
    at += 1
    records[frame.record].end = Int32(at)
    records[frame.record].a = Int32(frame.children)
    records[frame.record].b = Int32(records.count)
    if frame.isMap, frame.children > 2 {
      duplicates += duplicateKeys(in: records, map: frame.record, text: text, file: file)
    }
  }

  private func text(of scalar: Int) -> ArraySlice<UInt8> {
    let record = records[scalar]
    return switch record.content {
    case .pool: pool[Int(record.a)..<Int(record.a + record.b)]
    case .slice, .mapped: bytes[Int(record.start + 1)..<Int(record.end - 1)]
    }
  }

  private mutating func readKey(_ stack: inout [Frame]) throws(Problem) {
    guard peek == UInt8(ascii: "\"") else {
      throw problem("a key in double quotes was expected here")
    }
    try readString()
    stack[stack.count - 1].children += 1
    skipSpace()
    guard peek == UInt8(ascii: ":") else { throw problem("':' was expected here") }
    at += 1
    skipSpace()
  }

  /// Reads a scalar, or opens a container and returns it.
  private mutating func readValue(depth: Int) throws(Problem) -> Frame? {
    guard records.count < DocumentLimits.values else {
      throw Problem(.limit, "the file holds more than 1,000,000 values", at: place(1))
    }
    switch peek ?? 0 {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < DocumentLimits.depth else {
        throw Problem(
          .limit,
          "lists and maps are nested more than \(DocumentLimits.depth) deep",
          at: place(1)
        )
      }
      let isMap = peek == UInt8(ascii: "{")
      add(isMap ? .map : .list, .plain, at..<at + 1)
      at += 1
      return Frame(record: records.count - 1, isMap: isMap)
    case UInt8(ascii: "\""): try readString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    default: try readWord()
    }
    return nil
  }

  private mutating func readWord() throws(Problem) {
    for word in ["true", "false", "null"] where bytes[at...].starts(with: word.utf8) {
      add(.scalar, .plain, at..<at + word.utf8.count)
      at += word.utf8.count
      return
    }
    throw problem(
      at < bytes.count ? "a value was expected here" : "the file ends where a value was expected"
    )
  }

  private mutating func readNumber() throws(Problem) {
    let start = at
    if peek == UInt8(ascii: "-") { at += 1 }
    if peek == UInt8(ascii: "0") { at += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      at += 1
      try digits()
    }
    if let exponent = peek, exponent | 0x20 == UInt8(ascii: "e") {
      at += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    if let next = peek, (0x30...0x39).contains(next) {
      throw problem("a number cannot begin with 0")
    }
    add(.scalar, .plain, start..<at)
  }

  private mutating func digits() throws(Problem) {
    let start = at
    while let byte = peek, (0x30...0x39).contains(byte) { at += 1 }
    if at == start { throw problem("a digit was expected here") }
  }

  private mutating func readString() throws(Problem) {
    let start = at
    var decoded: [UInt8]?
    at += 1
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        add(.scalar, .doubleQuoted, start..<at)
        if let decoded {
          records[records.count - 1].content = .pool
          records[records.count - 1].a = Int32(pool.count)
          records[records.count - 1].b = Int32(decoded.count)
          pool.append(contentsOf: decoded)
        }
        return
      case UInt8(ascii: "\\"):
        if decoded == nil { decoded = Array(bytes[(start + 1)..<at]) }
        decoded?.append(contentsOf: try readEscape())
      case 0x00..<0x20: throw problem("a control character must be written as an escape")
      default:
        decoded?.append(byte)
        at += 1
      }
    }
    at = start
    throw problem("the string is not closed")
  }

  private mutating func readEscape() throws(Problem) -> [UInt8] {
    at += 1
    defer { at += 1 }
    switch peek {
    case UInt8(ascii: "\""): return [0x22]
    case UInt8(ascii: "\\"): return [0x5C]
    case UInt8(ascii: "/"): return [0x2F]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    default: throw problem("there is no such escape")
    }
  }

  private mutating func readUnicodeEscape() throws(Problem) -> [UInt8] {
    var unit = try readHexUnit()
    if (0xD800..<0xDC00).contains(unit), at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "\\"),
      bytes[at + 2] == UInt8(ascii: "u")
    {
      let high = unit
      at += 2
      let low = try readHexUnit()
      guard (0xDC00..<0xE000).contains(low) else {
        throw problem("half of a surrogate pair is missing")
      }
      unit = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(unit) else {
      throw problem("half of a surrogate pair is missing")
    }
    return Array(String(scalar).utf8)
  }

  /// Reads four digits behind the `u` at the cursor and stops on the last.
  private mutating func readHexUnit() throws(Problem) -> UInt32 {
    guard at + 4 < bytes.count else { throw problem("four hexadecimal digits were expected here") }
    let digits = bytes[(at + 1)...(at + 4)]
    guard digits.allSatisfy({ isHexDigit($0) }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits were expected here") }
    at += 4
    return unit
  }

  private func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { at += 1 }
  }

  private mutating func expectEnd() throws(Problem) {
    skipSpace()
    if at < bytes.count { throw problem("the file should end here") }
  }

  private mutating func add(_ kind: Record.Kind, _ style: ScalarStyle, _ range: Range<Int>) {
    records.append(
      Record(
        kind: kind,
        style: style,
        content: .slice,
        isFlow: kind != .scalar,
        tag: -1,
        tagStart: -1,
        start: Int32(range.lowerBound),
        end: Int32(range.upperBound),
        a: 0,
        b: 0
      )
    )
  }

  private func place(_ count: Int) -> SourceSpan {
    let start = min(at, bytes.count)
    return file.span(start..<min(start + count, bytes.count))
  }

  private func problem(_ message: String) -> Problem { Problem(.syntax, message, at: place(1)) }
}
