import Diagnostics
import StackPackModel

struct MisnamedArchive: Rule {
  static let documentation = RuleDocumentation(
    id: "misnamed-archive",
    severity: .warning,
    classicSeverity: .info,
    summary: "The archive is not named as the pack and the version in it.",
    rationale: """
      By custom an archive is called <name>-<version>.sts. Under another name, people install a \
      version they did not mean to. Perhaps the version was raised after the archive had been \
      built.
      """,
    covers: ["SP-PKG-007", "SP1-PKG-016"],
    invalid: [
      .pack("version 1.0.0 of 'demo'", at: "", from: .archive("demo-0.9.0.sts")),
      .pack("version 1.0.0 of 'demo'", at: "", from: .archive("demo.zip")),
    ],
    valid: [.pack("version 1.0.0 of 'demo'", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard case .archive(let fileName) = pack.project.origin,
      let name = pack.name.flatMap(PackName.init),
      let version = pack.project.manifest?.version.flatMap(SemanticVersion.init)
    else { return [] }
    let expected = "\(name.text)-\(version).sts"
    guard fileName != expected else { return [] }
    return [
      Finding(
        "'\(fileName)' holds version \(version) of '\(name.text)'",
        at: pack.project.asWhole,
        help: "name it '\(expected)'"
      )
    ]
  }
}
