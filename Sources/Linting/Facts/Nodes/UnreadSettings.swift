import Diagnostics
import Documents
import StackPackModel

/// The settings of a pack that could not be read, and the words in them.
///
/// What they define or use is unknown; so whatever they mention may be defined, and may be used.
struct UnreadSettings {
  /// Whether there are settings of which not even the text is known.
  private let isBlind: Bool
  private var words: Set<ArraySlice<UInt8>> = []

  /// What could not be read of a pack: files with mistakes, and nodes of no known type.
  init(_ pack: LintedPack) {
    let project = pack.project
    isBlind = project.packagedEntries.contains {
      NoSettings.isSettings($0) && project.files[$0.path] == nil
    }
    for settings in project.settings where !settings.isReadable {
      insertWords(of: settings.file.bytes[...])
    }
    for node in project.nodes
    where node.type == nil && !NodeCatalog.isLegacy(node.typeName?.string ?? "") {
      let range = node.data.span.range.clamped(to: 0..<node.file.bytes.count)
      insertWords(of: node.file.bytes[range])
    }
  }

  /// Whether something is, or may be, mentioned in them.
  func mention(_ name: String) -> Bool {
    if isBlind { return true }
    if words.isEmpty { return false }
    let bytes = Array(name.utf8)
    return PathWords(bytes).allSatisfy { words.contains(bytes[$0]) }
  }

  private mutating func insertWords(of text: ArraySlice<UInt8>) {
    let bytes = Array(text)
    for range in PathWords(bytes) { words.insert(bytes[range]) }
  }
}
