import Diagnostics
import Documents
import Groovy
import StackPackModel

struct MisnamedClass: Rule {
  static let documentation = RuleDocumentation(
    id: "misnamed-class",
    severity: .warning,
    in: [.v1],
    summary: "The script has another class than the manifest names.",
    rationale: """
      The platform looks for the class that provision names. A script with a class of another \
      name in its place has been installed before, but nothing says that it always will.
      """,
    covers: ["SP1-GRV-002"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing("class DemoProvision", with: "class «OtherProvision»")
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let provisioning = pack.project.provisioning, let script = provisioning.script,
      let name = provisioning.className?.string,
      !script.script.classes.contains(where: { $0.name.text == name }),
      let other = script.script.classes.first(where: { $0.enclosing == nil })
    else { return [] }
    return [
      Finding(
        "the class is '\(other.name.text)', the manifest says '\(name)'",
        at: script.script.span(of: other.name.range),
        help: "rename one of them"
      )
    ]
  }
}
