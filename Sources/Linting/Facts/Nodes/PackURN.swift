import Diagnostics
import Documents
import StackPackModel

/// A place in a value where an identifier of a pack is mentioned: `urn:stackpack:demo:monitor:latency`.
struct PackURN {
  /// The identifier.
  let text: String
  /// The pack it names.
  let owner: String
  /// Where it stands.
  let span: SourceSpan
  /// The key of the value; that of the list, for an item.
  let key: String?
  /// Whether it is the target of a link to a dashboard.
  let isDashboardLink: Bool
  /// Whether the value is nothing else.
  let isWhole: Bool

  /// Every identifier of a pack that is mentioned in a node, save for those by which nodes are known.
  static func all(in project: Project) -> [PackURN] {
    let own = Set(project.nodes.compactMap { $0.data["identifier"].map(Site.init) })
    var found: [PackURN] = []
    let silent = filesWithoutMentions(in: project)
    for node in project.nodes where !silent.contains(node.file) {
      collect(node.data, key: nil, except: own, into: &found)
    }
    // In classic packs URNs are parts of scripts and templates, too, and of identifiers put together there.
    return project.layout.format == .v1 ? found.filter(\.isWhole) : found
  }

  /// The files in which identifiers of packs are nothing but those by which their own nodes are known:
  /// most files, so that a search through their bytes saves a walk through their values.
  private static func filesWithoutMentions(in project: Project) -> Set<SourceFile> {
    var counts: [SourceFile: Int] = [:]
    for node in project.nodes {
      let own = node.identifier?.bytes.starts(with: start.utf8) ?? false
      counts[node.file, default: occurrences(of: start, in: node.file.bytes[...])] -= own ? 1 : 0
    }
    return Set(counts.filter { $0.value <= 0 }.keys)
  }

  /// The identifiers of all nodes.
  static func defined(in pack: LintedPack) -> Set<String> {
    Set(pack.identifiers.map(\.string))
  }

  private struct Site: Hashable {
    let file: SourceFile
    let start: Int

    init(_ node: DataNode) {
      file = node.span.file
      start = node.span.range.lowerBound
    }
  }

  private static func collect(
    _ node: DataNode,
    key: String?,
    except own: Set<Site>,
    into found: inout [PackURN]
  ) {
    if node.isAlias { return }
    switch node.kind {
    case .list: for item in node.items { collect(item, key: key, except: own, into: &found) }
    case .map:
      for entry in node.entries {
        collect(entry.value, key: entry.name, except: own, into: &found)
      }
    case .scalar:
      guard firstRange(of: start, in: node.bytes, from: node.bytes.startIndex) != nil,
        !own.contains(Site(node)), let text = node.text
      else { return }
      found += mentions(in: text, key: key)
    }
  }

  private static func mentions(in text: MappedText, key: String?) -> [PackURN] {
    let bytes = text.bytes
    var found: [PackURN] = []
    var index = 0
    while let place = firstRange(of: start, in: bytes[...], from: index) {
      var end = bytes[place...].firstIndex { !isPart($0) } ?? bytes.count
      index = end
      let isWhole = end == bytes.count || !"{<*$%".utf8.contains(bytes[end])
      while end > place, "./".utf8.contains(bytes[end - 1]) { end -= 1 }
      let urn = String(decoding: bytes[place..<end], as: UTF8.self)
      let parts = urn.split(separator: ":", omittingEmptySubsequences: false)
      guard isWhole, parts.count > 3, parts.allSatisfy({ !$0.isEmpty }) else { continue }
      found.append(
        PackURN(
          text: urn,
          owner: String(parts[2]),
          span: text.span(of: place..<end).firstLine,
          key: key,
          isDashboardLink: bytes[..<place].suffix(12).elementsEqual("/dashboards/".utf8),
          isWhole: place == 0 && end == bytes.count
        )
      )
    }
    return found
  }

  private static let start = "urn:stackpack:"

  private static func isPart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || "-_.:/+=@~".utf8.contains(byte)
  }
}

/// Whether a text has the form `urn:<namespace>:<rest>`, small and capital letters alike.
func isURN(_ text: String) -> Bool {
  let parts = text.utf8.split(
    separator: UInt8(ascii: ":"),
    maxSplits: 2,
    omittingEmptySubsequences: false
  )
  guard parts.count == 3, String(parts[0])?.lowercased() == "urn" else { return false }
  return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0 > 0x20 } }
}
