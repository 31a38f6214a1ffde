import CYAML
import Diagnostics

/// Builds a ``Document`` from libyaml's parser events.
///
/// The loop keeps its own stack and pulls events one by one, so that the limit on depth also bounds
/// libyaml, whose cost grows with the square of the flow depth.
struct YAMLReader {
  private let file: SourceFile
  private let properties: YAMLProperties
  private var offsets: OffsetMap
  private var records: [Record] = []
  private var pool: [UInt8] = []
  private var tags: [String] = []
  private var tagIndices: [String: Int32] = [:]
  private var roots: [Int32] = []
  private var problems: [Problem] = []
  private var anchors: [String: Anchor] = [:]
  private var anchorSites: [SourceSpan] = []
  private var stack: [Frame] = []
  /// How many values the file stands for, aliases expanded.
  private var expanded = 0

  /// A container that is still open.
  private struct Frame {
    var record: Int
    var children = 0
    /// How many values it stands for, itself included.
    var expanded = 1
    /// How deep lists and maps are nested in it, behind aliases as well.
    var depth = 0
    var anchor: String?
    /// Where its last child ends, for containers that end without a bracket.
    var end: Int
  }

  private struct Anchor {
    var record: Int32
    var expanded: Int
    /// How deep lists and maps are nested in it, itself included.
    var depth = 0
    var isComplete: Bool
  }

  /// Reads a file that is known to be UTF-8.
  static func read(_ file: SourceFile) -> Parsed<Document> {
    var reader = YAMLReader(file: file)
    reader.readEvents()
    let isBroken = reader.problems.contains { $0.kind != .duplicateKey }
    let document = Document(
      file: file,
      notation: .yaml,
      records: reader.records,
      pool: reader.pool,
      tags: reader.tags,
      rootIndices: isBroken ? [] : reader.roots,
      comments: YAMLComments.all(in: file, between: reader.records, isWhole: !isBroken),
      anchorSites: reader.anchorSites
    )
    return Parsed(document, problems: reader.problems)
  }

  private init(file: SourceFile) {
    self.file = file
    properties = YAMLProperties(file: file)
    offsets = OffsetMap(file.bytes)
    records.reserveCapacity(file.bytes.count / 24 + 4)
  }

  // MARK: - Events

