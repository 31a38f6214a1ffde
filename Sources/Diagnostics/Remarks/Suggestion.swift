/// The candidate nearest to a word that was probably mistyped, or nil if none is near.
///
/// Near means an optimal string alignment distance (insertions, deletions, substitutions and swaps of
/// neighbours) of at most a third of the longer word, and at least one; letter case costs nothing. Of
/// candidates equally near, one that differs only in case wins, then one with the same first letter,
/// then the one listed first.
public func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let wordBytes = Array(word.utf8.prefix(64))
  guard !wordBytes.isEmpty else { return nil }
  let lowered = wordBytes.map(lowercased)
  var best: (candidate: String, score: Int)?
  for candidate in candidates where candidate != word {
    let count = min(candidate.utf8.count, 64)
    let limit = max(1, max(count, wordBytes.count) / 3)
    guard count > 0, abs(count - wordBytes.count) <= limit else { continue }
    let loweredCandidate = candidate.utf8.prefix(64).map(lowercased)
    let distance = editDistance(lowered, loweredCandidate, limit: limit)
    guard distance <= limit else { continue }
    let score = distance * 2 + (lowered[0] == loweredCandidate[0] ? 0 : 1)
    if best.map({ score < $0.score }) ?? true { best = (candidate, score) }
  }
  return best?.candidate
}

/// The optimal string alignment distance, or something above `limit` as soon as it must exceed it.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var current = beforeLast
  var last = Array(0...right.count)
  for (row, leftByte) in left.enumerated() {
    current[0] = row + 1
    var least = current[0]
    for (column, rightByte) in right.enumerated() {
      var cost = min(
        last[column + 1] + 1,
        current[column] + 1,
        last[column] + (leftByte == rightByte ? 0 : 1)
      )
      if row > 0, column > 0, leftByte == right[column - 1], left[row - 1] == rightByte {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current[column + 1] = cost
      least = min(least, cost)
    }
    if least > limit { return limit + 1 }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count]
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
}
