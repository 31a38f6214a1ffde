import Diagnostics
import Documents
import Schema
import StackPackModel

struct MixedIDStyle: Rule {
  static let documentation = RuleDocumentation(
    id: "mixed-id-style",
    severity: .info,
    in: [.v2],
    summary: "Ids in one list are written with dashes and with underscores.",
    rationale: """
      The ids of columns, fields, metrics and the like are how presentations refer to each other's \
      parts, so it should not be necessary to look up how one was written.
      """,
    covers: ["SP-STY-005"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            presentation:
              filters:
                - filterId: queue-name
                - filterId: «queue_zone»
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            presentation:
              filters:
                - filterId: queue-name
                - filterId: zone
                - filterId: urn:demo:filter:old_style
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.values.compactMap(finding)
  }

  private func finding(_ list: TypedValue) -> Finding? {
    guard case .list(_, _, _, let key?) = list.type else { return nil }
    let ids = list.node.items.compactMap { $0[key] }.filter { id in
      id.kind == .scalar && !id.bytes.contains(UInt8(ascii: ":"))
    }
    let dashed = ids.first { Self.isWritten($0, with: "-", not: "_") }
    let underscored = ids.first { Self.isWritten($0, with: "_", not: "-") }
    guard let dashed, let underscored else { return nil }
    let isDashedFirst = dashed.span.range.lowerBound < underscored.span.range.lowerBound
    let (first, second) = isDashedFirst ? (dashed, underscored) : (underscored, dashed)
    return Finding(
      "'\(second.excerpt)' is written unlike its neighbours",
      at: second.firstLine,
      help: "write it with \(isDashedFirst ? "dashes" : "underscores")",
      notes: [Note("this one has \(isDashedFirst ? "dashes" : "underscores")", at: first.firstLine)]
    )
  }

  private static func isWritten(
    _ id: DataNode,
    with mark: Unicode.Scalar,
    not other: Unicode.Scalar
  ) -> Bool {
    id.bytes.contains(UInt8(ascii: mark)) && !id.bytes.contains(UInt8(ascii: other))
  }
}
