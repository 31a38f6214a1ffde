import Diagnostics
import Documents
import StackPackModel

struct VersionFromBuild: Rule {
  static let documentation = RuleDocumentation(
    id: "version-from-build",
    severity: .info,
    in: [.v1],
    summary: "The manifest leaves the version of the pack to the build.",
    rationale: """
      The sbt build of classic packs adds the version to the manifest of the archive, and so \
      does stackpack build. Whoever packs the files by hand gets a pack without a version, \
      which the platform does not take.
      """,
    covers: ["SP1-CNF-003"],
    invalid: [
      .classicPack(
        "a manifest without version, beside a version.sbt",
        at: "stackpack.conf",
        with: ["stackpack.conf": .text("name = demo\n")],
        build: SemanticVersion("1.3.2").map { SbtBuild(releasedVersion: $0) }
      )
    ],
    valid: [
      .conf("version = \"1.0.0\"")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest, let head = pack.manifestHead, !pack.project.isArchived,
      manifest.entry("version") == nil
    else { return [] }
    let released = pack.project.build?.releasedVersion
    return [
      Finding(
        released.map { "the version '\($0)' stands in version.sbt only" }
          ?? "the manifest does not say a version",
        at: head,
        help: released == nil
          ? "write 'version = \"1.0.0\"', or build with 'stackpack build --version'"
          : "build with 'stackpack build', which adds it to the archive"
      )
    ]
  }
}
