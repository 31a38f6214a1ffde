import Diagnostics
import Documents
import StackPackModel

struct UnusedDependency: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-dependency",
    severity: .info,
    in: [.v1],
    summary: "The pack depends on one of which it names nothing.",
    rationale: """
      It may be needed for names that are looked up when an element arrives; if not, the \
      dependency keeps people from installing this pack for no reason.
      """,
    covers: ["SP1-CNF-026"],
    invalid: [
      .conf("dependencies = { «other» = \"1.0.0\" }")
    ],
    valid: [
      .conf("dependencies = {}")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = ClassicManifest(pack), pack.project.snapshots.allSatisfy(\.isReadable)
    else {
      return []
    }
    // What is looked up by name belongs to nobody we know; mostly to the pack of common things.
    let byName = pack.lookups.contains { $0.helper.hasPrefix("resolve") }
    let named = Set(pack.namedPacks.map(\.owner) + (byName ? ["common"] : []))
    return manifest.dependencies.compactMap { entry in
      guard !named.contains(entry.name), entry.name != "common" else { return nil }
      return Finding(
        "nothing of the pack '\(entry.name)' is named",
        at: entry.key.firstLine,
        help: "remove it unless it is needed in another way"
      )
    }
  }
}
