import Diagnostics

struct FormerName: Rule {
  static let documentation = RuleDocumentation(
    id: "former-name",
    severity: .warning,
    summary: "An expression reads a name that became another one.",
    rationale: """
      In June 2026 `external` in selectors of topology sources became `source`. The platform will \
      stop to know the old name.
      """,
    covers: ["SP-EXP-007"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              highlight:
                provisioning:
                  topologySourceSelector: «external».identifier == identifiers[0]
                  showStatus: true
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
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              highlight:
                provisioning:
                  topologySourceSelector: source.identifier == identifiers[0]
                  showStatus: true
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.remarks(.formerName)
  }
}
