import Diagnostics
import Images
import StackPackModel

struct OddImageExtension: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-image-extension",
    severity: .warning,
    summary: "An image is of another format than its name says.",
    rationale: """
      The platform tells browsers the format by the name of the file; some show nothing if the content \
      is of another one.
      """,
    covers: ["SP-ICO-010", "SP1-ICO-004"],
    invalid: [
      .pack(
        "icons/queue.svg that is a GIF",
        at: "icons/queue.svg",
        with: ["icons/queue.svg": .text("GIF89a")]
      ),
      .classicPack(
        "provisioning/icons/queue.png that is a GIF",
        at: "provisioning/icons/queue.png",
        with: ["provisioning/icons/queue.png": .text("GIF89a")]
      ),
    ],
    valid: [
      .file("icons/menu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.images.compactMap { image in
      guard let promised = image.promised, let format = image.facts.format, format != promised
      else {
        return nil
      }
      let article = format == .svg ? "an" : "a"
      return Finding(
        "'\(image.path.name)' is \(article) \(format.rawValue.uppercased())",
        at: image.file.start,
        help: "name it '.\(format.extensions[0])', or convert it"
      )
    }
  }
}
