public import Diagnostics

/// A template as it was parsed: what it prints and asks for, in order.
///
/// All ranges in the tree are UTF-8 offsets in ``source``; ``span(of:)`` turns them into places.
/// White space that a `~` takes away, and the backslashes of escaped tags, are gone from the
/// texts; so are, in dialects that leave them out, lines that hold nothing but a block tag.
public struct Template: Sendable {
  /// The text that was parsed.
  public var source: MappedText
  /// What stands at the top level.
  public var statements: [Statement]

  /// A template over a text.
  public init(source: MappedText, statements: [Statement] = []) {
    self.source = source
    self.statements = statements
  }

  /// The place of a part of the template.
  public func span(of range: Range<Int>) -> SourceSpan { source.span(of: range) }
}

/// One part of a template or of a block's body.
public enum Statement: Sendable {
  /// Text that is printed as it stands.
  case text(Text)
  /// A tag that prints a value: `{{ x }}`.
  case mustache(Mustache)
  /// A tag with a body: `{{#if x}}…{{/if}}`.
  case block(Block)
  /// Another template, put in here: `{{> x}}`.
  case partial(Partial)
  /// A remark that is not printed: `{{! x }}`.
  case comment(Comment)
  /// Other delimiters from here on: `{{=<% %>=}}`.
  case delimiters(Delimiters)
}

/// Text outside of tags.
public struct Text: Hashable, Sendable {
  /// All of it, as it is written.
  public var range: Range<Int>
  /// The parts that are printed: without the backslashes of escaped tags and what `~` takes away.
  public var pieces: [Range<Int>]
}

/// A tag that prints a value, or a decorator, which prints nothing.
public struct Mustache: Hashable, Sendable {
  /// What is done with the value.
  public enum Kind: Hashable, Sendable {
    /// It is printed with its HTML characters escaped: `{{ x }}`.
    case escaped
    /// It is printed as it is: `{{{ x }}}` or `{{& x }}`.
    case unescaped
    /// The tag changes how the template is rendered: `{{* x }}`.
    case decorator
  }

  /// What is done with the value.
  public var kind: Kind
  /// The value, or the helper and what it is given.
  public var call: Call
  /// The tag with its braces.
  public var range: Range<Int>
}

/// A tag with a body, up to the tag that closes it.
public struct Block: Sendable {
  /// What decides how the body is rendered.
  public enum Kind: Hashable, Sendable {
    /// A helper or a value: `{{#x}}…{{/x}}`.
    case section
    /// A value that is missing: `{{^x}}…{{/x}}`.
    case inverse
    /// A decorator: `{{#*inline "x"}}…{{/inline}}`.
    case decorator
    /// A helper that is handed the body unread: `{{{{x}}}}…{{{{/x}}}}`.
    case raw
  }

  /// What decides how the body is rendered.
  public var kind: Kind
  /// The helper or value, and what it is given.
  public var call: Call
  /// The names given to values inside of the body: `as |item index|`.
  public var parameters: [BlockParameter]
  /// What stands before the first `{{else}}`.
  public var body: [Statement]
  /// The `{{else if x}}` and `{{else}}` parts, in order; only the last can be without a call.
  public var alternatives: [Alternative]
  /// The opening tag with its braces.
  public var opener: Range<Int>
  /// Everything from the opening to the closing tag.
  public var range: Range<Int>
}

/// What a block renders in place of its body: `{{else}}` or `{{else if x}}`.
public struct Alternative: Sendable {
  /// The helper or value asked next, and what it is given; nil in a plain `{{else}}`.
  public var call: Call?
  /// The names given to values inside of the body: `as |item index|`.
  public var parameters: [BlockParameter]
  /// What is rendered.
  public var body: [Statement]
  /// The tag with its braces.
  public var opener: Range<Int>
}

/// A name a block gives to a value: `item` in `{{#each x as |item|}}`.
public struct BlockParameter: Hashable, Sendable {
  /// The name.
  public var name: String
  /// Where it stands.
  public var range: Range<Int>
}

/// Another template, put in here: `{{> x }}`, or `{{#> x}}…{{/x}}` with a body to fall back on.
public struct Partial: Sendable {
  /// Which template: a path, a text, a number, or a call that yields its name.
  public var name: Expression
  /// What it is given by position; at most the context it is rendered in.
  public var arguments: [Expression]
  /// What it is given by name.
  public var namedArguments: [NamedArgument]
  /// What is rendered if there is no such template; nil without a body.
  public var body: [Statement]?
  /// The blanks before it, if it has the line to itself in a dialect that leaves such lines out.
  public var indentation: Range<Int>?
  /// The first tag with its braces.
  public var opener: Range<Int>
  /// The tag, or everything up to the closing tag.
  public var range: Range<Int>
}

/// A remark in a template: `{{! x }}` or `{{!-- x --}}`.
public struct Comment: Hashable, Sendable {
  /// The tag with its braces.
  public var range: Range<Int>
  /// The remark itself.
  public var content: Range<Int>
}

/// A tag that changes the delimiters: `{{=<% %>=}}`.
///
/// The texts and tags behind it are read with the new ones, but ``Template/source`` has the old.
public struct Delimiters: Hashable, Sendable {
  /// The tag with its delimiters.
  public var range: Range<Int>
}
