import Diagnostics
import Documents
import Groovy
import StackPackModel

struct MissingInstall: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-install",
    severity: .warning,
    in: [.v1],
    summary: "The script does nothing when the pack is installed.",
    rationale: """
      Without install or preInstall nothing is imported.
      """,
    covers: ["SP1-GRV-009"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing("class DemoProvision", with: "class «DemoProvision»")
          .replacing("> install(", with: "> installAll(")
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, type) = pack.provisioningClass,
      !script.methods.contains(where: { ["install", "preInstall"].contains($0.name.text) })
    else { return [] }
    return [
      Finding(
        "there is no method 'install'",
        at: script.span(of: type.name.range),
        help: "add one that imports the templates"
      )
    ]
  }
}
