import Diagnostics
import Documents
import StackPackModel

struct EnvironmentInManifest: Rule {
  static let documentation = RuleDocumentation(
    id: "environment-in-manifest",
    severity: .warning,
    in: [.v1],
    summary: "The manifest takes something from outside of itself.",
    rationale: """
      A substitution that names no key of the manifest is looked up in the environment of the \
      server, and an include in its files, so the pack means something else everywhere.
      """,
    covers: ["SP1-CNF-030"],
    invalid: [
      .conf("displayName = «${?PACK_TITLE}»"),
      .conf("include «\"site\"»"),
    ],
    valid: [
      .conf(
        """
        title = "Demo"
        displayName = ${title}
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard pack.project.layout.format == .v1, let manifest = pack.project.manifest else { return [] }
    let document = readHOCON(manifest.file, resolve: false).tree
    let includes = document.includes.map { site in
      Finding(
        "the file \(site.text) is looked up on the server",
        at: site.firstLine,
        help: "write what stands in it"
      )
    }
    return includes
      + document.substitutions.compactMap { site in
        let name = site.text.drop { "${?".contains($0) }.prefix { !" }".contains($0) }
        var value = manifest.root
        for key in name.split(separator: ".") { value = value?[String(key)] }
        guard value == nil else { return nil }
        return Finding(
          "'\(name)' is looked up in the environment of the server",
          at: site.firstLine,
          help: "write the value itself"
        )
      }
  }
}
