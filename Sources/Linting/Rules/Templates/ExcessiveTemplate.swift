import Diagnostics
import Documents
import StackPackModel

struct ExcessiveTemplate: Rule {
  static let documentation = RuleDocumentation(
    id: "excessive-template",
    severity: .error,
    in: [.v1],
    summary: "A template becomes too large or is nested too deeply.",
    rationale: """
      There are limits to what is read: 32 MiB of text and a hundred levels of blocks and \
      files. Split the template.
      """,
    covers: [],
    invalid: [
      .classicPack(
        "files that include each other a hundred and sixty times over",
        at: "provisioning/templates/part-150.sty",
        with: Self.chain(200)
      )
    ],
    valid: [
      .classicPack(
        "files that include each other ten times over",
        at: "provisioning/templates/shared.stj",
        with: Self.chain(10)
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap(\.problems).filter { $0.kind == .limit }.map { Finding($0) }
  }

  /// A template, and so many files of which each includes the next.
  private static func chain(_ length: Int) -> [String: Example.Change] {
    var changes: [String: Example.Change] = [
      "provisioning/templates/shared.stj": .text(
        "{ \"nodes\": [ {{ include \"templates/part-1.sty\" \"yaml\" }} ] }"
      )
    ]
    for number in 1...length {
      let next =
        number < length ? "{{ include \"templates/part-\(number + 1).sty\" \"yaml\" }}" : ""
      changes["provisioning/templates/part-\(number).sty"] = .text(next)
    }
    return changes
  }
}
