/// Divides a page into blocks, line by line.
///
/// Quotes and lists are followed as far as they decide what is code; code is dropped.
struct BlockReader {
  /// How deep quotes and lists can be nested; what is deeper is text of the innermost.
  private static let depthLimit = 100

  private let bytes: [UInt8]
  private var containers: [Container] = []
  private var leaf = Leaf.none

  private(set) var blocks: [Block] = []
  private(set) var definitions: [Definition] = []
  private(set) var comments: [Range<Int>] = []
  private(set) var splitMarkers: [Range<Int>] = []
  private(set) var mistakes: [(Mistake.Kind, Range<Int>)] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != lineBreak, bytes[end] != 0x0D { end += 1 }
      read(Line(bytes, start..<end))
      let isPair = bytes.stands("\r\n", at: end)
      start = end + (isPair ? 2 : 1)
    }
    if case .fence(_, _, let range) = leaf { mistakes.append((.unclosedFence, range)) }
    closeLeaf()
  }

  // MARK: Lines

  private mutating func read(_ page: Line) {
    var line = page
    let matched = matchContainers(&line)
    let isInside = matched == containers.count
    if isInside, continueLeaf(line) { return }
    var isOpened = false
    while openBlock(&line, matched: matched, isOpened: &isOpened) {}
    guard !isOpened || !line.isBlank else { return }
    readText(line, isInside: isInside || isOpened, matched: matched)
  }

  /// Moves over the marks of the open containers; returns how many of them go on in this line.
  private mutating func matchContainers(_ line: inout Line) -> Int {
    for (index, container) in containers.enumerated() {
      let (columns, start) = line.indent
      switch container {
      case .quote:
        guard columns < 4, line.byte(start) == UInt8(ascii: ">") else { return index }
        line.skip(to: start + 1)
        if line.indent.columns > 0 { line.skip(columns: 1) }
      case .item(let indent, let isEmpty):
        if start >= line.end {
          guard !isEmpty else { return index }
        } else {
          guard columns >= indent else { return index }
          line.skip(columns: indent)
          containers[index] = .item(indent: indent, isEmpty: false)
        }
      }
    }
    return containers.count
  }

  /// Whether the line belongs to open code or HTML, where nothing else can begin.
  private mutating func continueLeaf(_ line: Line) -> Bool {
    let (columns, start) = line.indent
    switch leaf {
    case .fence(let byte, let length, _):
      var end = start
      while line.byte(end) == byte { end += 1 }
      let isEnd = columns < 4 && end - start >= length && bytes[end..<line.end].allSatisfy(isSpace)
      if isEnd { leaf = .none }
      return true
    case .html(var content, let block):
      leaf = .none
      if block.endsAtBlankLine, start >= line.end {
        leaf = .html(content, block)
        closeLeaf()
        return true
      }
      content.append(bytes, line.at..<line.end)
      leaf = .html(content, block)
      if block.ends(in: bytes, line.at..<line.end) { closeLeaf() }
      return true
    case .none, .paragraph, .indentedCode, .table:
      return false
    }
  }

  private var isInParagraph: Bool {
    if case .paragraph = leaf { return true }
    return false
  }

  private var isInTable: Bool {
    if case .table = leaf { return true }
    return false
  }

  /// Opens the block that begins here, if one does; true if another can begin inside of it.
  private mutating func openBlock(
    _ line: inout Line,
    matched: Int,
    isOpened: inout Bool
  ) -> Bool {
    let (columns, start) = line.indent
    let isParagraph = isInParagraph && !isOpened
    guard start < line.end else { return false }
    let isAll = isOpened || matched == containers.count
    if columns >= 4 {
      guard !isParagraph else { return false }
      close(to: matched, isOpened: isOpened)
      leaf = .indentedCode
      isOpened = true
      line.at = line.end
      return false
    }
    let marks = BlockMarks(bytes, start..<line.end)
    if bytes[start] == UInt8(ascii: ">"), containers.count < Self.depthLimit {
      close(to: matched, isOpened: isOpened)
      isOpened = true
      line.skip(to: start + 1)
      if line.indent.columns > 0 { line.skip(columns: 1) }
      containers.append(.quote)
      return true
    }
    if isParagraph, isAll, let level = marks.underline, closeParagraph(asHeading: level) {
      isOpened = true
      line.at = line.end
      return false
    }
    if openLeaf(marks, matched: matched, isOpened: &isOpened, isParagraph: isParagraph) {
      line.at = line.end
      return false
    }
    guard containers.count < Self.depthLimit,
      let marker = marks.listMarker(interruptsParagraph: isParagraph && isAll)
    else { return false }
    close(to: matched, isOpened: isOpened)
    isOpened = true
    openItem(&line, columns: columns, marker: marker)
    return true
  }

  private mutating func openItem(_ line: inout Line, columns: Int, marker: Range<Int>) {
    line.skip(to: marker.upperBound)
    let gap = line.indent
    let isEmpty = gap.start >= line.end
    // Text that is indented further than four columns is code in the item.
    let padding = isEmpty || gap.columns > 4 ? 1 : gap.columns
    line.skip(columns: padding)
    containers.append(.item(indent: columns + marker.count + padding, isEmpty: isEmpty))
  }

  /// Opens a heading, code, HTML or a rule, which take the rest of the line.
  private mutating func openLeaf(
    _ marks: BlockMarks,
    matched: Int,
    isOpened: inout Bool,
    isParagraph: Bool
  ) -> Bool {
    let line = marks.range
    if let split = marks.splitMarker {
      close(to: matched, isOpened: isOpened)
      splitMarkers.append(split)
      comments.append(split)
    } else if let heading = marks.heading {
      close(to: matched, isOpened: isOpened)
      let content = Content(bytes, heading.text)
      blocks.append(Block(kind: .heading(level: heading.level), content: content))
    } else if let length = marks.fenceLength {
      close(to: matched, isOpened: isOpened)
      let fence = line.lowerBound..<line.lowerBound + length
      leaf = .fence(byte: bytes[line.lowerBound], length: length, range: fence)
    } else if let html = HTMLBlock(bytes, line, interruptsParagraph: isParagraph) {
      close(to: matched, isOpened: isOpened)
      leaf = .html(Content(bytes, line), html)
      if html.ends(in: bytes, line) { closeLeaf() }
    } else if marks.isRule {
      close(to: matched, isOpened: isOpened)
    } else {
      return false
    }
    isOpened = true
    return true
  }

  /// Adds the rest of a line to the paragraph, or begins one.
  private mutating func readText(_ line: Line, isInside: Bool, matched: Int) {
    let (_, start) = line.indent
    if start >= line.end {
      if !isInside { close(to: matched, isOpened: false) }
      if isInParagraph || isInTable { closeLeaf() }
      return
    }
    if isInside, case .table(let columns) = leaf {
      return readRow(TableRow(bytes, start..<line.end), columns: columns)
    }
    if case .paragraph(var content) = leaf {
      if isInside, openTable(below: content, start..<line.end) { return }
      leaf = .none
      content.append(bytes, start..<line.end)
      leaf = .paragraph(content)
      return
    }
    if !isInside { close(to: matched, isOpened: false) }
    closeLeaf()
    if let hashes = BlockMarks(bytes, start..<line.end).hashesWithoutBlank {
      mistakes.append((.headingWithoutBlank, hashes))
    }
    leaf = .paragraph(Content(bytes, start..<line.end))
  }

  // MARK: Tables

  /// Takes the last line of a paragraph for the first row of a table, if the next line says so.
  private mutating func openTable(below content: Content, _ line: Range<Int>) -> Bool {
    guard let columns = TableRow.columns(bytes, line), let last = content.lastLine else {
      return false
    }
    let header = TableRow(bytes, last)
    guard header.isDivided else { return false }
    guard header.cells.count == columns else {
      mistakes.append((.unevenTable, last))
      return false
    }
    closeParagraph(content.droppingLastLine())
    readRow(header, columns: columns)
    leaf = .table(columns: columns)
    return true
  }

  /// Makes blocks of the cells of a row; those that the table has no columns for are not shown.
  private mutating func readRow(_ row: TableRow, columns: Int) {
    for cell in row.cells.prefix(columns) where !cell.isEmpty {
      blocks.append(Block(kind: .paragraph, content: Content(bytes, cell)))
    }
    guard let extra = row.cells.dropFirst(columns).first(where: { !$0.isEmpty }) else { return }
    mistakes.append((.extraCell, extra))
  }

  // MARK: Ends

  /// Closes the leaf, and the containers that do not go on in this line.
  private mutating func close(to matched: Int, isOpened: Bool) {
    closeLeaf()
    if !isOpened { containers.removeSubrange(matched...) }
  }

  private mutating func closeLeaf() {
    switch leaf {
    case .none, .fence, .indentedCode, .table: break
    case .paragraph(let content): closeParagraph(content)
    case .html(let content, let block):
      blocks.append(Block(kind: .html(block), content: content))
    }
    leaf = .none
  }

  private mutating func closeParagraph(_ content: Content) {
    let start = readDefinitions(content)
    guard start < content.bytes.count else { return }
    blocks.append(Block(kind: .paragraph, content: content.dropping(start)))
  }

  /// Makes the open paragraph a heading; false if it holds nothing but definitions.
  private mutating func closeParagraph(asHeading level: Int) -> Bool {
    guard case .paragraph(let content) = leaf else { return false }
    let start = readDefinitions(content)
    let rest = content.dropping(start)
    guard start < content.bytes.count else {
      leaf = .none
      return false
    }
    blocks.append(Block(kind: .heading(level: level), content: rest))
    leaf = .none
    return true
  }

  /// Takes the definitions from the start of a paragraph; returns where they end.
  private mutating func readDefinitions(_ content: Content) -> Int {
    var start = 0
    while content.bytes.byte(start) == openBracket {
      guard let (definition, end) = TargetReader(content).definition(at: start) else { break }
      if definition.isComment {
        comments.append(definition.range)
      } else {
        definitions.append(definition)
      }
      start = end
    }
    return start
  }
}
