import Diagnostics

/// Gathers the facts of an SVG during one walk over its XML.
struct SVGInspection {
  /// How many hazards are told at most.
  private static let hazardLimit = 1000

  private let file: SourceFile
  private let bytes: [UInt8]
  private var scanner: XMLScanner
  private var facts = ImageFacts()
  private var svg: SVGFacts?
  private var hazards: [Hazard] = []
  /// How many `style` elements are open.
  private var styleDepth = 0
  /// How many more bytes entities may grow to, so that they cannot multiply.
  private var expansion = 100_000

  static func inspect(_ file: SourceFile) -> ImageFacts {
    var inspection = SVGInspection(file)
    inspection.run()
    return inspection.facts
  }

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    scanner = XMLScanner(file)
  }

  private mutating func run() {
    checkEncoding()
    while let event = scanner.next() {
      switch event {
      case .element(let name): element(name)
      case .end(let name): if isNamed(name, "style"), styleDepth > 0 { styleDepth -= 1 }
      case .text(let range): if styleDepth > 0 { style(bytes[range], at: range, isWhole: true) }
      case .instruction(let name, let content): instruction(name, content)
      case .doctype(let range): doctype(range)
      }
    }
    svg?.hazards = hazards
    facts.svg = svg
    facts.problems += scanner.problems
    if svg?.root == "svg" { facts.format = .svg }
  }

  /// Reports bytes that are not UTF-8, unless the file says that it is something else.
  private mutating func checkEncoding() {
    guard let offset = firstInvalidUTF8(in: bytes) else { return }
    let head = file.text(in: 0..<min(200, bytes.count)).lowercased()
    let declaration = head.hasPrefix("<?xml") ? head.prefix { $0 != ">" } : ""
    if declaration.contains("encoding"), !declaration.contains("utf-8") { return }
    facts.problems.append(
      Problem(.encoding, "this byte is not UTF-8", at: file.span(offset..<offset + 1))
    )
  }

  // MARK: Elements

  /// Whether a name without its prefix is this one.
  private func isNamed(_ name: Range<Int>, _ local: String) -> Bool {
    localName(name).elementsEqual(local.utf8)
  }

  private func localName(_ name: Range<Int>) -> ArraySlice<UInt8> {
    guard let colon = bytes[name].lastIndex(of: UInt8(ascii: ":")) else { return bytes[name] }
    return bytes[(colon + 1)..<name.upperBound]
  }

  private mutating func element(_ name: Range<Int>) {
    if svg == nil { root(name) }
    if isNamed(name, "script") { add(.script, name, "a script") }
    if isNamed(name, "foreignObject") {
      add(.foreignObject, name, "a 'foreignObject', which can hold anything")
    }
    if isNamed(name, "style") { styleDepth += 1 }
    for attribute in scanner.attributes {
      check(attribute)
    }
  }

  private mutating func root(_ name: Range<Int>) {
    let rootName = file.text(in: name)
    let prefix = rootName.utf8.contains(UInt8(ascii: ":")) ? rootName.prefix { $0 != ":" } : ""
    let namespace = value(prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)")
    let width = value("width").map(trimmed)
    let height = value("height").map(trimmed)
    let viewBox = value("viewBox").flatMap(numbers)
    svg = SVGFacts(
      root: String(decoding: localName(name), as: UTF8.self),
      rootSpan: file.span(name),
      hasNamespace: namespace == "http://www.w3.org/2000/svg",
      hasViewBox: viewBox != nil,
      hasLengths: isLength(width) && isLength(height),
      hazards: []
    )
    if let width = width.flatMap(pixels), let height = height.flatMap(pixels) {
      facts.width = width
      facts.height = height
    } else if let viewBox {
      facts.width = viewBox.width
      facts.height = viewBox.height
    }
  }

  /// The value of an attribute of the current element.
  private mutating func value(_ name: String) -> String? {
    for attribute in scanner.attributes where bytes[attribute.name].elementsEqual(name.utf8) {
      return String(decoding: resolved(attribute.value), as: UTF8.self)
    }
    return nil
  }

  // MARK: Sizes

  private func trimmed(_ text: String) -> String {
    let blanks = text.utf8.drop(while: isXMLSpace)
    let end = blanks.lastIndex { !isXMLSpace($0) }.map(blanks.index(after:)) ?? blanks.startIndex
    return String(Substring(blanks[..<end]))
  }

  private func isLength(_ text: String?) -> Bool {
    guard let first = text?.utf8.first, text?.hasSuffix("%") == false else { return false }
    return first < 0x3A && first > 0x2A
  }

  /// A length without unit, or in `px`.
  private func pixels(_ text: String) -> Double? {
    number(text.hasSuffix("px") ? String(text.dropLast(2)) : text)
  }

  private func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      (byte >= 0x30 && byte <= 0x39) || "+-.eE".utf8.contains(byte)
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private func numbers(_ text: String) -> (width: Double, height: Double)? {
    let parts = text.split { $0 == "," || $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    let numbers = parts.prefix(5).compactMap { number(String($0)) }
    return parts.count == 4 && numbers.count == 4 ? (numbers[2], numbers[3]) : nil
  }

  // MARK: Hazards

  private mutating func add(_ kind: Hazard.Kind, _ range: Range<Int>, _ what: String) {
    guard hazards.count < Self.hazardLimit else { return }
    hazards.append(Hazard(kind: kind, span: file.span(range), what: what))
  }

  private mutating func doctype(_ range: Range<Int>) {
    add(.doctype, range.lowerBound..<range.lowerBound + 9, "a document type declaration")
    for name in scanner.declarations {
      add(.entity, name, "the declaration of the entity \(scanner.quoted(name))")
    }
  }

  private mutating func instruction(_ name: Range<Int>, _ content: Range<Int>) {
    if isNamed(name, "xml-stylesheet") {
      add(.externalReference, name, "a style sheet to be loaded")
    }
  }

  private mutating func check(_ attribute: XMLScanner.Attribute) {
    let name = attribute.name
    let local = localName(name)
    if local.count > 2, local.starts(with: "on".utf8) {
      return add(.eventHandler, name, "the event handler \(scanner.quoted(name))")
    }
    let value = resolved(attribute.value)
    let start = value.drop { $0 <= 0x20 }.prefix(12)
    if start.starts(with: "javascript:".utf8) {
      return add(.script, attribute.value, "a link that runs a script")
    }
    if local.elementsEqual("href".utf8) || local.elementsEqual("src".utf8) {
      let isInside = start.isEmpty || start.first == UInt8(ascii: "#")
      guard !isInside, !start.starts(with: "data:".utf8) else { return }
      let words = scanner.quoted(attribute.value)
      return add(.externalReference, attribute.value, "a reference to \(words)")
    }
    style(value, at: attribute.value, isWhole: false)
  }

  /// Looks for what a piece of CSS loads; `isWhole` says that it is a sheet of its own.
  private mutating func style(_ text: ArraySlice<UInt8>, at range: Range<Int>, isWhole: Bool) {
    for use in StyleUses(text, isSheet: isWhole) {
      // Places in a resolved value are not those in the file.
      let isVerbatim = text.startIndex == range.lowerBound && text.count == range.count
      let place = isVerbatim ? use.range : range
      add(.externalReference, place, "\(use.isImport ? "an '@import'" : "a 'url()'") of a file")
    }
  }

  /// A value with its references resolved, entities one level deep.
  private mutating func resolved(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return bytes[range] }
    var text: [UInt8] = []
    // Only the place is moved: what is wrong with the references was told before.
    var walk = scanner
    walk.at = range.lowerBound
    while walk.at < range.upperBound {
      guard bytes[walk.at] == UInt8(ascii: "&") else {
        text.append(bytes[walk.at])
        walk.at += 1
        continue
      }
      let start = walk.at
      walk.at += 1
      if walk.at < range.upperBound, bytes[walk.at] == UInt8(ascii: "#") {
        walk.at += 1
        if let scalar = walk.scalar().flatMap(Unicode.Scalar.init) {
          text += Array(String(Character(scalar)).utf8)
        }
      } else {
        let name = walk.name()
        if let byte = scanner.predefined(name) {
          text.append(byte)
        } else if let value = scanner.entities[bytes[name]], value.count <= expansion {
          expansion -= value.count
          text += bytes[value]
        }
      }
      if walk.at < range.upperBound, bytes[walk.at] == UInt8(ascii: ";") { walk.at += 1 }
      if walk.at == start { walk.at += 1 }
    }
    return text[...]
  }
}
