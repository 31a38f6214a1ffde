import Diagnostics
import Documents
import StackPackModel

/// The files of a folder that nothing in the pack names.
///
/// Where we cannot be sure, a file counts as used: if its name stands in a file that does not parse,
/// as a plain value where a tag was forgotten, or in any page.
struct UnusedFiles {
  private let pack: LintedPack
  private let tag: FileTag

  /// The files that a tag would name.
  init(of tag: FileTag, in pack: LintedPack) {
    self.pack = pack
    self.tag = tag
  }

  /// What nothing names, sorted; `pages` are texts that name files by link.
  func paths(pages: [SourceFile] = []) -> [PackPath] {
    guard !isBlind else { return [] }
    var candidates = Set(
      pack.project.packagedEntries
        .filter { $0.path.isInside(tag.folder) && $0.path.parent != nil && !$0.isArchive }
        // Of what cannot be read there is worse to say.
        .filter { pack.project.files[$0.path] != nil }
        .map(\.path)
    )
    for reference in pack.project.references {
      switch reference.resolution {
      case .file(let path): candidates.remove(path)
      case .wrongCase(_, let actual): candidates.remove(actual)
      default: break
      }
    }
    // Most packs end here: the rest is for what is left.
    guard !candidates.isEmpty else { return [] }
    removeValues(from: &candidates)
    removeWords(of: pages + unparsed, from: &candidates)
    return candidates.sorted()
  }

  /// Whether a file that may name others could not be read at all.
  private var isBlind: Bool {
    let project = pack.project
    if tag == .resource && project.manifest == nil { return true }
    return project.packagedEntries.contains {
      NoSettings.isSettings($0) && project.files[$0.path] == nil
    }
  }

  /// Files of data whose tags we do not know.
  private var unparsed: [SourceFile] {
    let settings = pack.project.settings.filter { !$0.isReadable }.map(\.file)
    let manifest = pack.project.manifest.map { pack.manifest == nil ? [$0.file] : [] } ?? []
    return manifest + settings
  }

  /// Takes away what is a value, with or without a tag, by its path in the pack or in the folder.
  private func removeValues(from candidates: inout Set<PackPath>) {
    var byValue: [ArraySlice<UInt8>: [PackPath]] = [:]
    for path in candidates {
      byValue[path.bytes[...], default: []].append(path)
      byValue[path.bytes.dropFirst(tag.folder.bytes.count + 1), default: []].append(path)
    }
    for root in pack.documents.flatMap(\.roots) {
      root.walk { node in
        guard node.kind == .scalar else { return }
        var value = node.bytes
        if value.starts(with: "./".utf8) { value = value.dropFirst(2) }
        if value.first == UInt8(ascii: "/") { value = value.dropFirst() }
        for path in byValue[value] ?? [] { candidates.remove(path) }
      }
    }
  }

  /// Takes away what has a name that is a word of a text.
  private func removeWords(of files: [SourceFile], from candidates: inout Set<PackPath>) {
    guard !candidates.isEmpty else { return }
    var words: Set<ArraySlice<UInt8>> = []
    for file in files where !isBinary(file.bytes) {
      for range in PathWords(file.bytes) {
        words.formUnion(names(in: file.bytes[range]))
      }
    }
    candidates = candidates.filter { path in
      guard let name = lastWord(of: path.bytes) else { return false }
      return !words.contains(name)
    }
  }

  /// The last part of a path, which also ends at a blank: `menu.svg` of `icons/big menu.svg`.
  private func lastWord(of path: [UInt8]) -> ArraySlice<UInt8>? {
    path.split { $0 == UInt8(ascii: "/") || endsPathWord($0) }.last
  }

  /// What a word may name: its last part, `%20` read as a blank, without the full stop behind it.
  private func names(in word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let word = word.contains(UInt8(ascii: "%")) ? decodePercents(word)[...] : word
    guard
      let last = word.split(whereSeparator: { $0 == UInt8(ascii: "/") || endsPathWord($0) }).last
    else { return [] }
    var bare = last
    while let end = bare.last, ".:!_".utf8.contains(end) { bare = bare.dropLast() }
    while let start = bare.first, "!_".utf8.contains(start) { bare = bare.dropFirst() }
    return bare.count == last.count ? [last] : [last, bare]
  }
}

/// Whether a file is no text: some of its first bytes are zero.
func isBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(8192).contains(0) }

/// The bytes that `%20` and its like stand for.
private func decodePercents(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  var index = text.startIndex
  while index < text.endIndex {
    if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
      let byte = UInt8(String(decoding: text[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      decoded.append(byte)
      index += 3
    } else {
      decoded.append(text[index])
      index += 1
    }
  }
  return decoded
}
