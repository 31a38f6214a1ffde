import Diagnostics
import Documents
import StackPackModel

struct MisplacedScript: Rule {
  static let documentation = RuleDocumentation(
    id: "misplaced-script",
    severity: .warning,
    in: [.v1],
    summary: "The provisioning script does not lie right in provisioning/.",
    rationale: """
      The documentation says that it lies in provisioning/ itself, and so do all published \
      packs.
      """,
    covers: ["SP1-GRV-003"],
    invalid: [
      .classicPack(
        "the script in a folder of its own",
        at: "provisioning/scripts/DemoProvision.groovy",
        with: [
          "provisioning/DemoProvision.groovy": .nothing,
          "provisioning/scripts/DemoProvision.groovy": .text(ClassicExamplePack.script),
        ]
      )
    ],
    valid: [
      .classicPack("the script in provisioning/", at: "stackpack.conf")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let script = pack.project.provisioning?.script,
      PackPath(script.file.path).parent != "provisioning"
    else { return [] }
    return [
      Finding(
        "the script does not lie right in 'provisioning/'",
        at: script.file.start,
        help: "move it to 'provisioning/\(PackPath(script.file.path).name)'"
      )
    ]
  }
}