  private mutating func readEvents() {
    // The parser keeps a pointer to itself and must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      return report(.limit, "there is no memory left to read the file", at: 0..<0)
    }
    defer { yaml_parser_delete(parser) }
    file.bytes.withUnsafeBufferPointer { buffer in
      let skipped = offsets.byteOrderMark
      let start = buffer.baseAddress.map { $0 + skipped }
      yaml_parser_set_input_string(parser, start, buffer.count - skipped)
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      var event = yaml_event_t()
      var isDone = false
      while !isDone && !problems.contains(where: { $0.kind != .duplicateKey }) {
        guard yaml_parser_parse(parser, &event) == 1 else {
          return problems.append(YAMLMessages.problem(of: parser.pointee, in: file, &offsets))
        }
        isDone = event.type == YAML_STREAM_END_EVENT
        take(event, in: buffer)
        yaml_event_delete(&event)
      }
    }
  }

  private mutating func take(_ event: yaml_event_t, in buffer: UnsafeBufferPointer<UInt8>) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      anchors = [:]
    case YAML_SCALAR_EVENT:
      takeScalar(event, in: buffer)
    case YAML_ALIAS_EVENT:
      takeAlias(event)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      let isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
      open(.list, isFlow: isFlow, tag: data.tag, anchor: data.anchor, event)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      let isFlow = data.style == YAML_FLOW_MAPPING_STYLE
      open(.map, isFlow: isFlow, tag: data.tag, anchor: data.anchor, event)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(at: offsets.byte(at: event.end_mark.index))
    default: break
    }
  }

  private mutating func takeScalar(
    _ event: yaml_event_t,
    in buffer: UnsafeBufferPointer<UInt8>
  ) {
    let data = event.data.scalar
    let style = ScalarStyle(data.style)
    let first = offsets.byte(at: event.start_mark.index)
    var end = offsets.byte(at: event.end_mark.index)
    let hasProperties = data.tag != nil || data.anchor != nil
    let start = hasProperties ? properties.valueStart(from: first, to: end) : first
    if style == .literal || style == .folded {
      while end > start + 1, buffer[end - 1] <= 0x20 { end -= 1 }
    }
    let value = UnsafeBufferPointer(start: data.value, count: data.length)
    let quotes = style == .plain ? 0 : 1
    var record = Record(
      kind: .scalar,
      style: style,
      content: .slice,
      isFlow: false,
      tag: intern(data.tag),
      tagStart: Int32(first),
      start: Int32(start),
      end: Int32(end),
      a: 0,
      b: 0
    )
    let isBlock = style == .literal || style == .folded
    let slice = UnsafeBufferPointer(
      rebasing: buffer[min(start + quotes, end)..<max(start + quotes, end - quotes)].prefix(
        value.count + 1
      )
    )
    if isBlock || !slice.elementsEqual(value) {
      record.content = .pool
      record.a = Int32(pool.count)
      record.b = Int32(value.count)
      pool.append(contentsOf: value)
    }
    if record.tag >= 0 { record.tagStart = properties.tagStart(from: first, to: start) }
    add(record)
    if let anchor = name(data.anchor) {
      anchors[anchor] = Anchor(record: Int32(records.count - 1), expanded: 1, isComplete: true)
      anchorSites.append(properties.anchorSpan(from: first, to: start))
    }
    count(1, endingAt: end)
  }

  private mutating func takeAlias(_ event: yaml_event_t) {
    let start = offsets.byte(at: event.start_mark.index)
    let end = offsets.byte(at: event.end_mark.index)
    let alias = name(event.data.alias.anchor) ?? ""
    guard let anchor = anchors[alias] else {
      return report(.syntax, "the alias '*\(alias)' refers to no anchor before it", at: start..<end)
    }
    guard anchor.isComplete else {
      return report(
        .syntax,
        "the alias '*\(alias)' stands inside of its own anchor",
        at: start..<end
      )
    }
    guard stack.count + anchor.depth <= DocumentLimits.depth else {
      return reportDepth(at: start..<end)
    }
    deepen(by: anchor.depth)
    anchorSites.append(file.span(start..<end))
    add(
      Record(
        kind: .alias,
        style: .plain,
        content: .slice,
        isFlow: false,
        tag: -1,
        tagStart: -1,
        start: Int32(start),
        end: Int32(end),
        a: anchor.record,
        b: 0
      )
    )
    count(anchor.expanded, endingAt: end)
  }

  private mutating func open(
    _ kind: Record.Kind,
    isFlow: Bool,
    tag: UnsafePointer<UInt8>?,
    anchor: UnsafePointer<UInt8>?,
    _ event: yaml_event_t
  ) {
    let first = offsets.byte(at: event.start_mark.index)
    let end = offsets.byte(at: event.end_mark.index)
    guard stack.count < DocumentLimits.depth else {
      return reportDepth(at: first..<max(first, end))
    }
    let limit = isFlow ? end : file.bytes.count
    let hasProperties = tag != nil || anchor != nil
    let start = hasProperties ? properties.valueStart(from: first, to: limit) : first
    let tag = intern(tag)
    add(
      Record(
        kind: kind,
        style: .plain,
        content: .slice,
        isFlow: isFlow,
        tag: tag,
        tagStart: tag < 0 ? -1 : properties.tagStart(from: first, to: start),
        start: Int32(start),
        end: Int32(max(start, end)),
        a: 0,
        b: 0
      )
    )
    let name = name(anchor)
    if let name {
      anchors[name] = Anchor(record: Int32(records.count - 1), expanded: 0, isComplete: false)
      anchorSites.append(properties.anchorSpan(from: first, to: start))
    }
    stack.append(Frame(record: records.count - 1, anchor: name, end: start))
  }

  private mutating func close(at end: Int) {
    guard let frame = stack.popLast() else { return }
    let isFlow = records[frame.record].isFlow
    let end = isFlow ? end : frame.end
    records[frame.record].a = Int32(frame.children)
    records[frame.record].b = Int32(records.count)
    records[frame.record].end = Int32(max(end, Int(records[frame.record].start)))
    if let anchor = frame.anchor {
      anchors[anchor] = Anchor(
        record: Int32(frame.record),
        expanded: frame.expanded,
        depth: frame.depth + 1,
        isComplete: true
      )
    }
    if records[frame.record].kind == .map { findDuplicateKeys(in: frame.record) }
    deepen(by: frame.depth + 1)
    count(frame.expanded, endingAt: end)
  }

  /// Remembers how deep something in the innermost container is nested.
  private mutating func deepen(by depth: Int) {
    guard let last = stack.indices.last else { return }
    stack[last].depth = max(stack[last].depth, depth)
  }

  private mutating func reportDepth(at range: Range<Int>) {
    report(.limit, "lists and maps are nested more than \(DocumentLimits.depth) deep", at: range)
  }

  /// Adds a record to the container it stands in.
  private mutating func add(_ record: Record) {
    if stack.isEmpty {
      roots.append(Int32(records.count))
    } else {
      stack[stack.count - 1].children += 1
    }
    records.append(record)
  }

  /// Counts the values something complete stands for.
  private mutating func count(_ values: Int, endingAt end: Int) {
    let total: Int
    if stack.isEmpty {
      expanded += values
      total = expanded
    } else {
      stack[stack.count - 1].expanded += values
      stack[stack.count - 1].end = max(stack[stack.count - 1].end, end)
      total = stack[stack.count - 1].expanded
    }
    guard total <= DocumentLimits.values else {
      return report(
        .limit,
        "the file stands for more than 1,000,000 values",
        at: max(0, end - 1)..<end
      )
    }
  }

  // MARK: - Duplicate keys

  private mutating func findDuplicateKeys(in map: Int) {
    guard records[map].a > 2 else { return }
    problems += duplicateKeys(in: records, map: map, text: text, file: file)
  }

  private func text(of scalar: Int) -> ArraySlice<UInt8> {
    let record = records[scalar]
    switch record.content {
    case .pool: return pool[Int(record.a)..<Int(record.a + record.b)]
    case .slice, .mapped:
      let quotes = record.style == .plain ? 0 : 1
      return file.bytes[(Int(record.start) + quotes)..<(Int(record.end) - quotes)]
    }
  }

  // MARK: - Tags and anchors

  private mutating func intern(_ tag: UnsafePointer<UInt8>?) -> Int32 {
    guard let tag = name(tag), tag != "!" else { return -1 }
    if let index = tagIndices[tag] { return index }
    let index = Int32(tags.count)
    tags.append(tag)
    tagIndices[tag] = index
    return index
  }

  private func name(_ pointer: UnsafePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  // MARK: - Problems

  private mutating func report(_ kind: Problem.Kind, _ message: String, at range: Range<Int>) {
    let end = max(range.upperBound, min(range.lowerBound + 1, file.bytes.count))
    problems.append(Problem(kind, message, at: file.span(range.lowerBound..<end)))
  }
}
