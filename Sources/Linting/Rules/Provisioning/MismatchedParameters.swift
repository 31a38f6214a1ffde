import Diagnostics
import Documents
import Groovy
import StackPackModel

struct MismatchedParameters: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-parameters",
    severity: .warning,
    in: [.v1],
    summary: "A method of the script takes other parameters than the platform hands to it.",
    rationale: """
      install and most others take the answers to the steps, upgrade takes the current version \
      as well. A method with other parameters is another method, which is never called.
      """,
    covers: ["SP1-GRV-008"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "«upgrade»(Map<String, Object> config, Version current)",
          with: ""
        ).replacing(
          "upgrade(Map<String, Object> config, Version current)",
          with: "«upgrade»(Map<String, Object> config)"
        )
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, _) = pack.provisioningClass else { return [] }
    return script.methods.compactMap { method in
      guard let count = ProvisioningMethods.parameters[method.name.text], !method.isConstructor,
        method.parameters.count != count
      else { return nil }
      let wanted = count == 1 ? "1 parameter" : "\(count) parameters"
      return Finding(
        "'\(method.name.text)' takes \(wanted), not \(method.parameters.count)",
        at: script.span(of: method.name.range),
        help:
          "write '\(method.name.text)(Map<String, Object> config\(count == 2 ? ", Version current" : ""))'"
      )
    }
  }
}
