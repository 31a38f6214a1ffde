import Diagnostics
import Images
import StackPackModel

struct OblongIcon: Rule {
  static let documentation = RuleDocumentation(
    id: "oblong-icon",
    severity: .info,
    summary: "An icon is not square.",
    rationale: "Icons are shown in a square; another shape is shown smaller than it could be.",
    covers: ["SP-ICO-007", "SP1-ICO-005"],
    invalid: [
      .file("icons/menu.svg", "<«svg» xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 50\"/>")
    ],
    valid: [
      .file("icons/menu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 18 18\"/>")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.images.compactMap { image in
      guard image.role == .icon, let width = image.facts.width, let height = image.facts.height,
        width > 0, height > 0, abs(width - height) > 0.02 * max(width, height)
      else { return nil }
      return Finding(
        "'\(image.path.name)' is not square: \(number(width))×\(number(height))",
        at: image.facts.svg?.rootSpan ?? image.file.start
      )
    }
  }

  private func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
