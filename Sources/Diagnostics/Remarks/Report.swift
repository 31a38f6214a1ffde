/// The diagnostics of one pack.
public struct PackReport: Sendable {
  /// The name of the pack, as its manifest gives it; nil where it gives none.
  public var pack: String?
  /// Where the pack lies, as the user would write it from the working directory: `packs/shop`.
  public var location: String
  /// Whether the pack is an archive, so that files are named `shop-1.0.0.sts: settings/a.sty`.
  public var isArchive: Bool
  /// Sorted by path, line, column, rule; no twins.
  public var diagnostics: [Diagnostic]
  /// How many files were looked at.
  public var filesChecked: Int

  /// The diagnostics of a pack at a location, put in order.
  public init(
    pack: String?,
    location: String,
    isArchive: Bool = false,
    diagnostics: [Diagnostic],
    filesChecked: Int
  ) {
    self.pack = pack
    self.location = location
    self.isArchive = isArchive
    self.diagnostics = Self.ordered(diagnostics)
    self.filesChecked = filesChecked
  }

  /// The path of a file of the pack as the user would open it.
  public func path(of file: SourceFile) -> String {
    if file.path.isEmpty { return location }
    if isArchive { return "\(location)/\(file.path)" }
    switch location {
    case "", ".": return file.path
    case _ where location.hasSuffix("/"): return location + file.path
    default: return "\(location)/\(file.path)"
    }
  }

  private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    struct Key: Comparable {
      var path: String
      var start: Int
      var rule: String
      var message: String
      static func < (left: Key, right: Key) -> Bool {
        (left.path, left.start, left.rule, left.message)
          < (right.path, right.start, right.rule, right.message)
      }
    }
    var seen = Set<Diagnostic>()
    return
      diagnostics
      .filter { seen.insert($0).inserted }
      .map { diagnostic in
        let key = Key(
          path: diagnostic.span.file.path,
          start: diagnostic.span.range.lowerBound,
          rule: diagnostic.rule,
          message: diagnostic.message
        )
        return (key, diagnostic)
      }
      .sorted { $0.0 < $1.0 }
      .map(\.1)
  }
}

/// One run's diagnostics over all packs.
public struct Report: Sendable {
  /// The packs in the order they were asked for.
  public var packs: [PackReport]
  /// What could not be done at all, such as a folder that cannot be read; one sentence each.
  public var failures: [String]

  /// A report of packs.
  public init(packs: [PackReport], failures: [String] = []) {
    self.packs = packs
    self.failures = failures
  }

  /// The number of diagnostics of a severity.
  public func count(of severity: Severity) -> Int {
    packs.reduce(0) { sum, pack in
      sum + pack.diagnostics.count { $0.severity == severity }
    }
  }

  /// How many files were looked at.
  public var filesChecked: Int { packs.reduce(0) { $0 + $1.filesChecked } }
}
