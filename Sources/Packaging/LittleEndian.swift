/// Numbers as a ZIP archive writes them, read without trust: a place outside of the bytes is nil.
extension [UInt8] {
  /// The two bytes at a place.
  func number16(at place: Int) -> Int? {
    guard place >= 0, place <= count - 2 else { return nil }
    return Int(self[place]) | Int(self[place + 1]) << 8
  }

  /// The four bytes at a place.
  func number32(at place: Int) -> Int? {
    guard let low = number16(at: place), let high = number16(at: place + 2) else { return nil }
    return low | high << 16
  }

  /// A stretch of the given length.
  func stretch(at place: Int, length: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, length >= 0, place <= count, length <= count - place else { return nil }
    return self[place..<place + length]
  }

  /// Overwrites the two bytes at a place, if they exist.
  mutating func set16(_ number: Int, at place: Int) {
    guard place >= 0, place <= count - 2 else { return }
    self[place] = UInt8(truncatingIfNeeded: number)
    self[place + 1] = UInt8(truncatingIfNeeded: number >> 8)
  }

  /// Appends the two bytes of a number.
  mutating func append16(_ number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  /// Appends the four bytes of a number.
  mutating func append32(_ number: Int) {
    append16(number)
    append16(number >> 16)
  }
}
