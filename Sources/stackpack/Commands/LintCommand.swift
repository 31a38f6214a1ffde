import ArgumentParser
import Diagnostics
import StackPackModel

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Checks packs and reports every finding in one run.",
    discussion: """
      EXAMPLES:
        stackpack lint my-shop --strict
        stackpack lint packs/ --format json --disable missing-description

      Exit codes: 0 nothing that fails, 1 findings, 2 it could not be done, 64 wrong usage.
      """
  )

  @OptionGroup var packs: PackArguments
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @Option(
    help: ArgumentHelp(
      "Compare with an earlier version of the pack, or an archive with its directory.",
      valueName: "pack"
    ),
    completion: .file(extensions: ["sts"])
  )
  var against: String?

  @OptionGroup(title: "Output") var output: ReportArguments

  @Flag(help: "End with 0 whatever is found.")
  var exitZero = false

  func run() throws {
    let sources = PackSources(packs.paths)
    let linter = try rules.linter()
    let reference = try against.map { try Self.reference($0, for: sources.packs) }
    let report = Report(
      packs: sources.packs.map { $0.report(linter, against: reference) },
      failures: sources.failures
    )
    Console.write(output.text(of: report))
    for failure in report.failures { Console.complain(failure) }
    if !report.failures.isEmpty { throw Exit.failure }
    if rules.fails(report) && !exitZero { throw Exit.findings }
  }

  /// The pack at a path, which must be of the same name as the one to check.
  private static func reference(_ path: String, for packs: [PackSource]) throws -> Project {
    let others = PackSources([path])
    for failure in others.failures { Console.complain(failure) }
    guard others.failures.isEmpty else { throw Exit.failure }
    guard packs.count == 1, others.packs.count == 1, let other = others.packs.first?.project else {
      Console.complain("--against compares one pack with another")
      throw Exit.failure
    }
    guard let name = packs[0].project.name, name == other.name else {
      Console.complain("'\(printable(path))' is another pack: '\(printable(other.name ?? ""))'")
      throw Exit.failure
    }
    return other
  }
}
