import Diagnostics
import Documents
import StackPackModel

struct IgnoredScript: Rule {
  static let documentation = RuleDocumentation(
    id: "ignored-script",
    severity: .warning,
    in: [.v1],
    summary: "A script lies in a pack that runs none.",
    rationale: """
      A stackpack.conf whose provision names a shared template imports just that; a script \
      beside it is never run.
      """,
    covers: ["SP1-GRV-023"],
    invalid: [
      .classicPack(
        "a script beside a shared template",
        at: "provisioning/DemoProvision.groovy",
        with: [
          "stackpack.conf": .text(
            "name = demo, provision = { sharedTemplate = { templatePath = \"templates/shared.stj\" } }"
          )
        ]
      )
    ],
    valid: [
      .classicPack("a script that provision names", at: "stackpack.conf")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard pack.project.provisioning?.templates.isEmpty == false else { return [] }
    return pack.groovyFiles.filter(\.isProvisioning).map {
      Finding("this script is never run", at: $0.file.start, help: "remove it")
    }
  }
}
