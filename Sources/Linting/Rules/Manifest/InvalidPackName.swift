import Diagnostics
import Documents
import StackPackModel

struct InvalidPackName: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-pack-name",
    severity: .error,
    classicSeverity: .warning,
    summary: "The name of the pack has letters that a name cannot have.",
    rationale: """
      The name is part of every identifier and of the archive's file name, so it consists of small \
      letters, digits and dashes and begins with a letter. The name for people is displayName.
      """,
    covers: ["SP-MAN-006", "SP1-CNF-005"],
    invalid: [
      .manifest("name: «\"Demo Pack\"»"),
      .manifest("name: «2demo»"),
    ],
    valid: [.manifest("name: demo-2")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let node = pack.manifest?["name"], node.kind == .scalar, !node.isBlank else { return [] }
    // PackName also bounds the length, which nobody else does.
    guard PackName(String(decoding: node.bytes.prefix(100), as: UTF8.self)) == nil else {
      return []
    }
    let near = Self.nearest(to: node.bytes)
    return [
      Finding(
        "'\(node.excerpt)' cannot be the name of a pack",
        at: node.firstLine,
        help: near.map { "did you mean '\($0)'?" } ?? "a name is \(PackName.shape)"
      )
    ]
  }

  /// The words in small letters, joined by dashes, if that is a name.
  private static func nearest(to text: ArraySlice<UInt8>) -> String? {
    guard text.count <= 60 else { return nil }
    let words = text.split { $0 <= 0x20 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    let joined = words.map { String(decoding: $0, as: UTF8.self).lowercased() }
    return PackName(joined.joined(separator: "-"))?.text
  }
}
