import Diagnostics
import StackPackModel

struct UnquotableVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "unquotable-version",
    severity: .warning,
    in: [.v1],
    summary: "The sbt build adds a version to the manifest that cannot stand there without quotes.",
    rationale: """
      The plugin ends stackpack.conf with a line such as `version = 1.3.3-master-SNAPSHOT`, without \
      quotes. In HOCON a + or # in the name of the branch, or in version.sbt, ends the value or breaks \
      the file. Rename the branch, or build with stackpack build, which writes quotes.
      """,
    covers: ["SP1-CNF-038"],
    invalid: [
      .classicPack(
        "on the branch 'fix#12', of a project with a version.sbt",
        at: "stackpack.conf",
        build: SemanticVersion("1.3.2").map { SbtBuild(releasedVersion: $0, branch: "fix#12") }
      )
    ],
    valid: [
      .classicPack(
        "on the branch 'fix-12', of a project with a version.sbt",
        at: "stackpack.conf",
        build: SemanticVersion("1.3.2").map { SbtBuild(releasedVersion: $0, branch: "fix-12") }
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let build = pack.project.build, let head = pack.manifestHead else { return [] }
    let words = [build.branch.map { ("branch", $0) }, ("version", "\(build.releasedVersion)")]
    return words.compactMap { $0 }.compactMap { what, word in
      guard !canStandUnquoted(word) else { return nil }
      return Finding(
        "the \(what) '\(word)' cannot be part of the version that the sbt build adds",
        at: head,
        help: "build with 'stackpack build', which writes the version in quotes"
      )
    }
  }

  /// Source: HOCON specification, unquoted strings.
  private func canStandUnquoted(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return firstRange(of: "//", in: bytes[...], from: 0) == nil
      && !bytes.contains { "$\"{}[]:=,+#`^?!@*&\\".utf8.contains($0) }
  }
}
