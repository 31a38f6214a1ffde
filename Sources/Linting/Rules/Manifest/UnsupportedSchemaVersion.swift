import Diagnostics
import Documents
import StackPackModel

struct UnsupportedSchemaVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "unsupported-schema-version",
    severity: .error,
    in: [.v2],
    summary: "The schema version is another one than 2.0.",
    rationale: """
      schemaVersion says which generation of the pack format the platform reads the pack by. There is \
      only one for a pack with stackpack.yaml: "2.0".
      """,
    covers: ["SP-MAN-003"],
    invalid: [.manifest("schemaVersion: «\"1.0\"»")],
    valid: [.manifest("schemaVersion: '2.0'")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let node = pack.manifest?["schemaVersion"], node.kind == .scalar, !node.isBlank,
      !node.matches("2.0")
    else { return [] }
    return [
      Finding(
        "there is no schema version '\(node.excerpt)'",
        at: node.firstLine,
        help: "write \"2.0\""
      )
    ]
  }
}
