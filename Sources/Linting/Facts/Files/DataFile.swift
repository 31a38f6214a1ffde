import Diagnostics
import Documents
import StackPackModel

/// A file of data, the manifest or settings, and what is wrong with it.
struct DataFile {
  /// The file.
  let file: SourceFile
  /// Everything in it.
  let document: Document
  /// What could not be read.
  let problems: [Problem]

  /// Whether it could be read as far as to see its values.
  var isReadable: Bool { problems.allSatisfy { $0.kind == .duplicateKey } }
}

extension LintedPack {
  /// The manifest and the settings, whether they could be read or not.
  var dataFiles: [DataFile] {
    let manifest = project.manifest.map { [DataFile($0.file, $0.document, $0.problems)] } ?? []
    return manifest + project.settings.map { DataFile($0.file, $0.document, $0.problems) }
  }

  /// The settings that could be read.
  var readableSettings: [SettingsFile] { project.settings.filter(\.isReadable) }
}

extension DataFile {
  fileprivate init(_ file: SourceFile, _ document: Document, _ problems: [Problem]) {
    self.init(file: file, document: document, problems: problems)
  }
}

extension SettingsNode {
  /// A place of one line for the node as a whole: what `_type` says, else its first key.
  var headline: SourceSpan {
    if data.isAlias { return data.span }
    if let type = typeName, type.kind == .scalar, !type.isNull { return type.firstLine }
    return data.entries.first?.key.firstLine ?? data.firstLine
  }

  /// Whether the type is one that packs of the format may have, so that its schema was read.
  func isListed(in pack: LintedPack) -> Bool {
    type?.object(in: pack.project.layout.format) != nil
  }
}

extension Finding {
  /// What a reader could not take.
  init(_ problem: Problem, help: String? = nil) {
    self.init(
      problem.message,
      at: problem.span,
      help: help,
      notes: problem.related.map { [$0] } ?? []
    )
  }
}

extension DataNode.Entry {
  /// An edit that takes the entry away with its line; nil if something else stands on the line.
  var removal: FixIt.Edit? {
    // An anchor may be needed elsewhere.
    guard value.kind == .scalar, value.style != .literal, value.style != .folded,
      value.document.anchorSites.isEmpty
    else { return nil }
    let file = key.span.file
    let bytes = file.bytes
    let entry =
      key.span.range.lowerBound..<max(key.span.range.upperBound, value.span.range.upperBound)
    let start = bytes[..<entry.lowerBound].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    guard start == 0 || bytes[start - 1] == 0x0A, !bytes[entry].contains(0x0A) else { return nil }
    let rest = bytes[entry.upperBound...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard let next = rest.first else { return FixIt.Edit(file.span(start..<bytes.count), "") }
    guard next == 0x0A || next == UInt8(ascii: "#") else { return nil }
    let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return FixIt.Edit(file.span(start..<end), "")
  }
}
