public import Diagnostics

/// What a page of Markdown points at, and what else a reader of its source may ask.
///
/// Code, be it fenced, indented or a span, holds none of it. Every list is in the order of the page.
public struct Page: Sendable {
  /// Everything that points somewhere.
  public var links: [Link] = []
  /// Links and images that take their target from a definition: `[text][label]`, `![label]`.
  public var references: [Reference] = []
  /// The headings.
  public var headings: [Heading] = []
  /// Remarks that are not shown: `<!-- x -->` and `[comment]: # (x)`.
  public var comments: [SourceSpan] = []
  /// Tags of HTML.
  public var tags: [Tag] = []
  /// The lines `[comment]: # (split)`, which divide the page into columns.
  public var splits: [SourceSpan] = []
  /// What was probably meant as something else than what Markdown makes of it.
  public var mistakes: [Mistake] = []
}

/// Something that points somewhere.
public struct Link: Sendable {
  /// How it is written.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// `[text](target)` or `![text](target)`
    case inline
    /// `[label]: target`
    case definition
    /// `<https://example.com>`
    case autolink
    /// An attribute `href` or `src` of an HTML tag.
    case html
    /// An address in the text, beginning with `http://` or `https://`.
    case bare
  }

  /// How it is written.
  public var kind: Kind
  /// Where it points, backslashes and `&amp;` resolved.
  public var destination: String
  /// Where that is written.
  public var span: SourceSpan
  /// All of the link, from the first bracket to the last.
  public var whole: SourceSpan
  /// Whether a picture is shown from there.
  public var isImage: Bool

  /// Whether it names a file by its way from the page: without scheme, without blanks to fill in,
  /// and not from the root.
  public var isRelative: Bool {
    guard let first = destination.utf8.first, !"#/?".utf8.contains(first),
      !destination.contains("{{"), !destination.contains("${")
    else { return false }
    return !destination.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
  }

  /// Where it points, without query and fragment.
  public var path: String { String(destination.prefix { $0 != "#" && $0 != "?" }) }
}

/// A link or an image that takes its target from a definition.
public struct Reference: Sendable {
  /// The label, as it is compared: in lower case, with single blanks.
  public var label: String
  /// Where the definition points.
  public var destination: String
  /// All of it, from the first bracket to the last.
  public var span: SourceSpan
  /// Whether a picture is shown from there.
  public var isImage: Bool
}

/// A heading of a page.
public struct Heading: Sendable {
  /// From 1, the largest, to 6.
  public var level: Int
  /// What it says, without marks of links and code.
  public var text: String
  /// The name a link `#name` finds it by, as GitHub makes it.
  public var anchor: String
  /// Where the text stands.
  public var span: SourceSpan
}

/// A tag of HTML.
public struct Tag: Sendable {
  /// One attribute of a tag.
  public struct Attribute: Sendable {
    /// The name, in lower case.
    public var name: String
    /// The value without its quotes, `&amp;` and its like resolved; empty if there is none.
    public var value: String
    /// Where the value stands, without its quotes; the place of the name if there is none.
    public var span: SourceSpan
    /// Where the name stands.
    public var nameSpan: SourceSpan
    /// Where the value stands with its quotes; the place of the name if there is none.
    public var wholeSpan: SourceSpan

    /// Whether the value stands in quotes.
    public var isQuoted: Bool { wholeSpan.range.count > span.range.count }
  }

  /// The name, in lower case.
  public var name: String
  /// Whether it is an end tag: `</a>`.
  public var isEnd: Bool
  /// The attributes, in order.
  public var attributes: [Attribute]
  /// The tag from `<` to `>`.
  public var span: SourceSpan

  /// The value of the first attribute of a name, given in lower case.
  public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// What was probably meant as something else than what Markdown makes of it.
public struct Mistake: Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// `[text](target` without `)`
    case unclosedTarget
    /// `[text](a b)`, which is no link
    case blankInTarget
    /// `[text]( target )`
    case blankAroundTarget
    /// `[text][label]` without a definition of the label
    case undefinedReference
    /// Code that begins at a fence and never ends
    case unclosedFence
    /// A comment that never ends
    case unclosedComment
    /// `#Title`
    case headingWithoutBlank
    /// Backticks that begin code and find no others
    case unclosedCode
    /// `**text` without the second `**`
    case unclosedEmphasis
    /// A row of a table with more cells than the table has columns
    case extraCell
    /// Lines like a table, the first of which has not the cells that the second declares
    case unevenTable
  }

  /// What it is.
  public var kind: Kind
  /// What is wrong: lower case, no full stop.
  public var message: String
  /// Where.
  public var span: SourceSpan
}

/// Finds the links, headings and comments of a page of Markdown.
///
/// A tag of Handlebars counts as one word wherever it stands, so that targets can hold blanks in
/// it. Everything is Markdown to some degree, so there is nothing that cannot be read.
/// Source: CommonMark 0.31; bare addresses and tables as in GitHub Flavored Markdown 0.29.
public func readPage(_ text: MappedText) -> Page {
  var blocks = BlockReader(text.bytes)
  blocks.read()
  var writer = PageWriter(text: text, definitions: blocks.definitions)
  return writer.page(of: blocks)
}

/// Finds the links, headings and comments of a file of Markdown.
public func readPage(_ file: SourceFile) -> Page { readPage(MappedText(file)) }
