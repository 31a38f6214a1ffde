import Diagnostics
import Documents
import Groovy
import StackPackModel

struct ForeignSuperclass: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-superclass",
    severity: .error,
    in: [.v1],
    summary: "The class of the script does not extend ProvisioningScript.",
    rationale: """
      The platform makes an object of the class and calls its methods as those of \
      com.stackstate.stackpack.ProvisioningScript.
      """,
    covers: ["SP1-GRV-004"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "class DemoProvision extends ProvisioningScript",
          with: "class «DemoProvision»"
        )
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, type) = pack.provisioningClass, type.superclass?.last != "ProvisioningScript"
    else { return [] }
    // It may extend another class of the pack that does.
    if let parent = type.superclass?.last,
      pack.project.files.keys.contains(where: {
        $0.name == "\(parent).groovy"
      })
    {
      return []
    }
    return [
      Finding(
        "'\(type.name.text)' does not extend 'ProvisioningScript'",
        at: script.span(of: type.name.range),
        help: "write 'class \(type.name.text) extends ProvisioningScript'"
      )
    ]
  }
}
