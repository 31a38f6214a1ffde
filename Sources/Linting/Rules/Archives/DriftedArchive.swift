import Diagnostics
import StackPackModel

struct DriftedArchive: Rule {
  static let documentation = RuleDocumentation(
    id: "drifted-archive",
    severity: .warning,
    summary: "The archive holds something else than the directory it was built from.",
    rationale: """
      Either the directory has changed since, or somebody has changed the archive. Build it anew. Shown \
      only if the directory is given with `lint --against`; the version may differ.
      """,
    covers: ["SP-PKG-013"],
    invalid: [
      Example.pack("README.md has changed since", at: "README.md", from: .archive("demo-1.0.0.sts"))
        .against(["README.md": .text("# Queues, as they are now\n")], from: .directory("demo"))
    ],
    valid: [
      Example.pack("as it was built", at: "README.md", from: .archive("demo-1.0.0.sts"))
        .against([:], from: .directory("demo"))
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let source = pack.builtFrom else { return [] }
    var expected = source.packagedBytes
    if let manifest = source.manifest, let (_, version) = pack.version {
      expected[source.layout.manifest] = manifest.bytes(withVersion: version)
    }
    let found = pack.project.packagedBytes
    let paths = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }
    return paths.sorted().map { path in
      let what =
        expected[path] == nil
        ? "is not in the directory" : found[path] == nil ? "is not in the archive" : "differs"
      return Finding(
        "'\(path.string)' \(what)",
        at: pack.project.place(of: path),
        help: "build the archive anew"
      )
    }
  }
}
