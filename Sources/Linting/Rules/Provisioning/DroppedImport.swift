import Diagnostics
import Documents
import Groovy
import StackPackModel

struct DroppedImport: Rule {
  static let documentation = RuleDocumentation(
    id: "dropped-import",
    severity: .warning,
    in: [.v1],
    summary: "A template is not imported, since the result of importSnapshot is dropped.",
    rationale: """
      importSnapshot only describes what is to be done. The description has to be returned \
      from install, alone or joined to others with >>.
      """,
    covers: ["SP1-GRV-016"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "    return context().stackPack().importSnapshot(\"templates/shared.stj\", [:]) >>\n      context()",
          with:
            "    «context().stackPack().importSnapshot(\"templates/shared.stj\", [:])»\n    return context()"
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
      guard call.name.text == "importSnapshot", call.use == .dropped else { return nil }
      var range = call.range
      var receiver = call.receiver
      while let index = receiver {
        range = min(range.lowerBound, script.calls[index].range.lowerBound)..<range.upperBound
        receiver = script.calls[index].receiver
      }
      return Finding(
        "this import is never done",
        at: script.span(of: range).firstLine,
        help: "return it, or join it to the next one with '>>'"
      )
    }
  }
}
