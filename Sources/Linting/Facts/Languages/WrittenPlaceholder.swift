import Diagnostics
import Documents

/// A `${…}` in an expression, which takes none.
struct WrittenPlaceholder {
  /// `${`, as UTF-8 offsets.
  private let start: Range<Int>
  /// The `}` that belongs to it.
  private let close: Range<Int>?
  /// Whether it is the whole expression.
  private let isWhole: Bool
  /// Whether a name stands first in it.
  private let beginsWithName: Bool

  /// The first one among some words.
  init?(_ words: CELWords) {
    let words = words.all
    guard let open = words.firstIndex(where: { $0.isMark("${") }) else { return nil }
    start = words[open].range
    close = words[open...].first { $0.isMark("}") && $0.depth == words[open].depth }?.range
    isWhole = open == 0 && close == words.last?.range
    beginsWithName = words.indices.contains(1) && words[1].kind == .name
  }

  /// What is to be said about it.
  func finding(
    _ message: String,
    in node: DataNode,
    place: (Range<Int>) -> SourceSpan
  ) -> Finding {
    var finding = Finding(
      message,
      at: place(start.lowerBound..<(close ?? start).upperBound),
      help: isWhole ? "leave out '${' and '}'" : "join texts and values with '+'"
    )
    // Without quotes, the rest must not begin like another kind of value.
    if isWhole, let close, node.verbatimSpan != nil, beginsWithName || !node.isPlain {
      let edits = [start, close].map { FixIt.Edit(place($0), "") }
      finding.fixIts = [FixIt("leave out '${' and '}'", isSafe: true, edits: edits)]
    }
    return finding
  }
}
