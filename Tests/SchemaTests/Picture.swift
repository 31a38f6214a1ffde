import Diagnostics
import Documents
import Schema

/// What is wrong with YAML text, read against a type: a picture of every violation, in the order of the
/// text.
func pictures(of text: String, as type: ValueType) -> [String] {
  let file = SourceFile(path: "test.yaml", text: text)
  guard let root = read(file, as: .yaml).tree.root else { return ["the text cannot be read"] }
  return type.read(root).violations
    .sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
    .map(picture)
}

/// What is wrong with YAML text, read against an object.
func pictures(of text: String, as type: ObjectType) -> [String] {
  pictures(of: text, as: .object(type))
}

/// A violation in one line: `warning 3:5 'titel': 'titel' is not a key of this page | did you mean …`.
func picture(_ violation: Violation) -> String {
  let span = violation.span
  let parts = [violation.help].compactMap(\.self) + violation.related.map(picture)
  return "\(violation.severity) \(span.start.line):\(span.start.column) [\(span.text)] "
    + ([violation.message] + parts).joined(separator: " | ")
}

private func picture(_ note: Note) -> String {
  let place = note.span.map { " \($0.start.line):\($0.start.column)" } ?? ""
  return note.message + place
}
