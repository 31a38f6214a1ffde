import Diagnostics
import Documents
import StackPackModel

struct UndeclaredDependency: Rule {
  static let documentation = RuleDocumentation(
    id: "undeclared-dependency",
    severity: .info,
    in: [.v1],
    summary: "The pack names something of a pack that it does not depend on.",
    rationale: """
      dependencies lists the packs that must be there, so that what is named exists when this \
      pack is installed.
      """,
    covers: ["SP1-CNF-025"],
    invalid: [
      .classic(
        "provisioning/templates/shared.stj",
        #"{ "nodes": [ { "_type": "Monitor", "function": {{ «get "urn:stackpack:other:monitor-function:x"» }} } ] }"#
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/shared.stj",
        #"{ "nodes": [ { "_type": "Monitor", "function": {{ get "urn:stackpack:common:monitor-function:x" }} } ] }"#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = ClassicManifest(pack), let name = pack.name else { return [] }
    var known = Set(manifest.dependencies.map(\.name)).union([name])
    return pack.namedPacks.compactMap { owner, span in
      guard known.insert(owner).inserted else { return nil }
      return Finding(
        "the pack '\(owner)' is not among the dependencies",
        at: span.written.firstLine,
        help: "add it to 'dependencies'"
      )
    }
  }
}
