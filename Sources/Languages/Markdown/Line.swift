/// A place in a line, by bytes and by columns; tabs reach to the next multiple of four.
struct Line {
  let bytes: [UInt8]
  let end: Int
  var at: Int
  var column = 0
  /// How many columns of the tab before this place were not used up.
  private var rest = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  /// How far what stands here is indented, and where it begins.
  var indent: (columns: Int, start: Int) {
    var columns = rest
    var column = column + rest
    var index = at
    while index < end {
      if bytes[index] == 0x20 {
        columns += 1
        column += 1
      } else if bytes[index] == 0x09 {
        columns += 4 - column % 4
        column += 4 - column % 4
      } else {
        break
      }
      index += 1
    }
    return (columns, index)
  }

  var isBlank: Bool { indent.start >= end }

  /// The byte some places further.
  func byte(_ offset: Int) -> UInt8? { offset < end ? bytes[offset] : nil }

  /// Moves to an offset that no tab stands before.
  mutating func skip(to offset: Int) {
    column += rest
    rest = 0
    while at < offset {
      column += bytes[at] == 0x09 ? 4 - column % 4 : 1
      at += 1
    }
  }

  /// Moves over some columns of blanks.
  mutating func skip(columns: Int) {
    var left = columns
    while left > 0 {
      if rest > 0 {
        let used = min(rest, left)
        rest -= used
        column += used
        left -= used
      } else if at < end, bytes[at] == 0x20 {
        at += 1
        column += 1
        left -= 1
      } else if at < end, bytes[at] == 0x09 {
        rest = 4 - column % 4
        at += 1
      } else {
        return
      }
    }
  }
}
