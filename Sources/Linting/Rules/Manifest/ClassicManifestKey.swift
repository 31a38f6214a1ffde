import Diagnostics
import Documents
import Schema
import StackPackModel

struct ClassicManifestKey: Rule {
  static let documentation = RuleDocumentation(
    id: "classic-manifest-key",
    severity: .warning,
    in: [.v2],
    summary: "A key of the manifest belongs to the classic format.",
    rationale: """
      stackpack.conf knew more keys than stackpack.yaml does, among them steps, faqs, dependencies \
      and isNew. No 2.0 pack has them, and whether the platform still heeds one is not known. Remove it.
      """,
    covers: ["SP-MAN-025"],
    invalid: [
      .manifest("«isNew»: true"),
      .manifest(
        """
        provision:
          companionStackPacks: []
          «sharedTemplate»:
            templatePath: demo.sty
        """
      ),
    ],
    valid: [.manifest("provision:\n  companionStackPacks: []")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest else { return [] }
    let classic = Set(ManifestShape.classic.map(\.name))
    let top = manifest.entries.filter { classic.contains($0.name) }
    let inner = manifest["provision"]?.entries.filter { $0.name == "sharedTemplate" } ?? []
    return (top + inner).map { entry in
      Finding(
        "'\(entry.name)' is a key of the classic manifest",
        at: entry.key.firstLine,
        help: "remove it"
      )
    }
  }
}
