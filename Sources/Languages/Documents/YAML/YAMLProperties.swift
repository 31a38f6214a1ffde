import Diagnostics

/// Finds the tags and anchors before values, which libyaml counts as part of them.
struct YAMLProperties {
  let file: SourceFile

  /// Where the value starts behind its tag and anchor, which libyaml counts as part of it.
  func valueStart(from first: Int, to end: Int) -> Int {
    var index = first
    while index < end {
      switch file.bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "#"): while index < end, file.bytes[index] != 0x0A { index += 1 }
      case UInt8(ascii: "!"), UInt8(ascii: "&"): index = endOfProperty(at: index, limit: end)
      default: return index
      }
    }
    return end
  }

  private func endOfProperty(at start: Int, limit: Int) -> Int {
    var index = start + 1
    if index < limit, file.bytes[index] == UInt8(ascii: "<") {
      while index < limit, file.bytes[index] != UInt8(ascii: ">") { index += 1 }
    }
    while index < limit {
      switch file.bytes[index] {
      case 0x00...0x20, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        return index
      default: index += 1
      }
    }
    return limit
  }

  /// Where the tag stands, by its `!`.
  func tagStart(from first: Int, to end: Int) -> Int32 {
    Int32(file.bytes[first..<max(first, end)].firstIndex(of: UInt8(ascii: "!")) ?? first)
  }

  /// The anchor, `&` included.
  func anchorSpan(from first: Int, to end: Int) -> SourceSpan {
    let start = file.bytes[first..<max(first, end)].firstIndex(of: UInt8(ascii: "&")) ?? first
    return file.span(start..<endOfProperty(at: start, limit: file.bytes.count))
  }
}
