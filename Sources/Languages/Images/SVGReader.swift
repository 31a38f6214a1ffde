import Diagnostics

/// Reads what a pack needs to know of an SVG.
///
/// Source: SVG 2, chapter 5 (root element, namespace) and 8 (`viewBox`, `width`, `height`).
struct SVGReader {
  private let file: SourceFile
  private var facts = ImageFacts(format: .svg)

  static func read(_ file: SourceFile) -> ImageFacts {
    var reader = SVGReader(file)
    if let offset = firstInvalidUTF8(in: file.bytes) {
      reader.facts.problems.append(
        Problem(.encoding, "the file is not UTF-8", at: file.span(offset..<offset + 1))
      )
      return reader.facts
    }
    var scanner = XMLScanner(file)
    do throws(Problem) {
      try scanner.scan { reader.visit($0) }
    } catch {
      reader.facts.problems.append(error)
    }
    if let doctype = scanner.doctype {
      reader.add(
        "a DOCTYPE",
        at: doctype.lowerBound..<min(doctype.lowerBound + 9, doctype.upperBound)
      )
    }
    for style in scanner.styles { reader.look(atStyle: style) }
    // Without a root element it is no SVG, whatever else it is.
    if reader.facts.svg == nil, reader.facts.problems.isEmpty { reader.facts.format = nil }
    return reader.facts
  }

  private init(_ file: SourceFile) { self.file = file }

  private mutating func visit(_ element: XMLScanner.Element) {
    let name = local(element.name)
    if element.isRoot { visitRoot(element, named: name) }
    let place = element.name.startIndex..<element.name.endIndex
    switch name.lowercased() {
    case "script": add("a script", at: place)
    case "foreignobject": add("foreign content", at: place)
    case "iframe", "embed", "object": add("the element '\(name)'", at: place)
    default: break
    }
    for attribute in element.attributes { look(at: attribute) }
  }

  private mutating func visitRoot(_ element: XMLScanner.Element, named name: String) {
    var svg = SVGFacts(
      root: name,
      rootSpan: file.span(element.name.startIndex..<element.name.endIndex)
    )
    let prefix = element.name.firstIndex(of: UInt8(ascii: ":")).map { element.name[..<$0] }
    let declaration = prefix.map { "xmlns:\(String(decoding: $0, as: UTF8.self))" } ?? "xmlns"
    func value(_ name: String) -> String? {
      element.attributes.first { $0.name.elementsEqual(name.utf8) }
        .map { String(decoding: $0.value, as: UTF8.self) }
    }
    svg.hasNamespace = value(declaration) == "http://www.w3.org/2000/svg"
    let box = value("viewBox").map {
      $0.split { " ,\n\t\r".contains($0) }.compactMap { Double($0) }
    }
    facts.width = pixels(value("width"))
    facts.height = pixels(value("height"))
    if let box, box.count == 4 {
      facts.width = facts.width ?? box[2]
      facts.height = facts.height ?? box[3]
    }
    svg.hasSize = value("viewBox") != nil || value("width") != nil && value("height") != nil
    facts.svg = svg
  }

  private mutating func look(at attribute: XMLScanner.Attribute) {
    let name = local(attribute.name)
    let value = String(decoding: attribute.value, as: UTF8.self)
    let whole = attribute.name.startIndex..<attribute.value.endIndex
    if name.lowercased().hasPrefix("on") {
      add("the event handler '\(name)'", at: attribute.name.startIndex..<attribute.name.endIndex)
    } else if name == "href" || name == "src" {
      let target = value.drop { " \n\t\r".contains($0) }
      if !target.hasPrefix("#"), !target.hasPrefix("data:image/"), !target.isEmpty {
        add("a reference to something outside", at: whole)
      }
    } else if hasOutsideURL(value) {
      add("a reference to something outside", at: whole)
    }
  }

  private mutating func look(atStyle range: Range<Int>) {
    let text = file.text(in: range)
    if text.contains("@import") || hasOutsideURL(text) {
      add(
        "a style that loads something",
        at: range.lowerBound..<min(range.lowerBound + 1, range.upperBound)
      )
    }
  }

  /// `url(…)` of anything but a fragment or embedded data.
  private func hasOutsideURL(_ text: String) -> Bool {
    guard text.contains("url(") else { return false }
    return text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst().contains {
      let target = $0.drop { "\"' \n\t".contains($0) }
      return !target.hasPrefix("#") && !target.hasPrefix("data:")
    }
  }

  private mutating func add(_ what: String, at range: Range<Int>) {
    facts.svg?.hazards.append(SVGHazard(what: what, span: file.span(range)))
  }

  private func local(_ name: ArraySlice<UInt8>) -> String {
    let start = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self)
  }

  /// A length in pixels; other units are not pixels.
  private func pixels(_ text: String?) -> Double? {
    guard var text else { return nil }
    if text.hasSuffix("px") { text.removeLast(2) }
    return Double(text)
  }
}
