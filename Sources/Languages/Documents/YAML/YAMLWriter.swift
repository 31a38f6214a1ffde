import CYAML
public import Diagnostics

/// Data as a YAML document, two blanks a level.
///
/// Texts of several lines become literal blocks; texts that would read as something else are quoted.
public func yamlText(of value: JSONValue) -> String {
  var writer = YAMLWriter()
  return String(decoding: writer.write(value), as: UTF8.self)
}

/// A thin cover over libyaml's emitter.
private struct YAMLWriter {
  /// Where the emitter's bytes go.
  private final class Output {
    var bytes: [UInt8] = []
  }

  private let output = Output()
  private let emitter = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)

  mutating func write(_ value: JSONValue) -> [UInt8] {
    defer { emitter.deallocate() }
    guard yaml_emitter_initialize(emitter) == 1 else { return [] }
    defer { yaml_emitter_delete(emitter) }
    let handler:
      @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, Int) -> Int32 =
        { target, bytes, count in
          guard let target else { return 0 }
          let output = Unmanaged<Output>.fromOpaque(target).takeUnretainedValue()
          output.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
          return 1
        }
    yaml_emitter_set_output(emitter, handler, Unmanaged.passUnretained(output).toOpaque())
    yaml_emitter_set_unicode(emitter, 1)
    yaml_emitter_set_width(emitter, -1)
    emit { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
    emit { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
    node(value)
    emit { yaml_document_end_event_initialize($0, 1) }
    emit { yaml_stream_end_event_initialize($0) }
    return output.bytes
  }

  private func emit(_ make: (UnsafeMutablePointer<yaml_event_t>) -> Int32) {
    var event = yaml_event_t()
    guard make(&event) == 1 else { return }
    // The emitter takes the event over, also if it fails.
    yaml_emitter_emit(emitter, &event)
  }

  private func node(_ value: JSONValue) {
    switch value {
    case .null: scalar("null", style: YAML_PLAIN_SCALAR_STYLE)
    case .boolean(let value): scalar(value ? "true" : "false", style: YAML_PLAIN_SCALAR_STYLE)
    case .integer(let value): scalar("\(value)", style: YAML_PLAIN_SCALAR_STYLE)
    case .number(let value): scalar("\(value)", style: YAML_PLAIN_SCALAR_STYLE)
    case .string(let text): scalar(text, style: Self.style(of: text))
    case .array(let items):
      let style = items.isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
      emit { yaml_sequence_start_event_initialize($0, nil, nil, 1, style) }
      for item in items { node(item) }
      emit { yaml_sequence_end_event_initialize($0) }
    case .object(let members):
      let style = members.isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
      emit { yaml_mapping_start_event_initialize($0, nil, nil, 1, style) }
      for member in members {
        node(.string(member.key))
        node(member.value)
      }
      emit { yaml_mapping_end_event_initialize($0) }
    }
  }

  private func scalar(_ text: String, style: yaml_scalar_style_t) {
    var bytes = Array(text.utf8)
    let count = Int32(clamping: bytes.count)
    emit { yaml_scalar_event_initialize($0, nil, nil, &bytes, count, 1, 1, style) }
  }

  private static func style(of text: String) -> yaml_scalar_style_t {
    if text.utf8.contains(0x0A) { return YAML_LITERAL_SCALAR_STYLE }
    let file = SourceFile(path: "", text: text)
    let reading = read(file, as: .yaml).tree.root
    guard let reading, reading.scalar == .string, !reading.isYAML11Boolean, reading.string == text
    else { return YAML_DOUBLE_QUOTED_SCALAR_STYLE }
    return YAML_ANY_SCALAR_STYLE
  }
}
