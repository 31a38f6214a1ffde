import Diagnostics
import StackPackModel

struct UnportableName: Rule {
  static let documentation = RuleDocumentation(
    id: "unportable-name",
    severity: .warning,
    summary: "The name of a file or folder cannot be used on every system.",
    rationale: """
      Windows knows no names with \\ / : * ? " < > or |, with control characters, with a blank or \
      a dot at the end, or such as 'con' and 'nul'; in a URL many of these mean something else, \
      and a name that is not UTF-8 cannot even be referred to. Rename it.
      """,
    covers: ["SP-STR-015"],
    invalid: [
      .pack(
        "a colon",
        at: "icons/queue:big.svg",
        with: ["icons/queue:big.svg": .text("<svg/>")]
      ),
      .pack(
        "a blank at the end",
        at: "resources/notes.md ",
        with: ["resources/notes.md ": .text("# Notes\n")]
      ),
      .pack(
        "a device of Windows",
        at: "includes/aux.md",
        with: ["includes/aux.md": .text("Hint\n")]
      ),
    ],
    valid: [
      .pack(
        "a blank within the name, and letters of other alphabets",
        at: "icons/großer Würfel.svg",
        with: ["icons/großer Würfel.svg": .text("<svg/>")]
      ),
      .pack(
        "a strange name outside of what is packaged",
        at: "a:b",
        with: ["a:b": .text("")]
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    var findings: [Finding] = []
    for entry in project.packagedEntries {
      let start = entry.path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      guard let fault = Self.fault(in: entry.path.bytes[start...]) else { continue }
      findings.append(
        Finding(
          "the name '\(entry.path.name)' \(fault)",
          at: project.place(of: entry.path),
          help: "choose a name that every system takes"
        )
      )
    }
    return findings
  }

  /// What keeps a name from being used everywhere: `holds ':'`.
  private static func fault(in name: ArraySlice<UInt8>) -> String? {
    guard String(validating: name, as: UTF8.self) != nil else { return "is not UTF-8" }
    if holdsControlCharacter(name) { return "holds a control character" }
    if let byte = name.first(where: { "\\:*?\"<>|".utf8.contains($0) }) {
      return "holds '\(Unicode.Scalar(byte))'"
    }
    if name.first == UInt8(ascii: " ") { return "begins with a blank" }
    if name.last == UInt8(ascii: " ") { return "ends with a blank" }
    if name.last == UInt8(ascii: ".") { return "ends with a dot" }
    let stem = name.prefix { $0 != UInt8(ascii: ".") }
    if stem.count <= 4, devices.contains(String(decoding: stem, as: UTF8.self).lowercased()) {
      return "means a device on Windows"
    }
    return nil
  }

  /// C0, DEL, and C1, which UTF-8 writes as 0xC2 and one of 0x80 to 0x9F.
  private static func holdsControlCharacter(_ name: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in name {
      if byte < 0x20 || byte == 0x7F || last == 0xC2 && byte < 0xA0 { return true }
      last = byte
    }
    return false
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
  )
}
