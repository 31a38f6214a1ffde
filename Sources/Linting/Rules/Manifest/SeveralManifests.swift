import Diagnostics
import Documents
import StackPackModel

struct SeveralManifests: Rule {
  static let documentation = RuleDocumentation(
    id: "several-manifests",
    severity: .warning,
    summary: "The manifest goes on behind a `---`.",
    rationale: """
      The platform reads the first YAML document of stackpack.yaml. Whatever stands behind the next \
      `---` has no effect; move it up, or remove it.
      """,
    covers: ["SP-MAN-030"],
    invalid: [
      .file(
        "stackpack.yaml",
        """
        schemaVersion: "2.0"
        name: "demo"
        ---
        «displayName»: "Demo"
        version: "1.0.0"
        """
      )
    ],
    valid: [
      .file(
        "stackpack.yaml",
        """
        ---
        schemaVersion: "2.0"
        name: "demo"
        displayName: "Demo"
        version: "1.0.0"
        ---
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let roots = pack.project.manifest?.document.roots,
      let ignored = roots.dropFirst().first(where: { !$0.isBlank })
    else { return [] }
    return [
      Finding(
        "nothing from here on is read: the manifest is the first document of the file",
        at: ignored.entries.first?.key.firstLine ?? ignored.firstLine,
        help: "remove the '---' or what follows it"
      )
    ]
  }
}
