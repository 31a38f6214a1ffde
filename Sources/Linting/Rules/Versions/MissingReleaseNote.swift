import Diagnostics
import Documents
import StackPackModel

struct MissingReleaseNote: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-release-note",
    severity: .info,
    classicSeverity: .warning,
    summary: "RELEASE.md says nothing about this version.",
    rationale: """
      A pack that keeps resources/RELEASE.md tells there what every version brings. The version of \
      the manifest does not occur in it, so the note for this one was probably forgotten. On the way \
      to a release the note for the release will do.
      """,
    covers: ["SP-VER-003", "SP1-CNF-036"],
    invalid: [
      .file("resources/RELEASE.md", "# Releases\n\n## 1.0.0-beta\n\nFirst queues.\n"),
      .file("resources/RELEASE.md", "# Releases\n\n## 11.0.0\n"),
    ],
    valid: [
      .file("resources/RELEASE.md", "# Releases\n\n## v1.0.0.\n\nFirst queues.\n"),
      .manifest(
        "version: \"1.0.0-beta\"",
        with: ["resources/RELEASE.md": .text("# Releases\n\n## 1.0.0\n")]
      ),
    ]
  )

  private static let notes: PackPath = "resources/RELEASE.md"

  func check(_ pack: LintedPack) -> [Finding] {
    // Notes that a classic manifest does not name are an offence of their own.
    let isShown = pack.project.layout.format == .v2 || pack.manifest?.entry("releaseNotes") != nil
    guard isShown, let (node, version) = pack.version, let file = pack.project.files[Self.notes],
      !Self.mentions(version.description, in: file.bytes[...]),
      !version.isDevelopment
        || !Self.mentions(version.core.joined(separator: "."), in: file.bytes[...])
    else { return [] }
    return [
      Finding(
        "'RELEASE.md' does not mention '\(version)'",
        at: pack.project.place(of: Self.notes),
        help: "tell what the version brings",
        notes: [Note("the version", at: node.firstLine)]
      )
    ]
  }

  /// Whether a version stands in a text, not as part of a longer one.
  private static func mentions(_ version: String, in bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while let start = firstRange(of: version, in: bytes, from: index) {
      let before = bytes[..<start]
      let after = bytes[(start + version.utf8.count)...]
      let isTail = continues(before.last, before.dropLast().last, isForward: false)
      let isHead = continues(after.first, after.dropFirst().first, isForward: true)
      if !isTail && !isHead { return true }
      index = start + 1
    }
    return false
  }

  /// Whether a version goes on with the byte next to it: a digit, or a sign with a word behind it.
  private static func continues(_ next: UInt8?, _ second: UInt8?, isForward: Bool) -> Bool {
    guard let next else { return false }
    if isDigit(next) { return true }
    guard let second else { return false }
    switch next {
    case UInt8(ascii: "."): return isDigit(second)
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return isForward && (isDigit(second) || (0x61...0x7A).contains(second | 0x20))
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
