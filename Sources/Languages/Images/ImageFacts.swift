public import Diagnostics

/// The formats of images that are told apart by their content.
public enum ImageFormat: String, CaseIterable, Sendable {
  case svg, png, jpeg, gif, webp

  /// The file name extensions the format goes by.
  public var extensions: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    default: [rawValue]
    }
  }
}

/// What an image file is, as far as a pack needs to know.
public struct ImageFacts: Sendable {
  /// The format by content; nil if it is none that we know.
  public var format: ImageFormat?
  /// The width in pixels; of an SVG its `width`, else the one of its `viewBox`.
  public var width: Double?
  /// The height in pixels; of an SVG its `height`, else the one of its `viewBox`.
  public var height: Double?
  /// What keeps it from being shown.
  public var problems: [Problem] = []
  /// What only an SVG has.
  public var svg: SVGFacts?
}

/// What an SVG says of itself.
public struct SVGFacts: Sendable {
  /// The name of the root element, without a prefix.
  public var root: String
  /// Where the name of the root element stands.
  public var rootSpan: SourceSpan
  /// Whether the root is in the namespace of SVG.
  public var hasNamespace = false
  /// Whether the root says its size by `viewBox`, or by `width` and `height`.
  public var hasSize = false
  /// What can run, load or leak something.
  public var hazards: [SVGHazard] = []
}

/// Something in an SVG that an image has no need of, at its place.
public struct SVGHazard: Sendable {
  /// What it is: `a script`, `the event handler 'onload'`.
  public var what: String
  /// Where.
  public var span: SourceSpan
}

/// Looks at an image: its format, its size, and whether it is sound.
public func inspectImage(_ file: SourceFile) -> ImageFacts {
  let bytes = file.bytes
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return PNGReader.read(file) }
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return JPEGReader.read(file) }
  if bytes.starts(with: "GIF8".utf8) { return ImageFacts(format: .gif) }
  if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
    return ImageFacts(format: .webp)
  }
  return XMLScanner.looksLikeMarkup(bytes) ? SVGReader.read(file) : ImageFacts()
}
