import Diagnostics

/// The second of two equal keys, for every map of a document.
func duplicateKeys(
  in records: [Record],
  map: Int,
  text: (Int) -> ArraySlice<UInt8>,
  file: SourceFile
) -> [Problem] {
  var first: [ArraySlice<UInt8>: Int] = [:]
  var problems: [Problem] = []
  var next = map + 1
  var isKey = true
  while next < records[map].b {
    if isKey, records[next].kind == .scalar {
      let key = text(next)
      if let earlier = first[key] {
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
