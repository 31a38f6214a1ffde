import Diagnostics
import StackPackModel

/// Guesses which file a tag was meant to name.
struct FileSearch {
  /// What to do, and edits that do it.
  struct Hint {
    var help: String?
    var fixIts: [FixIt] = []
  }

  private let project: Project
  /// The paths below a tag's folder, as the tag wants them.
  private var paths: [FileTag: [String]] = [:]
  /// How often we still look through all names: it costs time, and after a while helps nobody.
  private var patience = 100

  init(_ project: Project) { self.project = project }

  /// What a tag that leads nowhere was meant to name.
  mutating func hint(for reference: FileReference, missing path: PackPath) -> Hint {
    let tag = reference.tag
    let relative = tag.relative(path)
    for other in FileTag.allCases {
      let prefix = "\(other.folder.string)/"
      let rest = relative.hasPrefix(prefix) ? String(relative.dropFirst(prefix.count)) : relative
      guard project.files[other.folder.appending(rest)] != nil else { continue }
      return other == tag
        ? repeated(prefix, in: reference)
        : Hint(
          help: "'\(prefix)\(rest)' exists, but \(tag.rawValue) looks in '\(tag.folder.string)/'"
        )
    }
    return Hint(help: nearest(to: relative, tag).map { "did you mean '\($0)'?" })
  }

  /// The path begins with the folder that the tag looks in anyway.
  private func repeated(_ prefix: String, in reference: FileReference) -> Hint {
    var hint = Hint(help: "leave out '\(prefix)': \(reference.tag.rawValue) looks there")
    if let text = reference.node.verbatimSpan, text.text.hasPrefix(prefix) {
      let start = text.range.lowerBound
      let edit = FixIt.Edit(text.file.span(start..<start + prefix.utf8.count), "")
      hint.fixIts = [FixIt("leave out '\(prefix)'", isSafe: true, edits: [edit])]
    }
    return hint
  }

  /// A file of the same name in another folder, or one with a name much like it.
  private mutating func nearest(to relative: String, _ tag: FileTag) -> String? {
    guard patience > 0 else { return nil }
    patience -= 1
    let candidates = candidates(for: tag)
    let name = PackPath(relative).name
    let namesakes = candidates.filter { PackPath($0).name == name }
    if namesakes.count == 1 { return namesakes.first }
    return suggestion(for: relative, among: candidates)
  }

  private mutating func candidates(for tag: FileTag) -> [String] {
    if let known = paths[tag] { return known }
    let files = project.entries.lazy.filter { $0.isReadable && $0.path.isInside(tag.folder) }
    let found = files.prefix(2000).map { tag.relative($0.path) }
    paths[tag] = Array(found)
    return Array(found)
  }
}
