/// Finds what points somewhere in the text of a block; all offsets are those of the text.
struct InlineReader {
  /// Something that points somewhere.
  struct Found {
    var kind: Link.Kind
    var target: Range<Int>
    var range: Range<Int>
    var isImage = false
    /// Whether it turned out to be the text of another link.
    var isDropped = false
  }

  /// A link or an image that takes its target from a definition.
  struct Use {
    var definition: Int
    var range: Range<Int>
    var isImage: Bool
  }

  /// A bracket that was not closed yet.
  private struct Bracket {
    var at: Int
    var isImage: Bool
    /// How many bare addresses were found before it.
    var bareCount: Int
    /// Where the plain text stood.
    var plainCount: Int
    /// How many runs of marks of emphasis were found before it.
    var runCount: Int
    /// Whether another bracket was opened in it, so that it cannot be a label.
    var hasInner = false
  }

  private let bytes: [UInt8]
  private let definitions: [String: Int]
  private let targets: TargetReader
  private var html: HTMLReader
  private var at = 0

  private(set) var found: [Found] = []
  private(set) var uses: [Use] = []
  private(set) var tags: [RawTag] = []
  private(set) var comments: [Range<Int>] = []
  private(set) var mistakes: [(Mistake.Kind, Range<Int>)] = []
  /// The text without marks; 0 stands for what was taken out.
  private var plain: [UInt8] = []

  private var brackets: [Bracket] = []
  /// Links cannot hold links: below this many, an open `[` cannot begin one any more.
  private var inactiveCount = 0
  /// The bare addresses found, by their places in ``found``.
  private var bare: [Int] = []
  private var codeSpans: CodeSpans
  private var hasCode = false
  private var emphasis = Emphasis()
  /// Where the last tag of Handlebars ended, and whether one opens or closes a block.
  private var templateEnd = -1
  private var hasTemplateBlock = false

  init(_ content: Content, definitions: [String: Int]) {
    bytes = content.bytes
    self.definitions = definitions
    targets = TargetReader(content)
    html = HTMLReader(content.bytes)
    codeSpans = CodeSpans(content.bytes)
  }

  /// The text without marks of links, code, emphasis and HTML.
  var plainText: String { String(decoding: plain.filter { $0 != 0 }, as: UTF8.self) }

  /// Whether `**` closes something that was never opened.
  var hasStrayCloser: Bool { emphasis.strayStrong.contains(where: \.canClose) }

  // MARK: Text

  mutating func read() {
    while at < bytes.count { step() }
    emphasis.pair(from: 0)
    for mark in emphasis.paired.joined() { plain[mark] = 0 }
    // Where only one of two alternatives is shown, marks cannot be counted.
    guard !hasTemplateBlock, let run = emphasis.unclosedStrong else { return }
    // A lone word behind other text may be named so: `**kwargs`.
    let isWholeText = bytes[..<run.at].allSatisfy(isSpace)
    guard isWholeText || bytes[run.at...].contains(where: isSpace) else { return }
    mistakes.append((.unclosedEmphasis, run.at..<run.at + run.length))
  }

  private mutating func step() {
    switch bytes[at] {
    case backslash:
      let isEscape = bytes.byte(at + 1).map(isPunctuation) ?? false
      if isEscape { at += 1 }
      keep(1)
    case UInt8(ascii: "`"): code()
    case UInt8(ascii: "<"): angle()
    case UInt8(ascii: "!") where bytes.byte(at + 1) == openBracket: open(isImage: true)
    case openBracket: open(isImage: false)
    case closeBracket: close()
    case UInt8(ascii: "{"):
      if let end = bytes.endOfTemplateTag(at: at) { template(to: end) } else { keep(1) }
    case UInt8(ascii: "*"), UInt8(ascii: "_"): mark()
    case UInt8(ascii: "h"), UInt8(ascii: "H"): address()
    default: keep(1)
    }
  }

  /// Moves over plain text.
  private mutating func keep(_ count: Int) {
    plain += bytes[at..<min(at + count, bytes.count)]
    at += count
  }

  // MARK: Code

  /// Moves over a code span, or over backticks that begin none.
  private mutating func code() {
    let end = bytes.endOfRun(at: at)
    let length = end - at
    guard let close = codeSpans.next(of: length, from: end) else {
      let isMeant = bytes.isMeantAsCode(at..<end, isAfterCode: hasCode)
      if isMeant, !mistakes.contains(where: { $0.0 == .unclosedCode }) {
        mistakes.append((.unclosedCode, at..<end))
      }
      return keep(length)
    }
    hasCode = true
    plain += bytes[end..<close]
    at = close + length
  }

  // MARK: Emphasis

  /// Moves over a tag of Handlebars, in place of which a word will stand.
  private mutating func template(to end: Int) {
    let name = bytes[at..<end].drop { "{~ ".utf8.contains($0) }
    if name.first.map("#/^".utf8.contains) ?? false || name.starts(with: "else".utf8) {
      hasTemplateBlock = true
    }
    keep(end - at)
    templateEnd = end
  }

  /// Moves over a run of marks.
  private mutating func mark() {
    let end = bytes.endOfRun(at: at)
    emphasis.add(
      at..<end,
      of: bytes[at],
      between: at == templateEnd ? .word : bytes.neighbour(before: at),
      bytes.endOfTemplateTag(at: end) == nil ? bytes.neighbour(after: end) : .word,
      plainAt: plain.count
    )
    keep(end - at)
  }

  // MARK: Angle brackets

