import Diagnostics

/// Turns what was found in the blocks of a page into places on it.
struct PageWriter {
  private let text: MappedText
  private let definitions: [Definition]
  private let names: [String: Int]
  private var page = Page()
  /// The definitions that images use.
  private var imageDefinitions: Set<Int> = []
  /// How often an anchor was made, since the second of a name gets a number.
  private var anchors: [String: Int] = [:]
  /// Whether a `**` further up closes nothing: then it is the mark of a footnote.
  private var hasStrayCloser = false
  private var links: [(start: Int, link: Link)] = []

  init(text: MappedText, definitions: [Definition]) {
    self.text = text
    self.definitions = definitions
    var names: [String: Int] = [:]
    for (index, definition) in definitions.enumerated() where names[definition.label] == nil {
      names[definition.label] = index
    }
    self.names = names
  }

  mutating func page(of blocks: BlockReader) -> Page {
    for block in blocks.blocks {
      switch block.kind {
      case .paragraph: _ = read(block.content)
      case .heading(let level): heading(level, block.content)
      case .html(let html): readHTML(block.content, html)
      }
    }
    for (index, definition) in definitions.enumerated() {
      add(
        .definition,
        resolved(definition.target),
        definition.targetRange,
        definition.range,
        isImage: imageDefinitions.contains(index)
      )
    }
    for comment in blocks.comments { page.comments.append(span(comment)) }
    for marker in blocks.splitMarkers { page.splits.append(span(marker)) }
    for (kind, range) in blocks.mistakes { note(kind, range) }
    return sorted()
  }

  private func span(_ range: Range<Int>) -> SourceSpan { text.span(of: range) }

  private mutating func sorted() -> Page {
    // A tag can hold two targets, which stay in their order.
    page.links = links.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element.link)
    page.comments.sort { $0.range.lowerBound < $1.range.lowerBound }
    page.mistakes.sort { $0.span.range.lowerBound < $1.span.range.lowerBound }
    return page
  }

  // MARK: Blocks

  /// Adds what is in a text; returns the text without marks.
  private mutating func read(_ content: Content) -> String {
    var reader = InlineReader(content, definitions: names)
    reader.read()
    for found in reader.found where !found.isDropped {
      let target = resolved(content.bytes[found.target])
      let isMail = found.kind == .autolink && !target.utf8.contains(UInt8(ascii: ":"))
      add(
        found.kind,
        isMail ? "mailto:\(target)" : target,
        content.source(found.target),
        content.source(found.range),
        isImage: found.isImage
      )
    }
    for use in reader.uses {
      if use.isImage { imageDefinitions.insert(use.definition) }
      let definition = definitions[use.definition]
      page.references.append(
        Reference(
          label: definition.label,
          destination: resolved(definition.target),
          span: span(content.source(use.range)),
          isImage: use.isImage
        )
      )
    }
    for tag in reader.tags { add(tag, in: content) }
    for comment in reader.comments { page.comments.append(span(content.source(comment))) }
    for (kind, range) in reader.mistakes where kind != .unclosedEmphasis || !hasStrayCloser {
      note(kind, content.source(range))
    }
    hasStrayCloser = hasStrayCloser || reader.hasStrayCloser
    return reader.plainText
  }

  private mutating func heading(_ level: Int, _ content: Content) {
    let words = read(content).split { $0 == " " || $0 == "\n" || $0 == "\t" }
    let text = words.joined(separator: " ")
    let name = anchorName(text)
    let count = anchors[name, default: 0]
    anchors[name] = count + 1
    page.headings.append(
      Heading(
        level: level,
        text: text,
        anchor: count == 0 ? name : "\(name)-\(count)",
        span: span(content.source(0..<content.bytes.count))
      )
    )
  }

  /// Letters, digits, `-` and `_` in lower case, with `-` for blanks.
  private func anchorName(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        name.append("-")
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        name.append(scalar)
      }
    }
    return String(name)
  }

  /// Adds the tags and comments of a block of HTML.
  private mutating func readHTML(_ content: Content, _ block: HTMLBlock) {
    let bytes = content.bytes
    var reader = HTMLReader(bytes)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if let tag = reader.tag(at: index) {
        add(tag, in: content)
        index = tag.range.upperBound
        let name = reader.name(of: tag)
        if !tag.isEnd, name == "script" || name == "style" {
          index = bytes.end(of: "</", from: index).map { $0 - 2 } ?? bytes.count
        }
      } else if let other = reader.other(at: index) {
        let end = reader.end(of: other, at: index)
        if other == .comment {
          let comment = index..<(end ?? bytes.count)
          page.comments.append(span(content.source(comment)))
          if end == nil { note(.unclosedComment, content.source(index..<index + 4)) }
        }
        index = end ?? bytes.count
      } else {
        index += 1
      }
    }
  }

  // MARK: Parts

  private mutating func add(
    _ kind: Link.Kind,
    _ destination: String,
    _ target: Range<Int>,
    _ range: Range<Int>,
    isImage: Bool
  ) {
    let link = Link(
      kind: kind,
      destination: destination,
      span: span(target),
      whole: span(range),
      isImage: isImage
    )
    links.append((range.lowerBound, link))
  }

  private mutating func add(_ raw: RawTag, in content: Content) {
    let bytes = content.bytes
    var tag = Tag(
      name: String(decoding: bytes[raw.name], as: UTF8.self).lowercased(),
      isEnd: raw.isEnd,
      attributes: [],
      span: span(content.source(raw.range))
    )
    for (name, value) in raw.attributes {
      let attribute = Tag.Attribute(
        name: String(decoding: bytes[name], as: UTF8.self).lowercased(),
        value: value.map { unescaped(bytes[$0]) } ?? "",
        span: span(content.source(value ?? name)),
        nameSpan: span(content.source(name)),
        wholeSpan: span(content.source(value.map { raw.withQuotes($0, in: bytes) } ?? name))
      )
      tag.attributes.append(attribute)
      guard let value, attribute.name == "href" || attribute.name == "src" else { continue }
      add(
        .html,
        attribute.value,
        content.source(value),
        content.source(raw.range),
        isImage: attribute.name == "src" && tag.name == "img"
      )
    }
    page.tags.append(tag)
  }

  /// The value of an attribute; a backslash means nothing there.
  private func unescaped(_ value: ArraySlice<UInt8>) -> String {
    value.contains(backslash) ? String(decoding: value, as: UTF8.self) : resolved(value)
  }

  private mutating func note(_ kind: Mistake.Kind, _ range: Range<Int>) {
    let message =
      switch kind {
      case .unclosedTarget: "the target of this link is not closed; ')' is missing"
      case .blankInTarget: "a target with blanks makes no link; put it between '<' and '>'"
      case .blankAroundTarget: "there are blanks around the target of this link"
      case .undefinedReference: "the label of this link is not defined on the page"
      case .unclosedFence: "this code is not closed; a second fence is missing"
      case .unclosedComment: "this comment is not closed; '-->' is missing"
      case .headingWithoutBlank: "a heading needs a blank behind '#'"
      case .unclosedCode: "this code is not closed; a second run of as many backticks is missing"
      case .unclosedEmphasis: "this strong text is not closed; a second '**' is missing"
      case .extraCell: "the table has fewer columns than this row has cells; the rest is dropped"
      case .unevenTable: "this is no table: its first row has not as many cells as the second"
      }
    page.mistakes.append(Mistake(kind: kind, message: message, span: span(range)))
  }
}
