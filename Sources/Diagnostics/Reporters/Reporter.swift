/// A format findings are printed in.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// For people: the source line, a caret, help.
  case text
  /// One line a finding: `path:line:column: severity[rule]: message`.
  case concise
  /// For programs.
  case json

  /// What prints it.
  public func reporter(_ options: ReportOptions = ReportOptions()) -> any Reporter {
    switch self {
    case .text: TextReporter(options: options)
    case .concise: ConciseReporter(options: options)
    case .json: JSONReporter(options: options)
    }
  }
}

/// What a reporter may be told.
public struct ReportOptions: Sendable {
  /// Whether colours are written.
  public var isColored: Bool
  /// Whether only the findings are printed, without a summary.
  public var isQuiet: Bool
  /// Whether the findings are counted by rule.
  public var showsStatistics: Bool
  /// The version of the tool.
  public var version: String

  /// Options that are all off, or as given.
  public init(
    isColored: Bool = false,
    isQuiet: Bool = false,
    showsStatistics: Bool = false,
    version: String = ""
  ) {
    self.isColored = isColored
    self.isQuiet = isQuiet
    self.showsStatistics = showsStatistics
    self.version = version
  }
}

/// A report in, text out.
public protocol Reporter: Sendable {
  /// The whole text, with a final newline unless it is empty.
  func render(_ report: Report) -> String
}

/// The last lines of a report for people.
struct Summary {
  /// `2 errors and 1 warning in 23 files`.
  static func sentence(of report: Report) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.count(of: severity)
      guard count > 0 else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 || severity == .info ? "" : "s")"
    }
    let files = report.filesChecked
    let place = "in \(files) file\(files == 1 ? "" : "s")"
    guard let last = counts.last else { return "no findings \(place)" }
    let front = counts.dropLast().joined(separator: ", ")
    return "\(front.isEmpty ? "" : front + " and ")\(last) \(place)"
  }

  /// The rules that spoke, the most frequent first: `  12  unknown-field`.
  static func statistics(of report: Report) -> [String] {
    var counts: [String: Int] = [:]
    for diagnostic in report.packs.flatMap(\.diagnostics) {
      counts[diagnostic.rule, default: 0] += 1
    }
    let width = String(counts.values.max() ?? 0).utf8.count
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
      let number = String(count)
      return String(repeating: " ", count: 2 + width - number.utf8.count) + "\(number)  \(rule)"
    }
  }
}
