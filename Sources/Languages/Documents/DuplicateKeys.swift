import Diagnostics

/// The second of two equal keys, for every map of a document.
func duplicateKeys(
  in records: [Record],
  map: Int,
  text: (Int) -> ArraySlice<UInt8>,
  file: SourceFile
) -> [Problem] {
  // Most maps are so small that comparing is faster than hashing.
  let isSmall = records[map].a <= 32
  var keys: [(text: ArraySlice<UInt8>, record: Int)] = []
  var first: [ArraySlice<UInt8>: Int] = [:]
  var problems: [Problem] = []
  var next = map + 1
  var isKey = true
  while next < records[map].b {
    if isKey, records[next].kind == .scalar {
      let key = text(next)
      let earlier = isSmall ? keys.first { $0.text == key }?.record : first[key]
      if let earlier {
        func place(_ index: Int) -> SourceSpan {
          file.span(Int(records[index].start)..<Int(records[index].end))
        }
        problems.append(
          Problem(
            .duplicateKey,
            "the key '\(printable(String(decoding: key, as: UTF8.self)))' stands twice in one map",
            at: place(next),
            related: Note("first here", at: place(earlier))
          )
        )
      } else if isSmall {
        keys.append((key, next))
      } else {
        first[key] = next
      }
    }
    isKey.toggle()
    let kind = records[next].kind
    next = kind == .list || kind == .map ? Int(records[next].b) : next + 1
  }
  return problems
}
