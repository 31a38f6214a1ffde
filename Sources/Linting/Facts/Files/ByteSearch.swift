import Glibc

/// The offset of the first occurrence of a text in bytes, at `start` or behind it.
func firstRange(of text: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
  let skipped = max(0, start - bytes.startIndex)
  var text = text
  return text.withUTF8 { needle in
    bytes.withUnsafeBytes { buffer in
      offset(of: UnsafeRawBufferPointer(needle), in: buffer, from: skipped)
    }
  }.map { bytes.startIndex + $0 }
}

private func offset(
  of needle: UnsafeRawBufferPointer,
  in buffer: UnsafeRawBufferPointer,
  from start: Int
) -> Int? {
  guard let base = buffer.baseAddress, let word = needle.baseAddress, !needle.isEmpty else {
    return nil
  }
  let end = buffer.count - needle.count
  var index = start
  while index <= end, let found = memchr(base + index, Int32(needle[0]), end - index + 1) {
    index = UnsafeRawPointer(found) - base
    if memcmp(found, word, needle.count) == 0 { return index }
    index += 1
  }
  return nil
}

/// How often a text occurs in bytes.
func occurrences(of text: String, in bytes: ArraySlice<UInt8>) -> Int {
  var count = 0
  var index = bytes.startIndex
  while let place = firstRange(of: text, in: bytes, from: index) {
    count += 1
    index = place + text.utf8.count
  }
  return count
}
