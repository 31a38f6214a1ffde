import Diagnostics
import Documents
import Groovy
import StackPackModel

struct DangerousCall: Rule {
  static let documentation = RuleDocumentation(
    id: "dangerous-call",
    severity: .info,
    in: [.v1],
    summary: "The script runs commands, or touches files or the system.",
    rationale: """
      A provisioning script runs on the server. What reaches beyond the platform should be \
      looked at twice.
      """,
    covers: ["SP1-GRV-019"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "context().stackPack().importSnapshot",
          with:
            "context().env().«execute»(\"ls\", \".\", [:]) >> context().stackPack().importSnapshot"
        )
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, _) = pack.provisioningClass else { return [] }
    return script.calls.compactMap { call in
      let path = script.path(of: call)
      let isDangerous =
        path == "context().env().execute" || ["System.exit", "Thread.sleep"].contains(path)
        || call.isNew && ["File", "URL", "Socket", "FileWriter"].contains(call.name.text)
        || call.hasOtherReceiver && call.name.text == "execute"
      guard isDangerous else { return nil }
      return Finding(
        "'\(call.name.text)' reaches beyond the platform",
        at: script.span(of: call.name.range),
        help: "see whether it can be done without"
      )
    }
  }
}
