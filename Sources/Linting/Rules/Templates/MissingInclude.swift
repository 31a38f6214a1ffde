import Diagnostics
import Documents
import StackPackModel

struct MissingInclude: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-include",
    severity: .error,
    in: [.v1],
    summary: "A template includes a file that is not in the pack.",
    rationale: """
      Paths lead from provisioning/, whatever file they stand in, and cannot leave it. \
      Provisioning stops if there is no such file.
      """,
    covers: ["SP1-TPL-004", "SP1-TPL-018"],
    invalid: [
      .classic(
        "provisioning/templates/shared.stj",
        "{ \"nodes\": [ {{ include «\"./nodes.stj\"» \"yaml\" }} ] }"
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/shared.stj",
        "{ \"nodes\": [ {{ include \"templates/nodes.stj\" \"yaml\" }} ] }",
        with: ["provisioning/templates/nodes.stj": .text("")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let known = pack.project.files.keys.filter { $0.root == "provisioning" }
      .map { String($0.string.dropFirst("provisioning/".count)) }
    var guess = Guess(among: known)
    return pack.project.snapshots.flatMap(\.uses.inclusions).filter { $0.target == nil }.map {
      item in
      let path = item.path.hasPrefix("./") ? String(item.path.dropFirst(2)) : item.path
      let same = known.first { $0.hasSuffix("/" + path) || "provisioning/" + $0 == path }
      return Finding(
        "there is no file 'provisioning/\(path)'",
        at: item.pathSpan,
        help: same.map { "write '\($0)': paths lead from 'provisioning/'" }
          ?? guess.help(for: path, else: "paths lead from 'provisioning/'")
      )
    }
  }
}
