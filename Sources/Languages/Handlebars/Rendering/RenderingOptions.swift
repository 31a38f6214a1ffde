/// How a template is rendered.
public struct RenderingOptions: Sendable {
  /// The engine whose ways are followed.
  public var dialect: Dialect
  /// Whether `{{ x }}` writes HTML characters as entities.
  public var escapesHTML: Bool
  /// Whether a name that is not defined is a problem (`strict` of handlebars.js).
  public var isStrict = false
  /// Whether a member of what is not defined is a problem (`assumeObjects` of handlebars.js).
  public var assumesObjects = false
  /// Whether the lines of a partial are not indented as its tag is (`preventIndent`).
  public var preventsIndentation = false
  /// Whether a partial sees nothing but what it is given (`explicitPartialContext`).
  public var isolatesPartials = false
  /// Whether names are looked up in outer contexts too; what the Java dialects always do (`compat`).
  public var looksOutwards: Bool
  /// Whether what is no built-in helper cannot be called (`knownHelpersOnly`).
  public var knowsBuiltInHelpersOnly = false
  /// How many bytes the result may have.
  public var outputLimit = 32 << 20
  /// How many statements may be rendered, so that templates that call each other come to an end.
  public var stepLimit = 2_000_000

  /// The ways of an engine.
  public init(_ dialect: Dialect = .platform) {
    self.dialect = dialect
    escapesHTML = dialect != .platform
    looksOutwards = dialect != .javaScript
  }
}
