import Diagnostics
import Documents
import StackPackModel

struct SharedMultiConfig: Rule {
  static let documentation = RuleDocumentation(
    id: "shared-multi-config",
    severity: .warning,
    in: [.v1],
    summary: "A pack with several instances imports nothing for each of them.",
    rationale: """
      isMultiConfig lets people install several instances. If all templates are imported with \
      stackPack(), the instances overwrite each other's nodes.
      """,
    covers: ["SP1-CNF-028"],
    invalid: [
      .conf(
        "«isMultiConfig» = true",
        with: [
          "provisioning/DemoProvision.groovy": .text(
            ClassicExamplePack.script.replacing(
              "context().instance().importSnapshot",
              with: "context().stackPack().importSnapshot"
            )
          )
        ]
      )
    ],
    valid: [
      .conf("isMultiConfig = true")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (entry, value) = ClassicManifest(pack)?.isMultiConfig, value,
      let imports = pack.project.provisioning?.imports, !imports.isEmpty,
      imports.allSatisfy({ $0.scope == .shared })
    else { return [] }
    return [
      Finding(
        "nothing is imported for an instance",
        at: entry.key.firstLine,
        help: "import a template with 'context().instance()', or write 'isMultiConfig = false'"
      )
    ]
  }
}
