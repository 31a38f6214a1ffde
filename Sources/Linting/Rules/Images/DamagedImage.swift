import Diagnostics
import Images

struct DamagedImage: Rule {
  static let documentation = RuleDocumentation(
    id: "damaged-image",
    severity: .error,
    summary: "A PNG or JPEG is cut off, damaged, or no image at all.",
    rationale: """
      It is shown as a broken image, or not at all. Often a checkout or an editor has changed its line \
      ends, or a download was not complete.
      """,
    covers: ["SP-ICO-005"],
    invalid: [
      .pack(
        "icons/queue.png of eight bytes",
        at: "icons/queue.png",
        with: ["icons/queue.png": .bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])]
      )
    ],
    valid: [.pack("a pack without a PNG", at: "icons")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.images.compactMap { image in
      guard let promised = image.promised, promised != .svg else { return nil }
      if image.facts.format == nil {
        return Finding("the file is no \(promised.rawValue.uppercased())", at: image.file.start)
      }
      guard image.facts.format == promised, let problem = image.facts.problems.first else {
        return nil
      }
      return Finding(problem.message, at: image.file.start, help: "put the original in its place")
    }
  }
}
