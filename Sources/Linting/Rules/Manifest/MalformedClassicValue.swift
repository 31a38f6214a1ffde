import Diagnostics
import Documents
import Schema
import StackPackModel

struct MalformedClassicValue: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-classic-value",
    severity: .warning,
    in: [.v2],
    summary: "The value of a classic key of the manifest has another shape than it had there.",
    rationale: """
      faqs, steps and integrations are lists of maps with certain keys, dependencies maps names of \
      packs to versions, releaseNotes and the like are text. What has another shape is of no use to \
      anybody. A 2.0 pack can do without all of them.
      """,
    covers: ["SP-MAN-029"],
    invalid: [
      .manifest(
        """
        faqs:
          - «question»: Why is there no answer?
        """
      ),
      .manifest("dependencies: «[ common ]»"),
    ],
    valid: [
      .manifest(
        """
        faqs:
          - question: Is there an answer?
            answer: There is.
        steps:
          - name: token
            display: The token
            value: { type: password }
        dependencies:
          common: "3.4.2"
        """
      )
    ]
  )

  /// Keys whose values are the business of other rules, since a wrong one is an error.
  private static let others = ["isNew", "isMultiConfig", "releaseStatus"]

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for field in ManifestShape.classic where !Self.others.contains(field.name) {
      guard let value = pack.manifest?[field.name], !value.isNull else { continue }
      findings += field.type.read(value).violations.map(Finding.init)
    }
    return findings
  }
}
