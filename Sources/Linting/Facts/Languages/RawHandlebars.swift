import Diagnostics
import Documents
import StackPackModel

/// Where `{{` stands in a settings file, also in one that cannot be read because of it.
struct RawHandlebars {
  /// Places in values, keys and wherever no comment is; the first of every line.
  private(set) var inValues: [SourceSpan] = []
  /// Places in comments; the first of every line.
  private(set) var inComments: [SourceSpan] = []

  /// The places of a file; none if its encoding or its size kept it from being read.
  init(_ settings: SettingsFile) {
    guard settings.problems.allSatisfy({ $0.kind == .duplicateKey || $0.kind == .syntax }) else {
      return
    }
    let file = settings.file
    let comments = settings.document.comments
    var next = 0
    var index = file.bytes.startIndex
    while let start = firstRange(of: "{{", in: file.bytes[...], from: index) {
      let line = Self.line(around: start, in: file.bytes)
      while next < comments.count, comments[next].range.upperBound <= start { next += 1 }
      var isComment = next < comments.count && comments[next].range.lowerBound <= start
      // Behind the place where reading stopped, nobody has looked for comments.
      if !isComment, !settings.isReadable {
        isComment = file.bytes[line].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#")
      }
      let span = file.span(start..<Self.end(of: start, in: file.bytes[line]))
      if isComment { inComments.append(span) } else { inValues.append(span) }
      index = line.upperBound
    }
  }

  /// The place that a syntax error comes from; nil if it has another reason.
  func cause(of problem: Problem) -> SourceSpan? {
    guard problem.kind == .syntax else { return nil }
    let bytes = problem.span.file.bytes
    let place = min(problem.span.range.lowerBound, bytes.count)
    let line = Self.line(around: place, in: bytes)
    return inValues.first { span in
      let start = span.range.lowerBound
      // Earlier in the file only braces that open a flow map can do harm.
      return line.contains(start) || start < place && Self.beginsValue(at: start, in: bytes)
    }
  }

  private static func line(around place: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(bytes[place...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  /// Behind the braces that close what opens at `start`, or behind the opening ones.
  private static func end(of start: Int, in line: ArraySlice<UInt8>) -> Int {
    let close = UInt8(ascii: "}")
    let text = line[start...].firstIndex { $0 != UInt8(ascii: "{") } ?? line.endIndex
    guard let end = firstRange(of: "}}", in: line, from: text) else { return text }
    return line[end...].firstIndex { $0 != close } ?? line.endIndex
  }

  private static func beginsValue(at start: Int, in bytes: [UInt8]) -> Bool {
    let line = line(around: start, in: bytes)
    let before = bytes[line.lowerBound..<start].last { $0 != 0x20 && $0 != 0x09 }
    return before.map { ":-,[{?".utf8.contains($0) } ?? true
  }
}
