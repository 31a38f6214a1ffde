import StackPackModel

/// A walk through the entries of an archive that notes what it finds, and what is wrong with it.
struct ZipInspection {
  /// What lies at a path.
  enum Item {
    case file([UInt8])
    /// A file that cannot be read, for a reason: `is encrypted`.
    case unreadable(size: Int, fault: String)
    case directory
    case link
    case special
  }

  /// A kind of hazard, and what is said of the entry: `is encrypted`.
  struct Fault {
    let kind: ArchiveHazard.Kind
    let phrase: String
  }

  /// An entry may unpack to this many times its packed size.
  static let ratioLimit = 200
  /// Small files may be packed better than that: blanks, say.
  static let ratioFreeSize = 1 << 20

  /// Everything found, folders without an entry of their own included.
  private(set) var items: [PackPath: Item] = [:]
  /// Everything that is wrong.
  private(set) var hazards: [ArchiveHazard] = []

  private let bytes: [UInt8]
  private let directory: ZipDirectory
  private let places: ZipPlaces
  private var room = FileLimits.packSize
  /// Folders that have no entry, or one only later than what is in them.
  private var implied: Set<PackPath> = []
  private var ownEntries: Set<PackPath> = []

  /// The archive in the given bytes.
  init(_ bytes: [UInt8]) throws(ArchiveError) {
    self.bytes = bytes
    directory = try ZipDirectory(bytes)
    places = try ZipPlaces(directory, in: bytes)
  }

  /// Looks at every entry.
  mutating func inspect() {
    for (index, record) in directory.records.enumerated() {
      // An archive of deep folders could unfold to more paths than fit into memory.
      guard items.count <= FileLimits.entries else { return }
      if let fault = placeInTree(record, at: index) { note(fault, record.name) }
    }
    for name in places.unlistedNames {
      let phrase = "is between the other entries, but not in the list of entries"
      note(Fault(kind: .damaged, phrase: phrase), name)
    }
    for folder in implied.subtracting(ownEntries).sorted()
    where folder.parent != nil && Self.packedFolders.contains(folder.root) {
      note(Fault(kind: .directoryEntries, phrase: "is a folder without an entry"), folder.bytes)
    }
  }

  /// The folders for whose subfolders the official command line writes entries.
  ///
  /// Source: section 1.2 of the format reference.
  private static let packedFolders: Set = ["settings", "resources", "icons", "includes"]

  private mutating func note(_ fault: Fault, _ name: [UInt8]) {
    let entry = EntryName.plain(name)
    hazards.append(
      ArchiveHazard(fault.kind, entry: entry, "'\(EntryName.shown(name))' \(fault.phrase)")
    )
  }
}

// MARK: - Names

extension ZipInspection {
  /// Puts an entry into the tree, if its name allows; returns what is wrong with it.
  private mutating func placeInTree(_ record: ZipDirectory.Record, at index: Int) -> Fault? {
    if let phrase = EntryName.fault(in: record.path) {
      return Fault(kind: .unsafePath, phrase: phrase)
    }
    let path = PackPath(bytes: record.path)
    if let fault = clash(of: record, at: path) { return fault }
    addFolders(of: path)
    if let phrase = specialKind(of: record) {
      items[path] = phrase == Self.link ? .link : .special
      return Fault(kind: .linkOrSpecial, phrase: phrase)
    }
    switch unpacked(record, at: index) {
    case .fault(let fault):
      items[path] =
        record.isDirectory
        ? .directory : .unreadable(size: record.size, fault: fault.phrase)
      return fault
    case .bytes(let bytes):
      items[path] = record.isDirectory ? .directory : .file(bytes)
    }
    if record.isDirectory && path.parent == nil && Self.packedFolders.contains(path.root) {
      return Fault(kind: .directoryEntries, phrase: "is an entry for a folder that needs none")
    }
    return nil
  }

