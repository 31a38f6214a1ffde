/// A line and a column as people count them: both from 1, columns in Unicode scalars.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int

  /// The place at a line and a column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one place comes before another.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a file.
public struct SourceSpan: Hashable, Sendable {
  /// The file the stretch lies in.
  public var file: SourceFile
  /// UTF-8 offsets, of which the end is exclusive.
  ///
  /// Empty for a place between two bytes.
  public var range: Range<Int>

  /// The stretch of a file between two UTF-8 offsets.
  public init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// The line and column of the first byte.
  public var start: SourceLocation { file.location(at: range.lowerBound) }
  /// The line and column behind the last byte.
  public var end: SourceLocation { file.location(at: range.upperBound) }
  /// The text of the stretch.
  public var text: String { file.text(in: range) }

  /// Whether two stretches of one file have a byte in common.
  public func overlaps(_ other: SourceSpan) -> Bool {
    file == other.file && range.overlaps(other.range)
  }

  /// The place in a file that somebody wrote; of a rendered text, the place it was made of.
  public var written: SourceSpan {
    var span = self
    while let origin = span.file.origin { span = origin.span(of: span.range) }
    return span
  }
}
