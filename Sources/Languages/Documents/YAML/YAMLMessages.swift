/// libyaml's complaints in words that say what to do.
enum YAMLMessages {
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
