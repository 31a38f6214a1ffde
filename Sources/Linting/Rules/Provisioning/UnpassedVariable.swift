import Diagnostics
import Documents
import StackPackModel

struct UnpassedVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "unpassed-variable",
    severity: .warning,
    in: [.v1],
    summary: "A template uses a variable that it is not given.",
    rationale: """
      A template sees the arguments of importSnapshot and nothing else. What is not among them \
      renders as nothing, without a word.
      """,
    covers: ["SP1-GRV-012"],
    invalid: [
      .classic(
        "provisioning/templates/instance.stj",
        #"{ "nodes": [ { "_type": "QueryView", "name": "{{ «demo_uri» }}" } ] }"#
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/instance.stj",
        #"{ "nodes": [ { "_type": "QueryView", "name": "{{ demo_url }}" } ] }"#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap { snapshot -> [Finding] in
      guard let arguments = snapshot.imported?.arguments else { return [] }
      let names = Set(arguments.map(\.name))
      var guess = Guess(among: names)
      return snapshot.uses.variables.compactMap { variable in
        // Tags of a component template that are not escaped are an offence of their own.
        guard !names.contains(variable.name), variable.name != "element" else { return nil }
        return Finding(
          "'\(variable.name)' is not handed to the template, so it is empty",
          at: variable.span,
          help: guess.help(for: variable.name, else: "add it to the arguments of importSnapshot"),
          notes: snapshot.imported.map { [Note("the import", at: $0.span)] } ?? []
        )
      }
    }
  }
}
