import Diagnostics
import Documents
import StackPackModel

struct MissingScript: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-script",
    severity: .error,
    in: [.v1],
    summary: "No script has the class that the manifest names.",
    rationale: """
      provision names a class; the platform looks for it in the file of its name below \
      provisioning/. Without it the pack cannot be installed.
      """,
    covers: ["SP1-GRV-001"],
    invalid: [
      .conf("provision = «\"OtherProvision\"»")
    ],
    valid: [
      .conf("provision = \"DemoProvision\"")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let provisioning = pack.project.provisioning, provisioning.script == nil,
      let name = provisioning.className, !name.isBlank
    else { return [] }
    let scripts = pack.project.files.keys.filter {
      $0.root == "provisioning" && $0.fileExtension == "groovy"
    }
    var guess = Guess(among: scripts.map { String($0.name.dropLast(".groovy".count)) })
    return [
      Finding(
        "there is no class '\(name.excerpt)' in 'provisioning/'",
        at: name.firstLine,
        help: guess.help(
          for: name.string ?? "",
          else: "write it in 'provisioning/\(name.excerpt).groovy'"
        )
      )
    ]
  }
}
