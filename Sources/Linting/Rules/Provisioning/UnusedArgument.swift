import Diagnostics
import Documents
import StackPackModel

struct UnusedArgument: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-argument",
    severity: .info,
    in: [.v1],
    summary: "A template is given something that it does not use.",
    rationale: """
      Arguments that nobody reads are mostly left over, or mistyped in the template.
      """,
    covers: ["SP1-GRV-015"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing("'instanceId'", with: "'«color»': 'red', 'instanceId'")
      )
    ],
    valid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing("'topicName': topic(config), ", with: "")
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap { snapshot -> [Finding] in
      guard let arguments = snapshot.imported?.arguments, snapshot.problems.isEmpty else {
        return []
      }
      let used = Set(snapshot.uses.variables.map(\.name))
      return arguments.compactMap { argument in
        // The answers to steps are handed over as a whole.
        guard let span = argument.span, !used.contains(argument.name) else { return nil }
        return Finding(
          "the template '\(snapshot.template.path)' does not use '\(argument.name)'",
          at: span,
          help: "leave it out"
        )
      }
    }
  }
}
