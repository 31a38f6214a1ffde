import Diagnostics
import Documents
import Groovy
import StackPackModel

struct UncalledMethod: Rule {
  static let documentation = RuleDocumentation(
    id: "uncalled-method",
    severity: .warning,
    in: [.v1],
    summary: "A method of the script looks as if the platform called it, but it does not.",
    rationale: """
      The platform calls preInstall, install, upgrade, uninstall, postUninstall and \
      waitingForData. A method of another name that is marked @Override does not compile, and \
      one that is just mistyped is never called.
      """,
    covers: ["SP1-GRV-007"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing("void waitingForData(", with: "void «waitForData»(")
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, _) = pack.provisioningClass else { return [] }
    return script.methods.compactMap { method in
      guard !method.isConstructor, ProvisioningMethods.parameters[method.name.text] == nil else {
        return nil
      }
      let near = suggestion(for: method.name.text, among: ProvisioningMethods.names)
      guard method.isOverride || near != nil && method.isProvisioning else { return nil }
      return Finding(
        "the platform calls no method '\(method.name.text)'",
        at: script.span(of: method.name.range),
        help: near.map { "did you mean '\($0)'?" }
          ?? "it calls \(ProvisioningMethods.names.joined(separator: ", "))"
      )
    }
  }
}
