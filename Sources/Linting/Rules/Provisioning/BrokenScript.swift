import Diagnostics
import Documents
import StackPackModel

struct BrokenScript: Rule {
  static let documentation = RuleDocumentation(
    id: "broken-script",
    severity: .error,
    in: [.v1],
    summary: "A Groovy script is not closed, or holds what no script can.",
    rationale: """
      A bracket, text or comment that is not closed keeps the script from being compiled: the \
      pack cannot be installed, or a function fails for every element.
      """,
    covers: ["SP1-GRV-006"],
    invalid: [
      .classicPack(
        "a script with a bracket that is not closed",
        at: "provisioning/scripts/broken.groovy",
        with: ["provisioning/scripts/broken.groovy": .text("return [1, 2")]
      )
    ],
    valid: [
      .classicPack(
        "a script with a closed bracket",
        at: "provisioning/scripts/sound.groovy",
        with: ["provisioning/scripts/sound.groovy": .text("return [1, 2]")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.groovyFiles.flatMap { file in file.problems.map { Finding($0) } }
  }
}
