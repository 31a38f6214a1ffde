import Diagnostics
import StackPackModel

struct UnusedProvisioningFile: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-provisioning-file",
    severity: .info,
    in: [.v1],
    summary: "Nothing imports or includes a file of provisioning/.",
    rationale: """
      Only what the script imports, and what is included from there, ends up in the platform. \
      The rest is packed for nothing: old icons, and what their drawing program wrote.
      """,
    covers: ["SP1-PKG-011", "SP1-ICO-006"],
    invalid: [
      .classicPack(
        "an icon that nothing includes",
        at: "provisioning/icons/old.svg",
        with: ["provisioning/icons/old.svg": .text("<svg/>")]
      ),
      .classicPack(
        "the drawing of an icon",
        at: "provisioning/icons/queue.xcf",
        with: ["provisioning/icons/queue.xcf": .text("gimp xcf v011")]
      ),
    ],
    valid: [
      .classicPack("templates that the script imports", at: "stackpack.conf")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    guard let provisioning = project.provisioning, !provisioning.imports.isEmpty,
      project.snapshots.allSatisfy({ $0.problems.isEmpty })
    else { return [] }
    var used = Set(project.snapshots.map { PackPath($0.template.path) })
    used.formUnion(project.snapshots.flatMap(\.uses.inclusions).compactMap(\.target))
    return project.packagedEntries.compactMap { entry in
      // Scripts may be classes of each other; the whole folder is on their path.
      guard entry.path.root == "provisioning", entry.isReadable, !used.contains(entry.path),
        entry.path.fileExtension != "groovy" || entry.path.components.count > 2
      else { return nil }
      return Finding(
        "nothing imports or includes '\(entry.path.string)'",
        at: project.place(of: entry.path),
        help: "delete it"
      )
    }
  }
}
