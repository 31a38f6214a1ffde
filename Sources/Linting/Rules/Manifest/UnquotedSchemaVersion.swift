import Diagnostics
import Documents
import StackPackModel

struct UnquotedSchemaVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "unquoted-schema-version",
    severity: .warning,
    in: [.v2],
    summary: "The schema version is written as a number.",
    rationale: """
      Without quotes YAML reads 2.0 as a floating-point number, which may come back as 2. The \
      schema version is text: put it in quotes.
      """,
    covers: ["SP-MAN-004"],
    invalid: [.manifest("schemaVersion: «2.0»")],
    valid: [.manifest("schemaVersion: '2.0'")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let node = pack.manifest?["schemaVersion"] else { return [] }
    switch node.scalar {
    case .integer, .number: break
    default: return []
    }
    let edits = node.verbatimSpan.map { [FixIt.Edit($0, "\"\($0.text)\"")] } ?? []
    let fixIt = FixIt("quote the schema version", isSafe: true, edits: edits)
    return [
      Finding(
        "'schemaVersion' is a number without quotes",
        at: node.firstLine,
        help: "put it in quotes",
        fixIts: node.tag == nil && !edits.isEmpty ? [fixIt] : []
      )
    ]
  }
}
