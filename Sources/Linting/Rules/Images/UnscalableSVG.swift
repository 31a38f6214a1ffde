import Diagnostics
import Images

struct UnscalableSVG: Rule {
  static let documentation = RuleDocumentation(
    id: "unscalable-svg",
    severity: .warning,
    summary: "An SVG says nothing of its size.",
    rationale: """
      Without `viewBox`, or `width` and `height`, a browser does not know how to fit the drawing into \
      an icon, and cuts it off.
      """,
    covers: ["SP-ICO-003"],
    invalid: [.file("icons/menu.svg", "<«svg» xmlns=\"http://www.w3.org/2000/svg\" width=\"9\"/>")],
    valid: [
      .file(
        "icons/menu.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.images(.svg).compactMap { image in
      guard let svg = image.facts.svg, svg.root == "svg", !svg.hasSize else { return nil }
      return Finding(
        "the SVG has neither 'viewBox' nor 'width' and 'height'",
        at: svg.rootSpan,
        help: "add viewBox=\"0 0 W H\""
      )
    }
  }
}
