import Diagnostics
import StackPackModel

struct ClashingPaths: Rule {
  static let documentation = RuleDocumentation(
    id: "clashing-paths",
    severity: .warning,
    summary: "Two paths differ only in letter case or in how their letters are encoded.",
    rationale: """
      On macOS and Windows, 'Queue.svg' and 'queue.svg' are one file, and so are two spellings of \
      'é'. Whoever checks out or unpacks the pack there loses one of them. Rename one.
      """,
    covers: ["SP-STR-014", "SP1-PKG-006"],
    invalid: [
      .pack(
        "icons/Menu.svg beside icons/menu.svg",
        at: "icons/menu.svg",
        with: ["icons/Menu.svg": .text("<svg/>")]
      ),
      // 'é' as one character and as two.
      .file(
        "icons/caf\u{E9}.svg",
        "<svg/>",
        with: ["icons/cafe\u{301}.svg": .text("<svg/>")]
      ),
    ],
    valid: [
      .pack(
        "the same name in two folders",
        at: "icons/menu/Menu.svg",
        with: ["icons/menu/Menu.svg": .text("<svg/>")]
      )
    ]
  )

  /// What two things must share to be one on other systems; `String` compares canonically.
  private struct Key: Hashable {
    var folder: PackPath?
    var name: String
  }

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    var seen: [Key: PackPath] = [:]
    var findings: [Finding] = []
    for entry in project.entries {
      let path = entry.path
      guard String(validating: path.bytes, as: UTF8.self) != nil else { continue }
      let key = Key(folder: path.parent, name: path.name.lowercased())
      guard let first = seen[key] else {
        seen[key] = path
        continue
      }
      // What is not packaged is the author's own affair.
      guard project.isPackaged(path) || project.isPackaged(first) else { continue }
      let difference = path.name == first.name ? "in how it is encoded" : "in letter case"
      findings.append(
        Finding(
          "the name '\(path.name)' differs from that of a neighbour only \(difference)",
          at: project.place(of: path),
          help: "rename one of them",
          notes: [Note("the neighbour is '\(first.name)'", at: project.place(of: first))]
        )
      )
    }
    return findings
  }
}
