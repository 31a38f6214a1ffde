import Diagnostics
import Documents
import StackPackModel

struct MissingFolder: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-folder",
    severity: .warning,
    in: [.v1],
    summary: "A folder that every classic pack has is missing or empty.",
    rationale: """
      provisioning/ holds the script and the templates that are imported, resources/ the logo \
      and the pages. A pack without one of them brings nothing, or shows nothing.
      """,
    covers: ["SP1-PKG-007", "SP1-PKG-008"],
    invalid: [
      .classicPack("a pack without resources/", at: "resources", with: ["resources": .nothing])
    ],
    valid: [
      .classicPack("a pack with both folders", at: "stackpack.conf")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    return project.layout.items.filter { $0.isDirectory && !$0.isRequired }.compactMap { item in
      let path = PackPath(item.name)
      guard !project.entries.contains(where: { $0.path.isInside(path) && $0.kind != .directory })
      else { return nil }
      let isThere = project.entry(at: path) != nil
      return Finding(
        "'\(item.name)/' is \(isThere ? "empty" : "missing")",
        at: project.place(of: path),
        help: "it holds \(item.purpose)"
      )
    }
  }
}
