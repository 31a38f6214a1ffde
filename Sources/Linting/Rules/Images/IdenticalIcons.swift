import Diagnostics
import StackPackModel

struct IdenticalIcons: Rule {
  static let documentation = RuleDocumentation(
    id: "identical-icons",
    severity: .info,
    in: [.v2],
    summary: "Two icon files hold the same bytes.",
    rationale: "One file can be named as often as needed; two drift apart.",
    covers: ["SP-ICO-009"],
    invalid: [
      .pack(
        "icons/other.svg is a copy of icons/menu.svg",
        at: "icons/other.svg",
        with: ["icons/menu.svg": .text(sample), "icons/other.svg": .text(sample)]
      )
    ],
    valid: [.pack("a pack with one icon", at: "icons/menu.svg")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var first: [[UInt8]: PackedImage] = [:]
    var findings: [Finding] = []
    for image in pack.images where image.role == .icon {
      guard let twin = first[image.file.bytes] else {
        first[image.file.bytes] = image
        continue
      }
      findings.append(
        Finding(
          "'\(image.path.name)' holds the same bytes as '\(twin.path.name)'",
          at: image.file.start,
          notes: [Note("the other one", at: twin.file.start)]
        )
      )
    }
    return findings
  }

  private static let sample = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
}
