import Diagnostics
import STQL

/// Reads a query at every kind of place.
@Sendable func fuzzSTQL(_ file: SourceFile) {
  for place in [Place.view, .binding, .presentation, .componentType] {
    let reading = read(MappedText(file), at: place)
    demandSound(reading.problems + reading.surprises)
    for range in reading.placeholders { demandInside(range, 0..<file.bytes.count) }
    guard let query = reading.query else {
      demand(!reading.problems.isEmpty, "no query and no problem")
      continue
    }
    for filter in query.filters { demandInside(filter.range, query.range) }
  }
}
