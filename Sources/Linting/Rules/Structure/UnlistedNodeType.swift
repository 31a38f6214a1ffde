import Diagnostics
import Documents
import StackPackModel

struct UnlistedNodeType: Rule {
  static let documentation = RuleDocumentation(
    id: "unlisted-node-type",
    severity: .warning,
    in: [.v2],
    summary: "The type exists on the platform, but is not one that a pack of this format may hold.",
    rationale: """
      The documentation lists the types of a StackPack 2.0. Others may be imported, ignored or \
      refused; a metric binding, for example, became the metrics of a component presentation.
      """,
    covers: ["SP-NOD-003"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: «MetricBinding»
            identifier: urn:stackpack:demo:metric-binding:depth
            name: Depth
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let format = pack.project.layout.format
    let listed = NodeCatalog.types(in: format).map(\.name).joined(separator: ", ")
    return pack.project.nodes.compactMap { node in
      guard let written = node.typeName, let name = written.string, NodeCatalog.isLegacy(name)
      else {
        return nil
      }
      return Finding(
        "'\(name)' is not among the node types of StackPack \(format.rawValue)",
        at: written.span,
        help: "those are \(listed)"
      )
    }
  }
}
