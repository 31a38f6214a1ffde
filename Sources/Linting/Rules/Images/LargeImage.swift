import Diagnostics
import Images
import StackPackModel

struct LargeImage: Rule {
  static let documentation = RuleDocumentation(
    id: "large-image",
    severity: .warning,
    classicSeverity: .info,
    summary: "An icon is larger than 64 KiB, in a classic pack 50, or the logo larger than 512.",
    rationale: """
      Icons are loaded with every overview, the logo with the list of StackPacks. Three kilobytes are \
      enough for an icon, thirty for a logo.
      """,
    covers: ["SP-ICO-006", "SP1-ICO-005"],
    invalid: [
      .pack(
        "icons/menu.svg of 70 KB",
        at: "icons/menu.svg",
        with: [
          "icons/menu.svg": .text(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
              + String(repeating: " ", count: 70_000)
          )
        ]
      )
    ],
    valid: [
      .pack("icons/menu.svg of 100 bytes", at: "icons/menu.svg"),
      .classicPack("resources/logo.svg of 100 bytes", at: "resources/logo.svg"),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.images.compactMap { image in
      let limit = image.role == .icon ? (pack.isClassic ? 50 : 64) << 10 : 512 << 10
      guard image.role != .picture, image.file.bytes.count > limit else { return nil }
      return Finding(
        "'\(image.path.name)' is larger than \(limit >> 10) KiB",
        at: image.file.start,
        help: "draw it simpler, or smaller"
      )
    }
  }
}
