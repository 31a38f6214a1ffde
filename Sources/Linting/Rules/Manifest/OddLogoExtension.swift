import Diagnostics
import Documents
import StackPackModel

struct OddLogoExtension: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-logo-extension",
    severity: .warning,
    summary: "The logo is no SVG, PNG or JPEG by its name.",
    rationale: """
      The logos of all packs are of these three kinds. A file that ends otherwise may be sent to the \
      browser as something that it does not show.
      """,
    covers: ["SP-MAN-032"],
    invalid: [
      .manifest(
        "logoUrl: !resource «\"logo.gif\"»",
        with: ["resources/logo.gif": .text("GIF89a")]
      )
    ],
    valid: [
      .manifest(
        "logoUrl: !resource logo.jpeg",
        with: ["resources/logo.jpeg": .bytes([0xFF, 0xD8])]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for reference in pack.references where reference.tag == .resource {
      guard reference.key == "logoUrl", pack.isInManifest(reference.node),
        let logo = reference.target,
        !["svg", "png", "jpg", "jpeg"].contains(logo.fileExtension)
      else { continue }
      findings.append(
        Finding(
          "'\(reference.node.excerpt)' is no image that a logo can be",
          at: reference.node.firstLine,
          help: "use an SVG, PNG or JPEG file"
        )
      )
    }
    return findings
  }
}
