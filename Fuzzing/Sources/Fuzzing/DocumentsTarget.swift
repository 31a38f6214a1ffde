import Diagnostics
import Documents

/// Reads a file as YAML.
@Sendable func fuzzYAML(_ file: SourceFile) { fuzz(file, as: .yaml) }

/// Reads a file as JSON.
@Sendable func fuzzJSON(_ file: SourceFile) { fuzz(file, as: .json) }

/// Reads a file as HOCON, and as the properties that another includes.
@Sendable func fuzzHOCON(_ file: SourceFile) {
  check(readHOCON(file) { _ in nil })
  let properties = SourceFile(path: "fuzz.properties", bytes: file.bytes)
  check(
    readHOCON(SourceFile(path: "fuzz.conf", text: "include \"fuzz\"")) { path in
      path == properties.path ? properties : nil
    }
  )
}

private func fuzz(_ file: SourceFile, as notation: Notation) { check(read(file, as: notation)) }

private func check(_ parsed: Parsed<Document>) {
  demandSound(parsed.problems)
  for span in parsed.tree.comments + parsed.tree.anchorSites { demandInside(span) }
  for root in parsed.tree.roots { visit(root) }
}

/// Aliases are not followed, since they may expand without end.
private func visit(_ node: DataNode) {
  demandInside(node.span)
  if let span = node.tagSpan { demandInside(span) }
  guard !node.isAlias else { return }
  if let text = node.text {
    demandInside(text.span)
    demand(text.bytes == Array(node.bytes), "the text of a value differs from its bytes")
    for offset in 0..<min(text.count, 16) { demandInside(text.span(of: offset..<offset + 1)) }
  }
  for entry in node.entries {
    visit(entry.key)
    visit(entry.value)
  }
  for item in node.items { visit(item) }
}
