import Diagnostics
import StackPackModel

struct MisspelledItem: Rule {
  static let documentation = RuleDocumentation(
    id: "misspelled-item",
    severity: .warning,
    summary: "The name of a file or folder is almost that of an item of the pack.",
    rationale: """
      The platform runs on Linux, where 'Readme.md' is not 'README.md', and it knows \
      'stackpack.yaml', 'icons' and 'includes', not 'stackpack.yml', 'icon' and 'include'. What \
      has another name is neither packaged nor read, and nobody says so. Rename it.
      """,
    covers: ["SP-STR-011"],
    invalid: [
      .pack("a folder named 'icon'", at: "icon", with: ["icon/queue.svg": .text("<svg/>")]),
      .pack(
        "a manifest named stackpack.yml",
        at: "stackpack.yml",
        with: ["stackpack.yml": .text("name: demo\n")]
      ),
      .pack(
        "Readme.md in the place of README.md",
        at: "Readme.md",
        with: ["README.md": .nothing, "Readme.md": .text("# Demo\n")]
      ),
    ],
    valid: [
      .pack(
        "a folder of the author's own",
        at: "images",
        with: ["images/big.svg": .text("<svg/>")]
      ),
      .pack("settings of stackpack", at: ".stackpack.yaml", with: [".stackpack.yaml": .text("")]),
      .pack("a README in other words", at: "README.txt", with: ["README.txt": .text("Demo")]),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    var findings: [Finding] = []
    for entry in project.entries {
      guard let item = Self.item(meantBy: entry, in: project) else { continue }
      let slash = item.isDirectory ? "/" : ""
      findings.append(
        Finding(
          "the platform does not look for '\(entry.path.string)\(slash)'",
          at: project.place(of: entry.path),
          help: "did you mean '\(item.name)\(slash)'?"
        )
      )
    }
    return findings
  }

  /// The item whose name was probably meant by something at the top of a pack.
  static func item(meantBy entry: FileEntry, in project: Project) -> Layout.Item? {
    guard entry.path.parent == nil, !project.isPackaged(entry.path),
      let first = entry.path.bytes.first, (0x61...0x7A).contains(first | 0x20),
      // A backup is no misspelling.
      !StackPackModel.JunkFile.isJunk(PackPath("x").appending(entry.path.name))
    else { return nil }
    let isFolder = entry.kind == .directory || entry.kind == .link(.directory)
    return project.layout.items.first { item in
      item.isDirectory == isFolder
        && isMeant(
          item.name,
          by: entry.path.name,
          isTaken: project.entry(at: PackPath(item.name)) != nil
        )
    }
  }

  private static func isMeant(_ item: String, by name: String, isTaken: Bool) -> Bool {
    let wanted = Array(item.lowercased().utf8)
    let given = Array(name.lowercased().utf8)
    // If both exist, they clash: that is another offence.
    if wanted == given { return !isTaken }
    if isOneSlip(given, wanted) { return true }
    guard !isTaken, let stem = item.lowercased().split(separator: ".").first else { return false }
    // README, readme.txt; a classic manifest is another offence.
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    return item.contains(".") && parts.first == stem && parts.count <= 2
      && !["conf", "sts"].contains(parts.last)
  }

  /// Whether one letter too many, too few or wrong, or two swapped ones, make the difference.
  private static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    let head = zip(left, right).prefix { $0 == $1 }.count
    var leftRest = left.dropFirst(head)
    var rightRest = right.dropFirst(head)
    while let last = leftRest.last, last == rightRest.last {
      leftRest = leftRest.dropLast()
      rightRest = rightRest.dropLast()
    }
    if leftRest.count <= 1 && rightRest.count <= 1 { return true }
    return leftRest.count == 2 && rightRest.elementsEqual(leftRest.reversed())
  }
}
