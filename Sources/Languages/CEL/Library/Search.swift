extension Library {
  /// Where a part is found in a whole, in time linear in both.
  static func find<T: Equatable>(_ part: [T], in whole: [T], from start: Int) -> Int? {
    Search(part).first(in: whole, from: start)
  }

  /// A part to be searched for, with what a mismatch tells about the next try.
  struct Search<T: Equatable> {
    let part: [T]
    private var fallbacks: [Int]

    init(_ part: [T]) {
      self.part = part
      fallbacks = [Int](repeating: 0, count: part.count)
      var length = 0
      for index in part.indices.dropFirst() {
        while length > 0, part[index] != part[length] { length = fallbacks[length - 1] }
        if part[index] == part[length] { length += 1 }
        fallbacks[index] = length
      }
    }

    func first(in whole: [T], from start: Int) -> Int? {
      guard start <= whole.count - part.count else { return nil }
      guard !part.isEmpty else { return start }
      var length = 0
      for index in start..<whole.count {
        while length > 0, whole[index] != part[length] { length = fallbacks[length - 1] }
        if whole[index] == part[length] { length += 1 }
        if length == part.count { return index - length + 1 }
      }
      return nil
    }
  }
}
