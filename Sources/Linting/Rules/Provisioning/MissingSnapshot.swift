import Diagnostics
import Documents
import StackPackModel

struct MissingSnapshot: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-snapshot",
    severity: .error,
    in: [.v1],
    summary: "A template that is imported is not in the pack.",
    rationale: """
      The path leads from provisioning/ and is written without that folder. Installing fails \
      if there is no such file.
      """,
    covers: ["SP1-GRV-010", "SP1-GRV-011", "SP1-GRV-022"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "\"templates/shared.stj\"",
          with: "«\"templates/shred.stj\"»"
        )
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let files = Set(pack.project.files.keys.map(\.string))
    let known = files.filter { $0.hasSuffix(".stj") || $0.hasSuffix(".sty") }
      .map { String($0.dropFirst("provisioning/".count)) }
    var guess = Guess(among: known)
    return (pack.project.provisioning?.imports ?? []).compactMap { item in
      let path = item.path.hasPrefix("./") ? String(item.path.dropFirst(2)) : item.path
      guard !files.contains("provisioning/" + path) else { return nil }
      return Finding(
        "there is no file 'provisioning/\(path)'",
        at: item.span,
        help: files.contains(path)
          ? "write '\(path.dropFirst("provisioning/".count))': the folder is added"
          : guess.help(for: path, else: "paths lead from 'provisioning/'")
      )
    }
  }
}
