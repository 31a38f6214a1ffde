import Diagnostics
import Documents
import StackPackModel

struct MissingManifestKey: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-manifest-key",
    severity: .error,
    summary: "The manifest does not say what the pack is, or in which version.",
    rationale: """
      schemaVersion, name, displayName and version must be there and must not be empty. Packaging \
      stops without name and version, and the platform reads the pack by its schemaVersion. A \
      classic manifest has name, displayName, logoUrl and provision, and in an archive a version.
      """,
    covers: ["SP-MAN-002", "SP-MAN-005", "SP-MAN-007", "SP-MAN-010", "SP1-CNF-002", "SP1-CNF-003"],
    invalid: [
      .manifest("", without: ["version"]),
      .manifest("«displayName»: \"\""),
    ],
    valid: [.manifest("displayName: Demo")]
  )

  /// The keys and what to write.
  private static let keys = [
    ("schemaVersion", "write 'schemaVersion: \"2.0\"'"),
    ("name", "the name is part of every identifier and of the archive's name"),
    ("displayName", "this is the name that people see"),
    ("version", "write 'version: \"0.1.0\"' in a new pack"),
  ]

  /// The keys of a classic manifest; the version may be added when the archive is built.
  private static let classicKeys = [
    ("name", "the name is part of every identifier and of the archive's name"),
    ("displayName", "this is the name that people see"),
    ("logoUrl", "name an image below 'resources/'"),
    ("provision", "name the class of the provisioning script"),
  ]

  private func wantedKeys(of project: Project) -> [(String, String)] {
    guard project.layout.format == .v1 else { return Self.keys }
    return project.isArchived
      ? Self.classicKeys + [("version", "build the archive with 'stackpack build'")]
      : Self.classicKeys
  }

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest, let head = pack.manifestHead else { return [] }
    let unknown = pack.project.layout.format == .v1 ? [] : pack.unknownManifestKeys
    var findings: [Finding] = []
    for (key, help) in wantedKeys(of: pack.project) {
      guard let entry = manifest.entry(key) else {
        let typo = unknown.first { $0.meant == key }?.key
        let notes = typo.map { [Note("was this meant to be '\(key)'?", at: $0.firstLine)] } ?? []
        findings.append(
          Finding(
            "'\(key)' is missing",
            at: head,
            help: help,
            notes: notes,
            fixIts: fixIts(for: key, in: manifest, isTypo: typo != nil)
          )
        )
        continue
      }
      if entry.value.isBlank && !entry.value.hasLocalTag {
        findings.append(Finding("'\(key)' is empty", at: entry.key.firstLine, help: help))
      }
    }
    return findings
  }

  /// There is but one schema version to write.
  private func fixIts(for key: String, in manifest: DataNode, isTypo: Bool) -> [FixIt] {
    guard key == "schemaVersion", !isTypo, !manifest.isFlow,
      let first = manifest.entries.first?.key.span, first.start.column == 1
    else { return [] }
    let start = first.range.lowerBound
    let edit = FixIt.Edit(first.file.span(start..<start), "schemaVersion: \"2.0\"\n")
    return [FixIt("add the schema version", isSafe: true, edits: [edit])]
  }
}
