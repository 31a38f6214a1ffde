public import Diagnostics

/// The languages data is written in.
public enum Notation: Sendable {
  case yaml
  case json
  case hocon
}

/// Limits on what is read, so that hostile files cost bounded time and memory.
public enum DocumentLimits {
  /// The deepest nesting of lists and maps.
  public static let depth = 100
  /// The most values in a file, each alias counted as all that it stands for.
  public static let values = 1_000_000
}

/// Reads a file as data.
///
/// A file that breaks the grammar yields a problem and no roots; duplicate keys are reported and the
/// tree is kept. A byte order mark is skipped.
public func read(_ file: SourceFile, as notation: Notation) -> Parsed<Document> {
  if let problem = encodingProblem(of: file) {
    return Parsed(Document(file: file, notation: notation), problems: [problem])
  }
  return switch notation {
  case .yaml: YAMLReader.read(file)
  case .json: JSONReader.read(file)
  case .hocon: readHOCON(file)
  }
}

/// The first byte of a file that is not UTF-8.
func encodingProblem(of file: SourceFile) -> Problem? {
  guard let offset = firstInvalidUTF8(in: file.bytes) else { return nil }
  let byte = String(file.bytes[offset], radix: 16, uppercase: true)
  return Problem(
    .encoding,
    "the file is not UTF-8: byte 0x\(byte) at offset \(offset)",
    at: file.span(offset..<offset + 1)
  )
}
