import ArgumentParser
import Diagnostics

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
  @OptionGroup(title: "Output") var output: ReportArguments

  @Flag(help: "End with 0 whatever is found.")
  var exitZero = false

  func run() throws {
    let sources = PackSources(packs.paths)
    let linter = try rules.linter()
    let report = Report(
      packs: sources.packs.map { $0.report(linter) },
      failures: sources.failures
    )
    Console.write(output.text(of: report))
    for failure in report.failures { Console.complain(failure) }
    if !report.failures.isEmpty { throw Exit.failure }
    if rules.fails(report) && !exitZero { throw Exit.findings }
  }
}
