import Diagnostics
import Documents
import Groovy
import StackPackModel

struct UnknownAnswer: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-answer",
    severity: .warning,
    in: [.v1],
    summary: "The script reads the answer to a step that does not exist.",
    rationale: """
      config holds the answers to the steps of the manifest. Anything else in it is null, \
      unless the script puts it there itself.
      """,
    covers: ["SP1-GRV-014"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "\"demo\", config.demo_url",
          with: "\"demo\", «config.demo_uri»"
        )
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, _) = pack.provisioningClass, let manifest = ClassicManifest(pack) else {
      return []
    }
    let steps = manifest.stepNames
    let assigned = Set(script.assignments.filter { $0.names.count == 2 }.map { $0.names[1].text })
    var guess = Guess(among: steps)
    return script.accesses.compactMap { access in
      guard access.names.count >= 2, access.receiver == nil, let method = access.method,
        script.methods[method].parameters.first?.name.text == access.names[0].text,
        script.methods[method].parameters.first?.type?.last == "Map"
      else { return nil }
      let name = access.names[1]
      guard !steps.contains(name.text), !assigned.contains(name.text) else { return nil }
      let span = script.span(of: access.names[0].range.lowerBound..<name.range.upperBound)
      return Finding(
        "there is no step '\(name.text)', so this is null",
        at: span,
        help: guess.help(for: name.text, else: "add the step, or take this away")
      )
    }
  }
}
