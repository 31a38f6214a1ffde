import Diagnostics
import StackPackModel

/// The page of a rule as text: what, why, wrong, right.
public enum RulePage {
  /// The page, ready for a terminal or a Markdown file.
  public static func text(of page: RuleDocumentation) -> String {
    var lines = ["# \(page.id) (\(page.severity.rawValue))", "", page.summary, ""]
    lines += wrap(page.rationale) + [""] + formats(of: page)
    lines += section("Wrong", page.invalid)
    lines += section("Right", page.valid)
    if !page.covers.isEmpty {
      lines += [
        "Covers \(page.covers.joined(separator: ", ")) of the format's rule catalogue.", "",
      ]
    }
    lines.append("Allow it on one line with `# stackpack:allow \(page.id) -- why`.")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is said of formats: nothing if all are alike.
  private static func formats(of page: RuleDocumentation) -> [String] {
    if page.formats.count == 1, let only = page.formats.first {
      return ["Only in \(only.rawValue) packs.", ""]
    }
    guard let classic = page.classicSeverity else { return [] }
    return ["In \(PackFormat.v1.rawValue) packs: \(classic.rawValue).", ""]
  }

  private static func section(_ title: String, _ examples: [Example]) -> [String] {
    guard !examples.isEmpty else { return [] }
    var lines = ["## \(title)", ""]
    for example in examples {
      lines.append("\(example.path):")
      lines.append("")
      for line in example.display.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(line.isEmpty ? "" : "    \(line)")
      }
      if lines.last?.isEmpty == false { lines.append("") }
    }
    return lines
  }

  private static func wrap(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 99 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
