import Diagnostics
import StackPackModel

struct SpecialFile: Rule {
  static let documentation = RuleDocumentation(
    id: "special-file",
    severity: .error,
    summary: "The pack holds a pipe, a socket or a device.",
    rationale: """
      Only files and folders can be packed; reading anything else may never end. Remove it.
      """,
    covers: [],
    invalid: [
      .pack("a pipe in resources/", at: "resources/pipe", with: ["resources/pipe": .special])
    ],
    valid: [
      .pack("a socket outside of what is packaged", at: "socket", with: ["socket": .special])
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard !pack.project.isArchived else { return [] }
    return pack.findings("is a pipe, a socket or a device", help: "remove it") {
      $0.kind == .special
    }
  }
}
