import Diagnostics
import Documents
import StackPackModel

struct ManifestTypeMismatch: Rule {
  static let documentation = RuleDocumentation(
    id: "manifest-type-mismatch",
    severity: .error,
    in: [.v2],
    summary: "A value in the manifest is of another kind than its key takes.",
    rationale: """
      categories and companionStackPacks are lists, configurationUrls and provision are maps, isNew \
      and isMultiConfig are booleans, all the rest is text. The platform cannot read a manifest in \
      which one of them is something else.
      """,
    covers: ["SP-MAN-015", "SP-MAN-017", "SP-MAN-023", "SP-MAN-028"],
    invalid: [
      .manifest("categories: «Custom»"),
      .manifest("categories: [ Custom, «2» ]"),
      .manifest(#"configurationUrls: !resource «"setup.md"»"#),
      .manifest(
        """
        «displayName»:
          short: Demo
          long: The demo
        """
      ),
      .manifest("isNew: «maybe»"),
    ],
    valid: [
      .manifest(
        """
        categories:
          - Custom
        """
      ),
      .manifest("isNew: yes"),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest else { return [] }
    var findings: [Finding] = []
    for key in ManifestShape.texts {
      if let entry = manifest.entry(key) { findings += checkText(entry) }
    }
    if let entry = manifest.entry("categories") { findings += checkCategories(entry) }
    if let entry = manifest.entry("configurationUrls"), !entry.value.isNull {
      findings += expect(.map, "a map", entry)
      findings += entry.value.entries.filter { !$0.isMerge }.flatMap(checkText)
    }
    if let entry = manifest.entry("provision") {
      // Text is the name of a script, which is another offence.
      if entry.value.kind == .list { findings += expect(.map, "a map", entry) }
      if let list = entry.value.entry("companionStackPacks"), !list.value.isNull {
        findings += expect(.list, "a list", list)
      }
    }
    for key in ["isNew", "isMultiConfig"] {
      if let entry = manifest.entry(key) { findings += checkFlag(entry) }
    }
    return findings
  }

  private func expect(
    _ kind: DataNode.Kind,
    _ wanted: String,
    _ entry: DataNode.Entry
  ) -> [Finding] {
    entry.value.kind == kind ? [] : [finding(entry, wanted)]
  }

  private func checkText(_ entry: DataNode.Entry) -> [Finding] {
    // A file tag on a list or map is reported as such.
    entry.value.kind == .scalar || entry.value.hasLocalTag ? [] : [finding(entry, "text")]
  }

  private func checkCategories(_ entry: DataNode.Entry) -> [Finding] {
    guard entry.value.kind == .list else {
      if entry.value.isBlank { return [] }
      return [finding(entry, "a list", help: "write one category a line, behind '- '")]
    }
    return entry.value.items.filter { $0.scalar != .string }.map { item in
      Finding("a category must be text, not \(item.shape)", at: item.firstLine)
    }
  }

  private func checkFlag(_ entry: DataNode.Entry) -> [Finding] {
    switch entry.value.scalar {
    case .null, .boolean: []
    default: entry.value.isYAML11Boolean ? [] : [finding(entry, "a boolean")]
    }
  }

  private func finding(
    _ entry: DataNode.Entry,
    _ wanted: String,
    help: String? = nil
  ) -> Finding {
    Finding(
      "'\(entry.name)' must be \(wanted), not \(entry.value.shape)",
      at: entry.headline,
      help: help
    )
  }
}
