import ArgumentParser
import Diagnostics
import Linting

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints the page of a rule, or the list of rules.",
    discussion: """
      EXAMPLES:
        stackpack explain
        stackpack explain duplicate-identifier
      """
  )

  @Argument(help: "The rule; all are listed without one.", completion: .list(RuleCatalog.ids))
  var rule: String?

  func validate() throws {
    if let rule { try RuleOptions.expectRule(rule) }
  }

  func run() {
    guard let rule = rule.flatMap(RuleCatalog.rule) else { return Console.write(list) }
    Console.write(RulePage.text(of: rule.documentation))
  }

  private var list: String {
    let width = RuleCatalog.ids.map(\.count).max() ?? 0
    var lines: [String] = []
    for group in RuleCatalog.groups where !group.rules.isEmpty {
      lines.append(group.name)
      for rule in group.rules {
        let page = rule.documentation
        let id = page.id.padding(to: width)
        lines.append("  \(id)  \(page.severity.rawValue.padding(to: 7))  \(page.summary)")
      }
      lines.append("")
    }
    lines.append("stackpack explain RULE prints the page of a rule.")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// The text with blanks behind it, at least so many characters long.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
