import Diagnostics
import Documents
import StackPackModel

struct RepeatedConfKey: Rule {
  static let documentation = RuleDocumentation(
    id: "repeated-conf-key",
    severity: .warning,
    in: [.v1],
    summary: "A key of stackpack.conf is given a value twice.",
    rationale: """
      HOCON takes the last value of a key, and the first is lost without a word. Mostly one of \
      them was forgotten.
      """,
    covers: ["SP1-CNF-008"],
    invalid: [
      .classic("stackpack.conf", "name = demo\n«name» = demo\n")
    ],
    valid: [
      .classic("stackpack.conf", "name = demo\nname = ${name}\n")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard pack.project.layout.format == .v1 else { return [] }
    return (pack.project.manifest?.problems ?? []).filter { $0.kind == .duplicateKey }.map {
      Finding($0, help: "remove one of them")
    }
  }
}
