import Diagnostics
import Documents
import Schema
import StackPackModel

struct PlainMultilineQuery: Rule {
  static let documentation = RuleDocumentation(
    id: "plain-multiline-query",
    severity: .info,
    in: [.v2],
    summary: "A metric query spans several lines without quotes or a block sign.",
    rationale: """
      In such a text, ': ' and ' #' end it, and its lines are joined by blanks. A block scalar, \
      '>-' and the query below, says what is meant and takes any text.
      """,
    covers: ["SP-STY-006"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: «max by (queue)»
                  (queue_depth)
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: >-
                  max by (queue)
                  (queue_depth)
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.values.filter(Self.isPlainMultiline).map { value in
      Finding(
        "the query spans several lines as plain text",
        at: value.node.firstLine,
        help: "write '>-' and the query below it"
      )
    }
  }

  private static func isPlainMultiline(_ value: TypedValue) -> Bool {
    guard case .string(.promql) = value.type, value.node.isPlain, !value.node.isAlias else {
      return false
    }
    return value.node.firstLine != value.node.span
  }
}
