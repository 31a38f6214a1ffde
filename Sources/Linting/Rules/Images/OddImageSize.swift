import Diagnostics
import Images
import StackPackModel

struct OddImageSize: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-image-size",
    severity: .warning,
    summary: "A raster icon is below 16 or above 1024 pixels, or the logo above 4096.",
    rationale: """
      Smaller ones are blurred, larger ones are scaled down by every browser that shows them. An SVG \
      fits every size.
      """,
    covers: ["SP-ICO-008"],
    invalid: [
      .pack(
        "icons/queue.png of one pixel",
        at: "icons/queue.png",
        with: ["icons/queue.png": .bytes(onePixelPNG)]
      )
    ],
    valid: [
      .file("icons/menu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.images.compactMap { image in
      guard image.role != .picture, image.promised != .svg, let width = image.facts.width,
        let height = image.facts.height
      else { return nil }
      let size = "\(Int(width))×\(Int(height))"
      let largest: Double = image.role == .icon ? 1024 : 4096
      if max(width, height) > largest {
        return Finding(
          "'\(image.path.name)' has \(size) pixels",
          at: image.file.start,
          help: "\(Int(largest)) are enough"
        )
      }
      guard image.role == .icon, min(width, height) < 16 else { return nil }
      return Finding(
        "'\(image.path.name)' has only \(size) pixels",
        at: image.file.start,
        help: "use an SVG, or at least 16 pixels"
      )
    }
  }

  /// A transparent pixel.
  private static let onePixelPNG: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
    0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]
}
