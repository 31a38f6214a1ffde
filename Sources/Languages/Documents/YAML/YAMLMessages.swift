import CYAML
import Diagnostics

/// libyaml's complaints in words that say what to do.
enum YAMLMessages {
  /// What stopped a parser.
  static func problem(of parser: yaml_parser_t, in file: SourceFile, _ offsets: inout OffsetMap)
    -> Problem
  {
    func byte(at offset: Int) -> SourceSpan {
      let start = min(offset, file.bytes.count)
      return file.span(start..<min(start + 1, file.bytes.count))
    }
    guard parser.error != YAML_MEMORY_ERROR else {
      return Problem(.limit, "there is no memory left to read the file", at: byte(at: 0))
    }
    let words = parser.problem.map { String(cString: $0) } ?? "the file cannot be read"
    guard parser.error != YAML_READER_ERROR else {
      let offset = min(parser.problem_offset + offsets.byteOrderMark, max(0, file.bytes.count - 1))
      return Problem(.syntax, words, at: byte(at: offset))
    }
    let offset = min(offsets.byte(at: parser.problem_mark.index), file.bytes.count)
    let context = parser.context.map { String(cString: $0) }
    var related: Note?
    if let context, parser.context_mark.index != parser.problem_mark.index {
      related = Note(context, at: byte(at: offsets.byte(at: parser.context_mark.index)))
    }
    let message = message(words, context: context, at: offset, in: file.bytes)
    return Problem(.syntax, message, at: byte(at: offset), related: related)
  }

  /// The message for a complaint at a UTF-8 offset.
  static func message(
    _ words: String,
    context: String?,
    at offset: Int,
    in bytes: [UInt8]
  ) -> String {
    let byte = offset < bytes.count ? bytes[offset] : 0
    switch words {
    case "found character that cannot start any token" where byte == UInt8(ascii: "\t"):
      return "a tab cannot indent YAML; use spaces"
    case "found character that cannot start any token":
      let character = String(decoding: bytes[offset..<min(offset + 1, bytes.count)], as: UTF8.self)
      return "'\(character)' cannot begin a plain value; put the value in quotes"
    case "mapping values are not allowed in this context":
      return "a map cannot begin here; check the indentation, or quote a value that contains ': '"
    case "could not find expected ':'":
      return "there is a key without ':'"
    case "did not find expected key":
      return "a key was expected here; check the indentation and the quotes before it"
    case "did not find expected '-' indicator":
      return "an item beginning with '-' was expected here; check the indentation"
    case "found unexpected end of stream":
      return "the file ends in the middle of a quoted value"
    case "block sequence entries are not allowed in this context":
      return "a list cannot begin here; check the indentation"
    default:
      return context.map { "\(words) \($0)" } ?? words
    }
  }
}
