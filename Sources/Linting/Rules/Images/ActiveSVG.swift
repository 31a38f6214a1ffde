import Diagnostics
import Images

struct ActiveSVG: Rule {
  static let documentation = RuleDocumentation(
    id: "active-svg",
    severity: .warning,
    summary: "An SVG holds something that can run or load something.",
    rationale: """
      Scripts, event handlers, entities, foreign content and references to other places have no use in \
      an icon, and are how an image attacks whoever looks at it.
      """,
    covers: ["SP-ICO-004", "SP1-ICO-007"],
    invalid: [
      .file(
        "icons/menu.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" «onload»="x()">
          <«script»>x()</script>
        </svg>
        """
      )
    ],
    valid: [
      .file(
        "icons/menu.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
          <rect id="a" width="9" height="9"/><use href="#a"/>
        </svg>
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for image in pack.images(.svg) {
      for hazard in image.facts.svg?.hazards ?? [] {
        findings.append(
          Finding("the SVG holds \(hazard.what)", at: hazard.span, help: "take it out")
        )
      }
    }
    return findings
  }
}
