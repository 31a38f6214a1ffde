import Diagnostics
import Images

struct InvalidSVG: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-svg",
    severity: .error,
    summary: "An SVG is not well-formed, or is something else than an SVG.",
    rationale: "Browsers show nothing at all for an SVG with a mistake in it.",
    covers: ["SP-ICO-001"],
    invalid: [
      .file("icons/menu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>«</svg>»"),
      .file("icons/menu.svg", "<«html»><body/></html>"),
    ],
    valid: [
      .file("icons/menu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.images.filter { $0.promised == .svg }.flatMap(findings)
  }

  private func findings(_ image: PackedImage) -> [Finding] {
    if let problem = image.facts.problems.first, image.facts.format == .svg {
      let notes = [problem.related].compactMap { $0 }
      return [Finding(problem.message, at: problem.span, notes: notes)]
    }
    if let svg = image.facts.svg, svg.root != "svg" {
      return [Finding("the root element is '\(svg.root)', not 'svg'", at: svg.rootSpan)]
    }
    // Another image format is OddImageExtension's.
    return image.facts.format == nil
      ? [Finding("the file is no SVG", at: image.file.start)] : []
  }
}
