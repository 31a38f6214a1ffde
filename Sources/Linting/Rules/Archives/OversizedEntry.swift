import Diagnostics
import StackPackModel

struct OversizedEntry: Rule {
  static let documentation = RuleDocumentation(
    id: "oversized-entry",
    severity: .error,
    summary: "An entry, or the archive as a whole, is too large or suspiciously well compressed.",
    rationale: """
      Small archives that unpack to gigabytes are a known way to bring a server down. No entry may \
      be larger than 32 MiB or unpack to more than 200 times its packed size, and the whole not to \
      more than 512 MiB.
      """,
    covers: ["SP-PKG-009"],
    invalid: [
      .pack(
        "blanks without end",
        at: "resources/setup.md",
        from: .archive("demo-1.0.0.sts"),
        hazards: [
          ArchiveHazard(
            .tooLarge,
            entry: "resources/setup.md",
            "'resources/setup.md' unpacks to more than 200 times its packed size"
          )
        ]
      )
    ],
    valid: [.pack("an archive that stackpack built", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.hazardFindings(.tooLarge, help: "leave it out")
  }
}
