import Diagnostics
import Documents
import Groovy
import StackPackModel

struct MissingConstructor: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-constructor",
    severity: .warning,
    in: [.v1],
    summary: "The class of the script cannot be made with a ProvisioningContext.",
    rationale: """
      The platform hands a ProvisioningContext to the constructor, which hands it on: \
      DemoProvision(ProvisioningContext context) { super(context) }.
      """,
    covers: ["SP1-GRV-005"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "class DemoProvision extends",
          with: "class «DemoProvision» extends"
        ).replacing("  DemoProvision(ProvisioningContext context) { super(context) }\n", with: "")
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, type) = pack.provisioningClass,
      // Groovy can be told to inherit constructors.
      !script.source.string.contains("InheritConstructors"),
      let index = script.classes.firstIndex(of: type),
      !script.methods.contains(where: {
        $0.owner == index && $0.isConstructor && !$0.parameters.isEmpty
      })
    else { return [] }
    return [
      Finding(
        "'\(type.name.text)' has no constructor for a ProvisioningContext",
        at: script.span(of: type.name.range),
        help: "add '\(type.name.text)(ProvisioningContext context) { super(context) }'"
      )
    ]
  }
}