  /// Whether the path is taken, or a file stands where it needs a folder.
  private mutating func clash(of record: ZipDirectory.Record, at path: PackPath) -> Fault? {
    var folder = path.parent
    while let current = folder {
      switch items[current] {
      case nil: folder = current.parent
      case .directory: folder = nil
      default:
        let shown = EntryName.shown(current.bytes)
        return Fault(kind: .duplicateName, phrase: "lies in '\(shown)', which is a file")
      }
    }
    guard let item = items[path] else {
      if record.isDirectory { ownEntries.insert(path) }
      return nil
    }
    guard case .directory = item, record.isDirectory else {
      if case .directory = item {
        return Fault(kind: .duplicateName, phrase: "is a file where a folder has that name")
      }
      let phrase =
        record.isDirectory ? "is a folder where a file has that name" : "is there twice"
      return Fault(kind: .duplicateName, phrase: phrase)
    }
    guard ownEntries.insert(path).inserted else {
      return Fault(kind: .duplicateName, phrase: "is there twice")
    }
    return nil
  }

  private mutating func addFolders(of path: PackPath) {
    var folder = path.parent
    while let current = folder, items[current] == nil, items.count <= FileLimits.entries {
      items[current] = .directory
      implied.insert(current)
      folder = current.parent
    }
  }
}

// MARK: - Contents

extension ZipInspection {
  private enum Contents {
    case bytes([UInt8])
    case fault(Fault)
  }

  private static let link = "is a symbolic link"

  /// What an entry is that is neither file nor folder, by the mode that a Unix system gave it.
  private func specialKind(of record: ZipDirectory.Record) -> String? {
    let unix = 3
    let macOS = 19
    guard [unix, macOS].contains(record.madeBy >> 8) else { return nil }
    switch record.attributes >> 16 & 0o170000 {
    case 0, 0o100000, 0o040000: return nil
    case 0o120000: return Self.link
    default: return "is a pipe, a socket or a device"
    }
  }

  private mutating func unpacked(_ record: ZipDirectory.Record, at index: Int) -> Contents {
    if let fault = fault(of: record, at: index) { return .fault(fault) }
    guard let entry = places.entries[index],
      let packed = bytes.stretch(at: entry.start, length: record.packedSize)
    else { return .fault(Fault(kind: .damaged, phrase: "lies outside of the archive")) }
    switch ZipArchive.unpack(packed, as: record) {
    case .bytes(let bytes):
      room -= bytes.count
      return .bytes(bytes)
    case .fault(let phrase, let produced):
      room -= produced
      return .fault(Fault(kind: .damaged, phrase: phrase))
    }
  }

  /// What forbids to unpack an entry.
  private func fault(of record: ZipDirectory.Record, at index: Int) -> Fault? {
    let encryption = 1 << 0 | 1 << 6 | 1 << 13
    let flags = record.flags | (places.entries[index]?.flags ?? 0)
    if flags & encryption != 0 { return Fault(kind: .encrypted, phrase: "is encrypted") }
    guard record.method == 0 || record.method == 8 else {
      let phrase = "is packed by method \(record.method), neither stored nor deflated"
      return Fault(kind: .unsupportedMethod, phrase: phrase)
    }
    if let phrase = places.fault(of: index) { return Fault(kind: .damaged, phrase: phrase) }
    if record.isDirectory && record.size > 0 {
      return Fault(kind: .damaged, phrase: "is a folder that holds bytes")
    }
    // Not more is unpacked than an entry declares, so these limits cannot be lied away.
    if record.size > FileLimits.fileSize {
      let phrase = "is larger than \(FileLimits.fileSize >> 20) MiB"
      return Fault(kind: .tooLarge, phrase: phrase)
    }
    if record.size > Self.ratioFreeSize && record.size / Self.ratioLimit > record.packedSize {
      let phrase = "unpacks to more than \(Self.ratioLimit) times its packed size"
      return Fault(kind: .tooLarge, phrase: phrase)
    }
    if record.size > room {
      let phrase = "makes the archive unpack to more than \(FileLimits.packSize >> 20) MiB"
      return Fault(kind: .tooLarge, phrase: phrase)
    }
    return nil
  }
}
