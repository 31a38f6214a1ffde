/// Finds what a key is by its bytes.
struct SlotTable: Sendable {
  /// What a key is: an index into the list of its kind.
  enum Slot {
    case field(Int)
    case obsolete(Int)
    case misplaced(Int)
  }

  private let keys: [(bytes: [UInt8], slot: Slot)]

  init(fields: [String], obsolete: [String], misplaced: [String]) {
    keys =
      fields.enumerated().map { (Array($1.utf8), .field($0)) }
      + obsolete.enumerated().map { (Array($1.utf8), .obsolete($0)) }
      + misplaced.enumerated().map { (Array($1.utf8), .misplaced($0)) }
  }

  /// Objects have a handful of keys: comparing them one by one beats hashing.
  func slot(of key: ArraySlice<UInt8>) -> Slot? {
    for (bytes, slot) in keys where bytes.count == key.count && bytes.elementsEqual(key) {
      return slot
    }
    return nil
  }
}
