public import Diagnostics

/// A way to store pictures.
public enum ImageFormat: String, CaseIterable, Hashable, Sendable {
  /// Scalable Vector Graphics.
  case svg
  /// Portable Network Graphics.
  case png
  /// JPEG, in a file of the JFIF or Exif kind.
  case jpeg
  /// Graphics Interchange Format.
  case gif
  /// WebP.
  case webp
  /// The icon format of Windows.
  case ico

  /// The format a file name promises, such as `.png`; nil if it promises none of these.
  public init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return nil }
    switch ending {
    case "jpg", "jpeg", "jpe": self = .jpeg
    default: self.init(rawValue: ending)
    }
  }

  /// The endings of file names the format goes by, the usual one first.
  public var extensions: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    default: [rawValue]
    }
  }

  /// The name of the format as people write it: `SVG`, `WebP`.
  public var name: String { self == .webp ? "WebP" : rawValue.uppercased() }
}

/// What can be told of an image without drawing it.
public struct ImageFacts: Sendable {
  /// The format, by the content of the file; nil if it is none of those known.
  public var format: ImageFormat?
  /// The width in pixels, as far as the file says it.
  public var width: Double?
  /// The height in pixels, as far as the file says it.
  public var height: Double?
  /// What makes the file unsound; those of files that are no text lie at the start of the file.
  ///
  /// That the outermost element of an SVG is another is not among them: see ``SVGFacts/root``.
  public var problems: [Problem]
  /// What else is known of an SVG.
  public var svg: SVGFacts?

  /// Facts of a format.
  public init(format: ImageFormat? = nil, problems: [Problem] = []) {
    self.format = format
    self.problems = problems
  }
}

/// What is known of an SVG besides its size.
public struct SVGFacts: Sendable {
  /// The name of the outermost element without its prefix; `svg` in an SVG that is one.
  public var root: String
  /// Where that name stands.
  public var rootSpan: SourceSpan
  /// Whether the outermost element is in the namespace of SVG.
  public var hasNamespace: Bool
  /// Whether it has a `viewBox` of four numbers.
  public var hasViewBox: Bool
  /// Whether it has both a width and a height that are lengths.
  public var hasLengths: Bool
  /// What can run code or load things when the image is shown, in order.
  public var hazards: [Hazard]

  /// Whether it says how large it is, by `viewBox` or by width and height.
  public var hasSize: Bool { hasViewBox || hasLengths }
}

/// Something in an SVG that can run code or load things when the image is shown.
public struct Hazard: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A `script` element or a `javascript:` link.
    case script
    /// An attribute such as `onload`.
    case eventHandler
    /// A document type declaration.
    case doctype
    /// The declaration of an entity.
    case entity
    /// A `foreignObject` element.
    case foreignObject
    /// Something to be loaded from elsewhere.
    case externalReference
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan
  /// What it is in words: `the event handler 'onload'`.
  public var what: String
}

/// Reads just enough of an image to tell whether it is sound.
///
/// An unknown format is a problem only if the name of the file promises a known one.
public func inspectImage(_ file: SourceFile) -> ImageFacts {
  let bytes = file.bytes
  let promised = ImageFormat(path: file.path)
  if bytes.isEmpty {
    let problem = Problem(.syntax, "the image is empty", at: file.start)
    return ImageFacts(problems: [problem])
  }
  if let raster = RasterReader.inspect(file) { return raster }
  if startsMarkup(bytes) {
    var facts = SVGInspection.inspect(file)
    if promised == .svg { facts.format = .svg }
    if facts.format == .svg { return facts }
  }
  var facts = ImageFacts()
  guard let promised else { return facts }
  facts.problems = [Problem(.syntax, complaint(about: bytes, no: promised), at: file.start)]
  return facts
}

/// Whether the first thing in a text is `<`.
private func startsMarkup(_ bytes: [UInt8]) -> Bool {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  return bytes[start...].first { !isXMLSpace($0) } == UInt8(ascii: "<")
}

private func complaint(about bytes: [UInt8], no format: ImageFormat) -> String {
  if bytes.starts(with: [0x1F, 0x8B]) {
    return "the file is compressed with gzip; a plain \(format.name) was expected"
  }
  if bytes.starts(with: "version https://git-lfs".utf8) {
    return "the file is a Git LFS pointer, not the image itself"
  }
  if format == .svg, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return "the file is UTF-16; an SVG in UTF-8 was expected"
  }
  return "the file is no \(format.name): it does not begin as one"
}
