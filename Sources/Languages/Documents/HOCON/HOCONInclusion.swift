import Diagnostics

/// What all files of one reading share: how included files are found, and what was met so far.
final class HOCONInclusion {
  private let open: (String) -> SourceFile?
  private(set) var repetitions: [Problem] = []
  /// Where the file that is read includes others.
  private(set) var sites: [SourceSpan] = []
  /// The files that are being read, each included by the one before.
  private var paths: [String]
  private var values = 0
  private var included = 0

  init(_ file: SourceFile, open: @escaping (String) -> SourceFile?) {
    self.open = open
    paths = [file.path]
  }

  /// Remembers keys that were given a plain value twice in one file.
  func report(_ repeated: [HOCONRepetition]) {
    for key in repeated where key.older.span.file == key.newer.span.file {
      repetitions.append(
        Problem(
          .duplicateKey,
          "the key '\(excerpt(key.newer.text.string))' is given a value twice; the second one counts",
          at: key.newer.span,
          related: Note("first here", at: key.older.span)
        )
      )
    }
  }

  /// Counts a value.
  func count(at span: SourceSpan) throws(Problem) {
    values += 1
    guard values <= DocumentLimits.values else {
      throw Problem(.limit, "the file holds more than 1,000,000 values", at: span)
    }
  }

  /// Remembers that something is included.
  func include(at span: SourceSpan) {
    if paths.count == 1 { sites.append(span) }
  }

  /// Finds the files that a name stands for, the weaker first; a name without an extension stands for
  /// several.
  func files(named name: String, from file: SourceFile) -> [SourceFile] {
    let extensions = [".properties", ".json", ".conf"]
    let isWhole = extensions.contains(where: name.hasSuffix)
    return (isWhole ? [name] : extensions.map { name + $0 }).compactMap { find($0, from: file) }
  }

  /// Beside the including file, or else at the top.
  private func find(_ name: String, from file: SourceFile) -> SourceFile? {
    let folder = file.path.split(separator: "/").dropLast()
    let top = normalized(name.split(separator: "/"))
    let beside = name.hasPrefix("/") ? nil : normalized(folder + name.split(separator: "/"))
    return beside.flatMap(open) ?? top.flatMap(open)
  }

  /// A path without `.` and `..`; nil if it leads out of the pack.
  private func normalized(_ parts: some Sequence<Substring>) -> String? {
    var path: [Substring] = []
    for part in parts where part != "." {
      if part != ".." {
        path.append(part)
      } else if path.popLast() == nil {
        return nil
      }
    }
    return path.isEmpty ? nil : path.joined(separator: "/")
  }

  /// Reads an included file, which must be an object.
  func read(
    _ file: SourceFile,
    at span: SourceSpan,
    prefix: [[UInt8]],
    depth: Int
  ) throws(Problem) -> HOCONObject {
    guard !paths.contains(file.path) else {
      throw Problem(.reference, "the file '\(file.path)' includes itself", at: span)
    }
    included += 1024 + file.bytes.count
    guard included <= 1 << 24, paths.count <= 50 else {
      throw Problem(.limit, "the files that are included are too many or too large", at: span)
    }
    if let problem = encodingProblem(of: file) { throw problem }
    paths.append(file.path)
    defer { paths.removeLast() }
    if file.path.hasSuffix(".properties") {
      var properties = HOCONProperties(file, pack: self, depth: depth)
      return try properties.read()
    }
    var parser = try HOCONParser(file, pack: self, prefix: prefix, depth: depth)
    guard case .object(let object) = try parser.readRoot() else {
      throw Problem(.syntax, "an included file must be a map, '\(file.path)' is a list", at: span)
    }
    return object
  }
}

/// The user's words on one line, cut where they are many.
func excerpt(_ text: String) -> String {
  text.utf8.count <= 80 ? printable(text) : printable(String(text.unicodeScalars.prefix(60))) + "…"
}

extension HOCONParser {
  /// Reads `include "name"` and merges the file.
  ///
  /// The name may stand in `file(…)`, `classpath(…)` or `url(…)`, and all of it in `required(…)`. Only
  /// files of the pack are followed.
  mutating func readInclude(into object: HOCONObject) throws(Problem) {
    index += 1
    let (isRequired, kind) = try readIncludeWords()
    let name = lexer.text(of: token)
    index += 1
    pack.include(at: name.span)
    try readParentheses((isRequired ? 1 : 0) + (kind == nil ? 0 : 1))
    let isFollowed = kind == nil || kind == "file("
    let files = isFollowed ? pack.files(named: name.text.string, from: lexer.file) : []
    if isRequired, files.isEmpty {
      throw Problem(
        .reference,
        "the file '\(excerpt(name.text.string))' is required here and not in the pack",
        at: name.span
      )
    }
    for file in files {
      let included = try pack.read(
        file,
        at: name.span,
        prefix: prefix + path,
        depth: depth
      )
      guard lists == 0 || !included.hasSubstitutions else {
        let message = "a file with substitutions cannot be included in a list"
        throw Problem(.syntax, message, at: name.span)
      }
      object.merge(included)
    }
  }

  /// Reads what stands before the name; no blank may stand before a parenthesis.
  private mutating func readIncludeWords() throws(Problem) -> (isRequired: Bool, kind: String?) {
    var isRequired = false
    var kind: String?
    while true {
      skipLines()
      switch token.kind {
      case .quoted, .tripleQuoted: return (isRequired, kind)
      case .word:
        var word = lexer.bytes[token.range]
        if !isRequired, kind == nil, word.starts(with: "required(".utf8) {
          isRequired = true
          word = word.dropFirst(9)
        }
        for prefix in ["url(", "file(", "classpath("]
        where kind == nil && word.starts(with: prefix.utf8) {
          kind = prefix
          word = word.dropFirst(prefix.utf8.count)
        }
        guard word.isEmpty else { fallthrough }
        index += 1
      default: throw problem("a file name in double quotes was expected behind 'include'")
      }
    }
  }

  private mutating func readParentheses(_ count: Int) throws(Problem) {
    var missing = count
    while missing > 0 {
      skipLines()
      let word = lexer.bytes[token.range]
      guard token.kind == .word, word.count <= missing,
        word.allSatisfy({ $0 == UInt8(ascii: ")") })
      else { throw problem("')' was expected here") }
      missing -= word.count
      index += 1
    }
  }
}
