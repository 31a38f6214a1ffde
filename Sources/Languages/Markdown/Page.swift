public import Diagnostics

/// What a page of Markdown points to.
public struct Page: Sendable {
  /// The links and images in the order of the page; those in code and comments do not count.
  public var links: [Link] = []
  /// The lines `[comment]: # (split)`, which split a detailed overview into columns.
  ///
  /// Source: the classic StackPack guide.
  public var splits: [SourceSpan] = []
}

/// A link or an image.
public struct Link: Sendable {
  /// How it is written.
  public enum Kind: Sendable {
    /// `[text](destination)`
    case inline
    /// `![text](destination)`
    case image
    /// `[label]: destination`
    case definition
    /// `<https://…>` or a bare `https://…`
    case automatic
    /// `href="…"` or `src="…"` of an HTML tag.
    case html
  }

  /// How it is written.
  public var kind: Kind
  /// Where it leads, as written.
  public var destination: String
  /// Where the destination stands.
  public var span: SourceSpan

  /// Whether it names a file relative to the page: no scheme, no fragment, no absolute path, no blanks to
  /// be filled in.
  public var isRelative: Bool {
    guard let first = destination.utf8.first, first != UInt8(ascii: "#"),
      first != UInt8(ascii: "/"),
      first != UInt8(ascii: "?"), !destination.contains("{{"), !destination.contains("${")
    else { return false }
    let scheme = destination.utf8.prefix { $0 != UInt8(ascii: "/") }
    return !scheme.contains(UInt8(ascii: ":"))
  }

  /// The destination without query and fragment.
  public var path: String {
    String(destination.prefix { $0 != "#" && $0 != "?" })
  }
}

/// Finds the links of a page of Markdown.
///
/// Source: CommonMark 0.31, links, images, code, HTML; what spans several lines is not looked for.
public func readPage(_ file: SourceFile) -> Page {
  var reader = PageReader(file)
  reader.read()
  return reader.page
}
