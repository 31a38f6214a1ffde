import Diagnostics
import Documents
import StackPackModel

struct MalformedDependency: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-dependency",
    severity: .warning,
    in: [.v1],
    summary: "The version of a dependency is not a version.",
    rationale: """
      dependencies maps the name of a pack to the version of it that is needed, as text: \
      major.minor.patch.
      """,
    covers: ["SP1-CNF-024"],
    invalid: [
      .conf("dependencies = { common = «\"newest\"» }")
    ],
    valid: [
      .conf("dependencies = { common = \"2.5.1\" }")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    (ClassicManifest(pack)?.dependencies ?? []).compactMap { entry in
      guard entry.value.kind == .scalar, !entry.value.isBlank,
        SemanticVersion(String(decoding: entry.value.bytes.prefix(100), as: UTF8.self)) == nil
      else { return nil }
      return Finding(
        "'\(entry.value.excerpt)' is not a version",
        at: entry.value.firstLine,
        help: "write the least version of '\(entry.name)' that is needed, such as \"2.5.1\""
      )
    }
  }
}
