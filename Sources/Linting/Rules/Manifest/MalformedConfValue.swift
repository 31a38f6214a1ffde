import Diagnostics
import Documents
import Schema
import StackPackModel

struct MalformedConfValue: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-conf-value",
    severity: .error,
    in: [.v1],
    summary: "A value of stackpack.conf has another shape than the platform reads.",
    rationale: """
      Lists, maps and texts cannot stand for each other, and every step, question and \
      integration has certain keys. The platform refuses a manifest in which one of them is \
      something else, or missing.
      """,
    covers: ["SP1-CNF-007", "SP1-CNF-017", "SP1-CNF-023", "SP1-CNF-027"],
    invalid: [
      .conf("categories = «\"Custom\"»"),
      .conf(
        """
        steps = [ { «name» = "demo_url", value = { type = "text" } } ]
        """
      ),
    ],
    valid: [
      .conf("categories = []")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.manifestViolations.compactMap { violation in
      switch violation {
      case .wrongType(let value, _), .notInChoice(let value, _, _):
        // A release status that nobody knows is an offence of its own.
        value.name == "releaseStatus" && value.node.kind == .scalar ? nil : Finding(violation)
      case .missingField(_, in: let owner, _):
        // What the manifest as a whole lacks is told elsewhere.
        owner.parent == nil ? nil : Self.finding(violation, in: owner)
      default: nil
      }
    }
  }

  /// At the first key of the map, since a map in braces may be long.
  private static func finding(_ violation: Violation, in owner: TypedValue) -> Finding {
    var finding = Finding(violation)
    finding.span = owner.node.entries.first?.key.firstLine ?? finding.span
    return finding
  }
}