  private mutating func angle() {
    if let end = bytes.endOfAutolink(at: at) {
      let target = at + 1..<end - 1
      found.append(Found(kind: .autolink, target: target, range: at..<end))
      plain += bytes[target]
      at = end
    } else if let tag = html.tag(at: at) {
      tags.append(tag)
      at = tag.range.upperBound
    } else if let other = html.other(at: at) {
      guard let end = html.end(of: other, at: at) else {
        if other == .comment { mistakes.append((.unclosedComment, at..<at + 4)) }
        return keep(1)
      }
      if other == .comment { comments.append(at..<end) }
      at = end
    } else {
      keep(1)
    }
  }

  // MARK: Addresses

  /// An address in the text, or a letter like any other.
  private mutating func address() {
    let start = at
    let isWordStart = bytes.byte(at - 1).map { !isLetter($0) && !isDigit($0) && $0 < 0x80 } ?? true
    guard isWordStart, let schemeEnd = bytes.endOfScheme(at: at) else { return keep(1) }
    var end = schemeEnd
    while let byte = bytes.byte(end), byte > 0x20, !"<>`\"|[]\\".utf8.contains(byte) {
      end = bytes.endOfTemplateTag(at: end) ?? end + 1
    }
    end = min(end, bytes.count)
    end = bytes.endOfAddress(end, from: schemeEnd)
    guard end > schemeEnd else { return keep(1) }
    bare.append(found.count)
    found.append(Found(kind: .bare, target: start..<end, range: start..<end))
    keep(end - start)
  }

  // MARK: Brackets

  private mutating func open(isImage: Bool) {
    if !brackets.isEmpty { brackets[brackets.count - 1].hasInner = true }
    let bracket = Bracket(
      at: at,
      isImage: isImage,
      bareCount: bare.count,
      plainCount: plain.count,
      runCount: emphasis.count
    )
    brackets.append(bracket)
    keep(isImage ? 2 : 1)
  }

  private mutating func close() {
    let end = at + 1
    guard let bracket = brackets.popLast() else { return keep(1) }
    let isActive = bracket.isImage || brackets.count >= inactiveCount
    inactiveCount = min(inactiveCount, brackets.count)
    guard isActive else { return keep(1) }
    let isFollowed = bytes.byte(end) == UInt8(ascii: "(")
    if isFollowed, let (target, targetEnd) = target(at: end) {
      let range = bracket.at..<targetEnd
      found.append(
        Found(kind: .inline, target: target, range: range, isImage: bracket.isImage)
      )
      return finish(bracket, at: targetEnd)
    }
    if let (definition, labelEnd) = reference(bracket, end: end) {
      let range = bracket.at..<labelEnd
      uses.append(Use(definition: definition, range: range, isImage: bracket.isImage))
      return finish(bracket, at: labelEnd)
    }
    if isFollowed { noteBrokenTarget(bracket, at: end) }
    keep(1)
  }

  /// Takes the marks of a link out of the plain text, and the addresses in it out of the list.
  private mutating func finish(_ bracket: Bracket, at end: Int) {
    while bare.count > bracket.bareCount, let index = bare.popLast() {
      found[index].isDropped = true
    }
    emphasis.pair(from: bracket.runCount)
    plain[bracket.plainCount] = 0
    if bracket.isImage { plain[bracket.plainCount + 1] = 0 }
    if !bracket.isImage { inactiveCount = brackets.count }
    at = end
  }

  /// The target in parentheses at an offset, and where they end.
  private mutating func target(at start: Int) -> (Range<Int>, end: Int)? {
    let first = targets.endOfSpace(from: start + 1)
    guard let (target, afterTarget) = targets.target(at: first) else { return nil }
    var end = targets.endOfSpace(from: afterTarget)
    let hasGap = end > afterTarget
    var hasTitle = false
    if hasGap, let titleEnd = targets.endOfTitle(at: end) {
      hasTitle = true
      end = targets.endOfSpace(from: titleEnd)
    }
    guard bytes.byte(end) == UInt8(ascii: ")") else { return nil }
    if !target.isEmpty, first > start + 1 || (hasGap && !hasTitle) {
      mistakes.append((.blankAroundTarget, target))
    }
    return (target, end + 1)
  }

  /// The definition a link refers to, and where its last bracket ends.
  private mutating func reference(_ bracket: Bracket, end: Int) -> (Int, end: Int)? {
    let text = bracket.at + (bracket.isImage ? 2 : 1)..<end - 1
    if bytes.byte(end) == openBracket, let (label, labelEnd) = targets.label(at: end),
      !label.isEmpty
    {
      let name = targets.normalized(label)
      if let definition = definitions[name] { return (definition, labelEnd) }
      let isNamed = !name.isEmpty && !name.hasPrefix("^") && !text.isEmpty
      if isNamed { mistakes.append((.undefinedReference, bracket.at..<labelEnd)) }
      return nil
    }
    guard !bracket.hasInner, text.count < 1000, !text.isEmpty, !definitions.isEmpty else {
      return nil
    }
    guard let definition = definitions[targets.normalized(text)] else { return nil }
    return (definition, bytes.stands("[]", at: end) ? end + 2 : end)
  }

  /// Says what keeps `[text](…` from being a link, if that is plain to see.
  private mutating func noteBrokenTarget(_ bracket: Bracket, at start: Int) {
    var index = start + 1
    var hasBlank = false
    while let byte = bytes.byte(index), byte != lineBreak, index - start < 300 {
      if byte == UInt8(ascii: ")") {
        if hasBlank { mistakes.append((.blankInTarget, start + 1..<index)) }
        return
      }
      if byte == openBracket { return }
      if Markdown.isBlank(byte) { hasBlank = true }
      index = bytes.endOfTemplateTag(at: index) ?? index + 1
    }
    guard index - start < 300 else { return }
    mistakes.append((.unclosedTarget, bracket.at..<start + 1))
  }
}
