/// What the name of an entry may be: the same for archives we write and for those we are given.
enum EntryName {
  /// The longest name; file systems allow some thousand bytes, packs need some dozen.
  static let longest = 1_024
  /// The most folders around a file; more would only make looking at names slow.
  static let deepest = 64

  /// What makes a name, without a folder's last slash, unfit; nil if it is fine.
  ///
  /// A phrase that follows the name: `holds a backslash`.
  static func fault(in name: [UInt8]) -> String? {
    if name.isEmpty { return "has no name" }
    if name.count > longest { return "has a name longer than \(longest) bytes" }
    if String(validating: name, as: UTF8.self) == nil { return "has a name that is not UTF-8" }
    if holdsControlCharacter(name) { return "holds a control character" }
    if name.contains(UInt8(ascii: "\\")) { return "holds a backslash" }
    if name.first == slash { return "is an absolute path" }
    if startsWithDrive(name) { return "starts with a drive letter" }
    let components = name.split(separator: slash, omittingEmptySubsequences: false)
    if components.count > deepest + 1 { return "lies more than \(deepest) folders deep" }
    for component in components {
      if component.elementsEqual("..".utf8) { return "leads upwards with '..'" }
      if component.elementsEqual(".".utf8) { return "holds a '.' between its slashes" }
      if component.isEmpty { return "holds nothing between two slashes or after the last" }
    }
    return nil
  }

  /// A name as a message shows it: a terminal must not obey what an archive has in a name.
  static func shown(_ name: some Sequence<UInt8>) -> String {
    var shown = ""
    for scalar in plain(name).unicodeScalars {
      if scalar.properties.generalCategory == .control {
        shown += scalar.escaped(asASCII: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// A name as text, cut where it is absurdly long, lest a list of them fills the memory.
  static func plain(_ name: some Sequence<UInt8>) -> String {
    let start = Array(name.prefix(longest + 1))
    guard start.count > longest else { return String(decoding: start, as: UTF8.self) }
    return String(decoding: start.dropLast(), as: UTF8.self) + "…"
  }

  private static let slash = UInt8(ascii: "/")

  /// C0, DEL, and C1, which UTF-8 spells `C2 80` to `C2 9F`.
  private static func holdsControlCharacter(_ name: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in name {
      if byte < 0x20 || byte == 0x7F { return true }
      if previous == 0xC2 && (0x80...0x9F).contains(byte) { return true }
      previous = byte
    }
    return false
  }

  private static func startsWithDrive(_ name: [UInt8]) -> Bool {
    guard name.count >= 2, name[1] == UInt8(ascii: ":") else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(name[0] | 0x20)
  }
}
