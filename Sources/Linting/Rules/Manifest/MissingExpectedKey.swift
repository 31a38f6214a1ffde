import Diagnostics
import Documents
import StackPackModel

struct MissingExpectedKey: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-expected-key",
    severity: .warning,
    in: [.v2],
    summary: "The manifest lacks something that every pack has.",
    rationale: """
      The user interface shows a pack by its logo, overview, categories and a page for each state of \
      the installation; all published packs have them, and provision.companionStackPacks as well. \
      Without categories a pack cannot be filtered.
      """,
    covers: ["SP-MAN-011", "SP-MAN-012", "SP-MAN-014", "SP-MAN-016", "SP-MAN-021"],
    invalid: [
      .manifest("", without: ["logoUrl"]),
      .manifest("«categories»: []"),
      .manifest("categories: [ «\"\"» ]"),
      .manifest("«provision»: {}"),
    ],
    valid: [.manifest("provision:\n  companionStackPacks: []")]
  )

  /// The keys at the top and what they are for.
  private static let keys = [
    ("categories", "these are the headings that the pack is found under"),
    ("logoUrl", "write 'logoUrl: !resource \"logo.svg\"'"),
    ("overviewUrl", "write 'overviewUrl: !resource \"overview.md\"'"),
    ("configurationUrls", "it names a page for each state of the installation"),
    ("provision", companions),
  ]
  private static let companions = "write 'companionStackPacks: []' below 'provision'"

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest, let head = pack.manifestHead else { return [] }
    let mistyped = pack.unknownManifestKeys.compactMap(\.meant)
    var findings: [Finding] = []
    for (key, help) in Self.keys {
      if let entry = manifest.entry(key) {
        findings += check(entry, help)
      } else if !mistyped.contains(key) {
        findings.append(Finding("'\(key)' is missing", at: head, help: help))
      }
    }
    return findings
  }

  private func check(_ entry: DataNode.Entry, _ help: String) -> [Finding] {
    let value = entry.value
    let isEmpty = value.isBlank && !value.hasLocalTag
    switch (entry.name, value.kind) {
    case ("categories", .list) where value.items.isEmpty:
      return [Finding("'categories' is empty", at: entry.key.firstLine, help: help)]
    case ("categories", .list):
      return value.items.filter { $0.isBlank && !$0.isNull }.map {
        Finding("the name of a category is empty", at: $0.firstLine)
      }
    case ("provision", .map):
      let companions = value.entry("companionStackPacks")
      guard companions?.value.isNull ?? true else { return [] }
      let place = companions?.key.firstLine ?? entry.key.firstLine
      return [Finding("'companionStackPacks' is missing", at: place, help: Self.companions)]
    default:
      guard isEmpty else { return [] }
      return [Finding("'\(entry.name)' is empty", at: entry.key.firstLine, help: help)]
    }
  }
}
