import Diagnostics
import Images
import StackPackModel

struct OddImageSize: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-image-size",
    severity: .warning,
    classicSeverity: .info,
    summary: "A raster icon is too small or too large, or the logo above 4096 pixels.",
    rationale: """
      Icons below 16 pixels are blurred; those above 1024, in a classic pack above 512, are scaled down \
      by every browser that shows them. An SVG fits every size.
      """,
    covers: ["SP-ICO-008", "SP1-ICO-005"],
    invalid: [
      .pack(
        "icons/queue.png of one pixel",
        at: "icons/queue.png",
        with: ["icons/queue.png": .bytes(png(width: 1, height: 1))]
      ),
      .classicPack(
        "provisioning/icons/queue.png of 1024×1024 pixels",
        at: "provisioning/icons/queue.png",
        with: ["provisioning/icons/queue.png": .bytes(png(width: 1024, height: 1024))]
      ),
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
      let largest: Double = image.role == .icon ? pack.isClassic ? 512 : 1024 : 4096
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

  /// The head of a PNG, with a checksum that is wrong.
  private static func png(width: UInt16, height: UInt16) -> [UInt8] {
    let sides = [width, height].flatMap { [0, 0, UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + sides + [8, 6, 0, 0, 0] + [0, 0, 0, 0]
  }
}
