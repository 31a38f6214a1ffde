import Diagnostics
import Documents
import StackPackModel

struct UnknownManifestKey: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-manifest-key",
    severity: .warning,
    in: [.v2],
    summary: "A key of the manifest is not one that a manifest has.",
    rationale: """
      The platform drops keys that it does not know without a word, so a mistyped key is as good as \
      none. Correct it, or remove it.
      """,
    covers: ["SP-MAN-026"],
    invalid: [
      .manifest("«displyName»: Demo"),
      .manifest(
        """
        provision:
          companionStackPacks: []
          «companions»: []
        """
      ),
    ],
    valid: [.manifest("displayName: Demo")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let top = pack.unknownManifestKeys.map { key, meant in
      Finding(
        "'\(key.excerpt)' is not a key of the manifest",
        at: key.firstLine,
        help: meant.map { "did you mean '\($0)'?" }
      )
    }
    let known = ["companionStackPacks", "sharedTemplate"]
    let provision = pack.manifest?["provision"]?.entries ?? []
    let unknown = provision.filter { !$0.isMerge && !known.contains($0.name) }
    let inner = unknown.guessing(among: ["companionStackPacks"]).map { key, meant in
      Finding(
        "'\(key.excerpt)' is not a key of 'provision'",
        at: key.firstLine,
        help: meant.map { "did you mean '\($0)'?" } ?? "its only key is 'companionStackPacks'"
      )
    }
    return top + inner
  }
}
