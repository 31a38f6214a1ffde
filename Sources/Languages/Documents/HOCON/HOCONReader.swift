public import Diagnostics

/// Reads a file as HOCON, by the verdicts of typesafe-config.
///
/// Repeated keys are merged and substitutions are replaced, and each value still knows the file and
/// place where it was written. Environment variables are never read. A substitution without a value is
/// reported and left in the tree; see ``Document/substitutions``. So is a key that was given a plain
/// value twice, as with ``read(_:as:)``.
/// - Parameters:
///   - file: The file.
///   - resolve: Whether substitutions are replaced; otherwise all are left.
///   - open: Finds an included file by its path in the pack; without it there are none.
/// - Returns: The tree, and the problems met on the way to it.
public func readHOCON(
  _ file: SourceFile,
  resolve: Bool = true,
  including open: @escaping (String) -> SourceFile? = { _ in nil }
) -> Parsed<Document> {
  if let problem = encodingProblem(of: file) {
    return Parsed(Document(file: file, notation: .hocon), problems: [problem])
  }
  return HOCONReader.read(file, isResolving: resolve, open: open)
}

/// Builds a ``Document`` from HOCON.
private struct HOCONReader {
  private var files: [SourceFile]
  private var fileIndices: [SourceFile: Int32]
  private var records: [Record] = []
  private var texts: [MappedText] = []
  private var substitutions: [SourceSpan] = []

  static func read(
    _ file: SourceFile,
    isResolving: Bool,
    open: @escaping (String) -> SourceFile?
  ) -> Parsed<Document> {
    let pack = HOCONInclusion(file, open: open)
    do throws(Problem) {
      var parser = try HOCONParser(file, pack: pack)
      let root = try parser.readRoot()
      var resolver = HOCONResolver(root, isResolving: isResolving)
      let value = try resolver.resolve()
      var reader = HOCONReader(file)
      if let value { reader.add(value) }
      return Parsed(
        reader.document(comments: parser.lexer.comments, includes: pack.sites),
        problems: resolver.problems + pack.repetitions
      )
    } catch {
      return Parsed(Document(file: file, notation: .hocon), problems: [error])
    }
  }

  private init(_ file: SourceFile) {
    files = [file]
    fileIndices = [file: 0]
  }

  private func document(comments: [SourceSpan], includes: [SourceSpan]) -> Document {
    Document(
      file: files[0],
      notation: .hocon,
      records: records,
      rootIndices: records.isEmpty ? [] : [0],
      comments: comments,
      substitutions: substitutions,
      includes: includes,
      files: files,
      texts: texts
    )
  }

  private mutating func add(_ value: HOCONValue) {
    let index = records.count
    switch value.content {
    case .scalar(let text): return add(text)
    case .unresolved:
      substitutions.append(value.span)
      return add(HOCONText(span: value.span, style: .substitution))
    case .list(let items):
      append(.list, .plain, value.span)
      for item in items { add(item) }
      records[index].a = Int32(items.count)
    case .map(let members):
      append(.map, .plain, value.span)
      for member in members {
        add(member.key)
        add(member.value)
      }
      records[index].a = Int32(2 * members.count)
    }
    records[index].b = Int32(records.count)
  }

  private mutating func add(_ text: HOCONText) {
    append(.scalar, text.style, text.span)
    guard let mapped = text.mapped else { return }
    records[records.count - 1].content = .mapped
    records[records.count - 1].a = Int32(texts.count)
    texts.append(mapped)
  }

  private mutating func append(_ kind: Record.Kind, _ style: ScalarStyle, _ span: SourceSpan) {
    let bytes = span.file.bytes
    let first = span.range.lowerBound
    let isOpened =
      first < bytes.count
      && (bytes[first] == UInt8(ascii: "{") || bytes[first] == UInt8(ascii: "["))
    records.append(
      Record(
        kind: kind,
        style: style,
        content: .slice,
        isFlow: kind != .scalar && isOpened,
        tag: -1,
        tagStart: -1,
        start: Int32(first),
        end: Int32(span.range.upperBound),
        a: 0,
        b: 0,
        file: index(of: span.file)
      )
    )
  }

  private mutating func index(of file: SourceFile) -> Int32 {
    if let index = fileIndices[file] { return index }
    let index = Int32(files.count)
    files.append(file)
    fileIndices[file] = index
    return index
  }
}
