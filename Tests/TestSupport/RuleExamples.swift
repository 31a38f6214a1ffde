import Diagnostics
public import Linting
import StackPackModel

/// Holds the examples of a rule's page against what the rule says.
public enum RuleExamples {
  /// Every way in which an example and its rule disagree; empty if the page is true.
  public static func disagreements(_ rule: any Rule.Type) -> [String] {
    let page = rule.documentation
    var disagreements: [String] = []
    if page.invalid.isEmpty || page.valid.isEmpty {
      disagreements.append("\(page.id): the page needs an invalid and a valid example")
    }
    for (number, example) in page.invalid.enumerated() {
      let found = findings(of: rule, in: example)
      let wanted = places(of: example)
      if found != wanted {
        disagreements.append("\(page.id): invalid \(number + 1): wanted \(wanted), found \(found)")
      }
    }
    for (number, example) in page.valid.enumerated() {
      let found = findings(of: rule, in: example)
      if !found.isEmpty {
        disagreements.append("\(page.id): valid \(number + 1): found \(found)")
      }
    }
    return disagreements
  }

  /// What a rule finds in an example: `path:start..<end` of every finding, in order.
  private static func findings(of rule: any Rule.Type, in example: Example) -> [String] {
    let isMarked = !example.marks.isEmpty
    do {
      let pack = try example.pack()
      let linter = Linter(only: example.alsoRuns.union([rule.documentation.id]))
      return linter.lint(pack)
        .filter { $0.rule == rule.documentation.id }
        .sorted {
          ($0.span.file.path, $0.span.range.lowerBound) < (
            $1.span.file.path, $1.span.range.lowerBound
          )
        }
        .map { isMarked ? place($0.span.file.path, $0.span.range) : $0.span.file.path }
    } catch {
      return ["\(error)"]
    }
  }

  private static func places(of example: Example) -> [String] {
    let marks = example.marks
    return marks.isEmpty ? [example.path] : marks.map { place(example.path, $0) }
  }

  private static func place(_ path: String, _ range: Range<Int>) -> String {
    "\(path):\(range.lowerBound)..<\(range.upperBound)"
  }
}
