import Diagnostics
import Documents
import StackPackModel

/// The identifier of a settings node, taken apart.
///
/// Shape: `urn:stackpack:<pack>:<type segment>:<name>`.
struct NodeIdentifier {
  /// A part of an identifier.
  struct Part {
    /// What it says.
    let text: String
    /// Where.
    let span: SourceSpan
  }

  /// The node it belongs to.
  let node: SettingsNode
  /// The value of the key.
  let value: DataNode
  /// The text, without blanks around it.
  let string: String
  /// What stands between the colons; empty parts are kept.
  let parts: [Part]
  /// The text with the blanks, and where it begins behind them.
  private let text: MappedText
  private let start: Int

  init?(_ node: SettingsNode) {
    guard let value = node.data["identifier"], value.kind == .scalar, !value.isNull,
      !value.hasLocalTag, let text = value.text
    else { return nil }
    let bytes = text.bytes
    // Handlebars and blanks of a template are offences of their own.
    guard firstRange(of: "{{", in: bytes[...], from: 0) == nil,
      firstRange(of: "<<", in: bytes[...], from: 0) == nil
    else { return nil }
    self.node = node
    self.value = value
    self.text = text
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let end = (bytes.lastIndex { $0 > 0x20 } ?? start - 1) + 1
    self.start = start
    string = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    let ranges = bytes[start..<max(start, end)].split(
      separator: UInt8(ascii: ":"),
      maxSplits: 6,
      omittingEmptySubsequences: false
    )
    parts = ranges.map { part in
      Part(
        text: String(decoding: part, as: UTF8.self),
        span: text.span(of: part.startIndex..<part.endIndex)
      )
    }
  }

  /// Whether it is a URN, small and capital letters alike; blanks are another offence.
  ///
  /// Source: product documentation, identifiers:
  /// `^urn:[a-z0-9][a-z0-9-]{0,31}:[a-z0-9()+,\-.:=@;$_!*'%/?#]+$`.
  var isURN: Bool {
    guard parts.count > 2, parts[0].text.lowercased() == "urn" else { return false }
    let namespace = parts[1].text.utf8
    guard (1...32).contains(namespace.count), namespace.first != UInt8(ascii: "-"),
      namespace.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") })
    else { return false }
    let rest = string.utf8.dropFirst(4 + namespace.count + 1)
    return !rest.isEmpty
      && rest.allSatisfy { isLetterOrDigit($0) || $0 <= 0x20 || marks.contains($0) }
  }

  /// The pack it names: `demo` in `urn:stackpack:demo:monitor:latency`; nil if it names none.
  var owner: Part? {
    guard isURN, parts.count > 3, parts[1].text.lowercased() == "stackpack", !parts[2].text.isEmpty
    else { return nil }
    return parts[2]
  }

  /// Whether it has the level of classic packs: `urn:stackpack:demo:shared:monitor:latency`.
  var isShared: Bool { owner != nil && parts.count > 4 && parts[3].text == "shared" }

  /// What says the kind of node: `monitor` in `urn:stackpack:demo:monitor:latency`.
  var typeSegment: Part? {
    if owner == nil { return nil }
    if isShared { return parts[4] }
    // urn:stackpack:demo:instance:7:monitor:latency
    return parts.count > 6 && parts[3].text == "instance" ? parts[5] : parts[3]
  }

  /// Its place, as far as that is one line.
  var span: SourceSpan { value.firstLine }

  /// The first blanks in it.
  var blanks: SourceSpan? {
    let bytes = text.bytes
    guard let first = bytes.firstIndex(where: { $0 <= 0x20 }) else { return nil }
    return text.span(of: first..<first + bytes[first...].prefix { $0 <= 0x20 }.count)
  }

  /// The place of a character, by its offset in ``string``; empty at the end.
  func place(of offset: Int) -> SourceSpan {
    let bytes = text.bytes
    let first = min(start + offset, bytes.count)
    var end = min(first + 1, start + string.utf8.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return text.span(of: first..<max(first, end))
  }
}

extension LintedPack {
  /// The name of the pack, if it may be part of an identifier.
  var packName: String? { name.flatMap { PackName($0)?.text } }

  /// How the identifier of a node begins: `urn:stackpack:demo:monitor:`.
  func identifierStart(for type: NodeType?) -> String {
    let pack = packName ?? "<pack>"
    return "urn:stackpack:\(pack):\(type?.identifierSegments.first ?? "<type>"):"
  }
}

private let marks = Set("()+,-.:=@;$_!*'%/?#".utf8)

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
}
