/// Where the entries of an archive lie, and whether they leave each other alone.
struct ZipPlaces {
  /// The entries, one for each record of the list; nil where there is none.
  let entries: [ZipLocalEntry?]
  /// The names of entries that only a reader without the list would find.
  let unlistedNames: [[UInt8]]
  private let faults: [String?]

  /// The places that a list names.
  init(_ directory: ZipDirectory, in bytes: [UInt8]) throws(ArchiveError) {
    var entries: [ZipLocalEntry?] = []
    var faults: [String?] = []
    var places: [(place: Range<Int>, index: Int)] = []
    for record in directory.records {
      let entry = ZipLocalEntry(in: bytes, at: record.offset)
      if entry?.isZIP64 == true { throw ZipDirectory.isZIP64 }
      entries.append(entry)
      faults.append(Self.fault(of: record, entry, before: directory.start, in: bytes))
      guard let entry else { continue }
      let descriptor = entry.descriptorLength(in: bytes, for: record) ?? 0
      let end = entry.start + record.packedSize + descriptor
      places.append((record.offset..<end, faults.count - 1))
    }
    places.sort { ($0.place.lowerBound, $0.index) < ($1.place.lowerBound, $1.index) }

    var unlisted: [[UInt8]] = []
    var end = 0
    var last: Int?
    for (place, index) in places + [(directory.start..<directory.start, -1)] {
      if place.lowerBound < end {
        for index in [last, index] {
          guard let index, index >= 0, faults[index] == nil else { continue }
          faults[index] = "shares bytes with another entry"
        }
      } else if place.lowerBound > end, let entry = ZipLocalEntry(in: bytes, at: end) {
        // Who reads from the front takes what follows an entry for the next one.
        unlisted.append(entry.name)
      }
      if place.upperBound > end {
        end = place.upperBound
        last = index
      }
    }
    self.entries = entries
    self.faults = faults
    unlistedNames = unlisted
  }

  /// What is wrong with the place of an entry: `lies outside of the archive`.
  func fault(of index: Int) -> String? { faults[index] }

  private static func fault(
    of record: ZipDirectory.Record,
    _ entry: ZipLocalEntry?,
    before end: Int,
    in bytes: [UInt8]
  ) -> String? {
    guard let entry else { return "is not where the list of entries says" }
    if let difference = entry.difference(from: record) { return difference }
    guard let descriptor = entry.descriptorLength(in: bytes, for: record) else {
      return "is followed by other sizes or another checksum than the list of entries has"
    }
    return entry.start + record.packedSize + descriptor > end
      ? "runs into the list of entries" : nil
  }
}
