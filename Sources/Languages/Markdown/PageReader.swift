import Diagnostics

/// Walks over a page line by line, in one pass.
struct PageReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private(set) var page = Page()
  /// The fence that closes the code block we are in.
  private var fence: (byte: UInt8, count: Int)?
  private var isComment = false
  /// Where the last `>` and the last `}}` of the line stand, so that nobody looks for one in vain again
  /// and again.
  private var lastAngle = -1
  private var lastBraces = -1

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func read() {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      readLine(start..<end)
      start = end + 1
    }
  }

  private mutating func readLine(_ line: Range<Int>) {
    let indent = bytes[line].prefix { $0 == 0x20 }.count
    let start = line.lowerBound + indent
    if let run = fenceRun(at: start, in: line) {
      if let open = fence {
        if run.byte == open.byte, run.count >= open.count { fence = nil }
      } else if !isComment {
        fence = run
      }
      return
    }
    if fence != nil { return }
    lastAngle = bytes[line].lastIndex(of: UInt8(ascii: ">")) ?? -1
    lastBraces = bytes[line].lastIndex(of: UInt8(ascii: "}")) ?? -1
    if !isComment, indent < 4, readDefinition(start..<line.upperBound) { return }
    readText(start..<line.upperBound)
  }

  private func fenceRun(at start: Int, in line: Range<Int>) -> (byte: UInt8, count: Int)? {
    guard start < line.upperBound, start - line.lowerBound < 4 else { return nil }
    let byte = bytes[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    let count = bytes[start..<line.upperBound].prefix { $0 == byte }.count
    guard count >= 3 else { return nil }
    // A line of inline code is no fence.
    if byte == UInt8(ascii: "`"), bytes[(start + count)..<line.upperBound].contains(byte) {
      return nil
    }
    return (byte, count)
  }

  /// Reads a definition, `[label]: destination`.
  private mutating func readDefinition(_ line: Range<Int>) -> Bool {
    guard line.lowerBound < line.upperBound, bytes[line.lowerBound] == UInt8(ascii: "["),
      let close = bytes[line].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return false }
    var at = close + 2
    while at < line.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    guard let end = destinationEnd(at, limit: line.upperBound, isInline: false) else {
      return false
    }
    let label = bytes[(line.lowerBound + 1)..<close]
    if label.elementsEqual("comment".utf8) || label.elementsEqual("//".utf8) {
      let rest = String(decoding: bytes[end.next..<line.upperBound], as: UTF8.self)
      if rest.contains("(split)") { page.splits.append(file.span(line)) }
    } else {
      add(.definition, end.range)
    }
    return true
  }

  private mutating func readText(_ line: Range<Int>) {
    var at = line.lowerBound
    /// The brackets that are open, and whether each began an image.
    var brackets: [Bool] = []
    while at < line.upperBound {
      if isComment {
        guard let end = find("-->", in: at..<line.upperBound) else { return }
        isComment = false
        at = end + 3
        continue
      }
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 2
      case UInt8(ascii: "`"): at = skipCode(at, limit: line.upperBound)
      case UInt8(ascii: "["):
        brackets.append(at > line.lowerBound && bytes[at - 1] == UInt8(ascii: "!"))
        at += 1
      case UInt8(ascii: "]"):
        let isImage = brackets.popLast()
        at += 1
        guard let isImage, at < line.upperBound, bytes[at] == UInt8(ascii: "(") else { continue }
        var start = at + 1
        while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
        guard let end = destinationEnd(start, limit: line.upperBound, isInline: true) else {
          continue
        }
        add(isImage ? .image : .inline, end.range)
        at = end.next
      case UInt8(ascii: "<"): at = readAngle(at, limit: line.upperBound)
      case UInt8(ascii: "h") where isWordStart(at) && startsURL(at):
        let end = bareEnd(at, limit: line.upperBound)
        add(.automatic, at..<end)
        at = end
      default: at += 1
      }
    }
  }

  /// Behind the code span that begins here, or behind the backticks if it does not end on the line.
  private func skipCode(_ start: Int, limit: Int) -> Int {
    let count = bytes[start..<limit].prefix { $0 == UInt8(ascii: "`") }.count
    var at = start + count
    while at < limit {
      guard bytes[at] == UInt8(ascii: "`") else {
        at += 1
        continue
      }
      let run = bytes[at..<limit].prefix { $0 == UInt8(ascii: "`") }.count
      at += run
      if run == count { return at }
    }
    return start + count
  }

  /// A comment, an automatic link, or a tag with links in it.
  private mutating func readAngle(_ start: Int, limit: Int) -> Int {
    if bytes[start..<limit].starts(with: "<!--".utf8) {
      isComment = true
      return start + 4
    }
    guard start < lastAngle, let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ">")) else {
      return start + 1
    }
    if startsURL(start + 1) {
      add(.automatic, (start + 1)..<end)
      return end + 1
    }
    for name in ["href", "src"] {
      guard let key = find(name, in: start..<end) else { continue }
      var at = key + name.utf8.count
      while at < end, bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "=") { at += 1 }
      guard at < end, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
        let close = bytes[(at + 1)..<end].firstIndex(of: bytes[at])
      else { continue }
      add(.html, (at + 1)..<close)
    }
    return end + 1
  }

  /// The destination that begins here and what follows it; nil if there is none.
  private func destinationEnd(
    _ start: Int,
    limit: Int,
    isInline: Bool
  ) -> (range: Range<Int>, next: Int)? {
    guard start < limit else { return nil }
    if bytes[start] == UInt8(ascii: "<") {
      guard start < lastAngle, let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ">"))
      else {
        return nil
      }
      return ((start + 1)..<end, end + 1)
    }
    var depth = 0
    var at = start
    loop: while at < limit {
      switch bytes[at] {
      case 0x00...0x20: break loop
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where isInline:
        if depth == 0 { break loop }
        depth -= 1
      // Handlebars may hold blanks: `{{ componentUrnForUrl }}`.
      case UInt8(ascii: "{") where bytes[at..<limit].starts(with: "{{".utf8):
        guard at < lastBraces, let end = find("}}", in: at..<limit) else { break }
        at = end + 1
      default: break
      }
      at += 1
    }
    at = min(at, limit)
    return at > start ? (start..<at, at) : nil
  }

  private func bareEnd(_ start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, bytes[end] > 0x20,
      ![UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "\"")].contains(
        bytes[end]
      )
    {
      end += 1
    }
    while end > start,
      [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":")].contains(bytes[end - 1])
    {
      end -= 1
    }
    return end
  }

  private func startsURL(_ at: Int) -> Bool {
    at < bytes.count
      && (bytes[at...].starts(with: "http://".utf8) || bytes[at...].starts(with: "https://".utf8))
  }

  private func isWordStart(_ at: Int) -> Bool {
    guard at > 0 else { return true }
    let before = bytes[at - 1] | 0x20
    return !(0x61...0x7A).contains(before)
  }

  private func find(_ text: String, in range: Range<Int>) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var index = range.lowerBound
    while index < range.upperBound,
      let candidate = bytes[index..<range.upperBound].firstIndex(of: first)
    {
      if bytes[candidate..<range.upperBound].starts(with: text.utf8) { return candidate }
      index = candidate + 1
    }
    return nil
  }

  private mutating func add(_ kind: Link.Kind, _ range: Range<Int>) {
    page.links.append(Link(kind: kind, destination: file.text(in: range), span: file.span(range)))
  }
}
