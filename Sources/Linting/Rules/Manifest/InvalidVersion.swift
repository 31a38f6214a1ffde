import Diagnostics
import Documents
import StackPackModel

struct InvalidVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-version",
    severity: .error,
    classicSeverity: .warning,
    summary: "The version of the pack is not a semantic version.",
    rationale: """
      The platform orders versions by Semantic Versioning 2.0.0, to tell an upgrade from a downgrade: \
      three numbers without leading zeros, then perhaps a pre-release behind '-' and a build behind '+'.
      """,
    covers: ["SP-MAN-008", "SP1-CNF-004"],
    invalid: [
      .manifest("version: «\"1.0\"»"),
      .manifest("version: «\"v1.0.0\"»"),
      .manifest("version: «\"1.02.0\"»"),
    ],
    valid: [.manifest("version: \"1.0.0-beta.2+build.7\"")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let node = pack.manifest?["version"], node.kind == .scalar, !node.isBlank,
      let text = node.string, SemanticVersion(text) == nil
    else { return [] }
    let near = Self.nearest(to: node.bytes)
    return [
      Finding(
        "'\(node.excerpt)' is not a semantic version",
        at: node.firstLine,
        help: near.map { "did you mean '\($0)'?" } ?? "write three numbers: 'major.minor.patch'"
      )
    ]
  }

  /// The version without a leading `v` and leading zeros, and with three numbers.
  private static func nearest(to text: ArraySlice<UInt8>) -> SemanticVersion? {
    guard text.count <= 60 else { return nil }
    let bare = text.first.map { $0 | 0x20 == UInt8(ascii: "v") } ?? false ? text.dropFirst() : text
    let core = bare.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }
    let numbers = core.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard numbers.count <= 3 else { return nil }
    var words: [String] = []
    for number in numbers {
      guard !number.isEmpty else { return nil }
      let digits = number.drop { $0 == UInt8(ascii: "0") }
      words.append(digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self))
    }
    while words.count < 3 { words.append("0") }
    let rest = String(decoding: bare.dropFirst(core.count), as: UTF8.self)
    return SemanticVersion(words.joined(separator: ".") + rest)
  }
}
