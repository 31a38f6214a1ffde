public import ArgumentParser
public import Diagnostics
import Linting

/// The packs a command works on.
struct PackArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A pack directory, an .sts archive, or a directory that holds packs.",
      valueName: "pack"
    ),
    completion: .file(extensions: ["sts"])
  )
  var packs: [String] = []

  /// The paths as given, or the working directory.
  var paths: [String] { packs.isEmpty ? ["."] : packs }
}

/// Which rules speak, and how loud.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Run this rule only; may be repeated.", valueName: "rule"),
    completion: .list(RuleCatalog.ids)
  )
  var only: [String] = []

  @Option(
    help: ArgumentHelp("Do not run this rule; may be repeated.", valueName: "rule"),
    completion: .list(RuleCatalog.ids)
  )
  var disable: [String] = []

  @Option(
    help: ArgumentHelp(
      "Change a severity: error, warning, info or off; may be repeated.",
      valueName: "rule=severity"
    )
  )
  var severity: [String] = []

  @Flag(help: "Warnings fail, too.")
  var strict = false

  func validate() throws {
    for rule in only + disable { try Self.expectRule(rule) }
    for assignment in severity { _ = try Self.parse(assignment) }
  }

  /// The linter these options describe.
  func linter() throws -> Linter {
    var severities: [String: Severity?] = [:]
    for assignment in severity {
      let (rule, severity) = try Self.parse(assignment)
      severities.updateValue(severity, forKey: rule)
    }
    for rule in disable { severities.updateValue(nil, forKey: rule) }
    return Linter(only: only.isEmpty ? nil : Set(only), severities: severities)
  }

  /// Whether a report fails the run.
  func fails(_ report: Report) -> Bool {
    report.count(of: .error) > 0 || strict && report.count(of: .warning) > 0
  }

  private static func parse(_ assignment: String) throws -> (String, Severity?) {
    let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("'--severity \(assignment)' is not of the form RULE=SEVERITY")
    }
    try expectRule(parts[0])
    if parts[1] == "off" { return (parts[0], nil) }
    guard let severity = Severity(rawValue: parts[1]) else {
      throw ValidationError("'\(parts[1])' is no severity; use error, warning, info or off")
    }
    return (parts[0], severity)
  }

  /// - Throws: a usage error if there is no such rule.
  static func expectRule(_ id: String) throws {
    guard RuleCatalog.rule(id) == nil else { return }
    let near = suggestion(for: id, among: RuleCatalog.ids).map { "; did you mean '\($0)'?" } ?? ""
    throw ValidationError("there is no rule '\(id)'\(near)")
  }
}

/// How findings are printed.
struct ReportArguments: ParsableArguments {
  @Option(help: ArgumentHelp("How findings are printed: text, concise or json."))
  var format: OutputFormat = .text

  @Flag(help: "Print the findings only, without a summary.")
  var quiet = false

  @Flag(help: "Count the findings by rule.")
  var statistics = false

  @Option(help: "Whether to write colours: auto, always or never.")
  var color: ColorChoice = .auto

  /// The report as text.
  func text(of report: Report) -> String {
    let options = ReportOptions(
      isColored: color.isColored,
      isQuiet: quiet,
      showsStatistics: statistics,
      version: Stackpack.version
    )
    return format.reporter(options).render(report)
  }
}

extension OutputFormat: ExpressibleByArgument {}
