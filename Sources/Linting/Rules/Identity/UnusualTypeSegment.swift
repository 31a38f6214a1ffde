import Diagnostics
import Documents
import StackPackModel

struct UnusualTypeSegment: Rule {
  static let documentation = RuleDocumentation(
    id: "unusual-type-segment",
    severity: .info,
    summary: "An identifier does not say the type of its node as identifiers commonly do.",
    rationale: """
      The part behind the name of the pack says what a node is: `monitor`, \
      `component-presentation`, `otel-relation-mapping`. The platform does not mind, but people \
      who refer to the node do.
      """,
    covers: ["SP-IDN-006", "SP1-NOD-013"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:«menu»:tools
            name: Tools
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:«utilities»
            name: Utilities
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:shared:main-menu-group:tools
            name: Tools
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:presentation:queue
            name: Queues
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.identifiers.compactMap { identifier in
      guard identifier.node.isListed(in: pack), let type = identifier.node.type,
        let usual = type.identifierSegments.first, let segment = identifier.typeSegment,
        !type.identifierSegments.contains(segment.text.lowercased())
      else { return nil }
      return Finding(
        "identifiers of a \(type.name) commonly have '\(usual)' here",
        at: segment.span,
        help: "write '\(pack.identifierStart(for: type))…'"
      )
    }
  }
}
