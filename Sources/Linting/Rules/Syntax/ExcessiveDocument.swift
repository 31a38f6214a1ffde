import Diagnostics
import Documents
import StackPackModel

struct ExcessiveDocument: Rule {
  static let documentation = RuleDocumentation(
    id: "excessive-document",
    severity: .error,
    summary: "A settings file is nested too deep, or stands for too many values.",
    rationale: """
      Lists and maps may be nested 100 deep, and a file may stand for 1,000,000 values, every \
      alias counted as all that it stands for. No honest pack comes near; a file beyond is not \
      read, since reading it could take all time and memory.
      """,
    covers: ["SP-YML-016"],
    invalid: [.settings("nodes: \(brackets(99, "["))«[»\(brackets(100, "]"))")],
    valid: [.settings("nodes: \(brackets(99, "["))\(brackets(99, "]"))")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    // The manifest is the subject of another rule.
    pack.project.settings.flatMap(\.problems).filter { $0.kind == .limit }.map { Finding($0) }
  }

  private static func brackets(_ count: Int, _ bracket: String) -> String {
    String(repeating: bracket, count: count)
  }
}
