import Diagnostics
import Images

struct MissingSVGNamespace: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-svg-namespace",
    severity: .warning,
    summary: "An SVG does not say that it is in the namespace of SVG.",
    rationale: """
      Without `xmlns="http://www.w3.org/2000/svg"` browsers take the file for plain XML and show no \
      image.
      """,
    covers: ["SP-ICO-002"],
    invalid: [.file("icons/menu.svg", "<«svg» viewBox=\"0 0 9 9\"/>")],
    valid: [
      .file("icons/menu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"),
      .file(
        "icons/menu.svg",
        "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.images(.svg).compactMap { image in
      guard let svg = image.facts.svg, svg.root == "svg", !svg.hasNamespace else { return nil }
      return Finding(
        "the SVG has no namespace",
        at: svg.rootSpan,
        help: "add xmlns=\"http://www.w3.org/2000/svg\""
      )
    }
  }
}
