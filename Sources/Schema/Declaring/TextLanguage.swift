/// What the text of a string is, so that whoever reads on knows which language to read it as.
///
/// The schema itself only tells text from other values; the rooms of the languages take it from here.
public enum TextLanguage: Hashable, Sendable {
  /// Literal text.
  case plain
  /// A name as in a program: letters, digits and underscores, no digit first.
  case name
  /// Text of a form, given as a regular expression that covers all of it.
  case matching(String)
  /// A version as semver.org 2.0.0 has it: `1.2.0`, `1.2.0-beta.1`.
  case semanticVersion
  /// Markdown, perhaps with places to fill.
  case markdown(Placeholders = .none)
  /// A URN, of a kind if the place is meant for one: `monitor-function`.
  case urn(of: String? = nil)
  /// A unit of measurement.
  case unit
  /// A colour: `#RRGGBB`.
  case color
  /// A stretch of time as Prometheus writes it: `15s`, `1h30m`.
  case duration
  /// A date and time, ISO 8601.
  case dateTime
  /// An address on the web.
  case link
  /// A JSON document in a string.
  case json
  /// A JSON reference to a member of an object: `#/spec/panels/a` into `/spec/panels`.
  case jsonReference(into: String)
  /// A regular expression, as RE2 and Go read it.
  case regularExpression
  /// The address of a file, written as a tag and a path in this folder: `!icon a.svg` in `icons`.
  case file(in: String)
  /// The path of a file in this folder, without a tag, or an address on the web.
  case path(in: String)
  /// A bare CEL expression, without `${}` around it.
  case cel(yields: TextResult, in: Scope)
  /// Literal text with places to fill, and what the filled text is.
  case template(Placeholders, yields: TextResult = .string)
  /// A topology query; without functions it is a filter of components.
  case stql(allowsFunctions: Bool, Placeholders = .none)
  /// A metric query.
  case promql(Placeholders = .none)
  /// A Groovy script, and the variables it sees.
  case groovy(in: Scope)
  /// A Handlebars template that prints JSON: an object of this name.
  case handlebars(yields: String, in: Scope)
}

/// What may stand in the holes of a text.
public enum Placeholders: Hashable, Sendable {
  /// There are no holes: `${` is ordinary text.
  case none
  /// `${expression}`, in CEL.
  case expressions(in: Scope)
  /// `${name}`, a bare name.
  case names(in: Scope)
  /// `${path.to.value}`, names between dots.
  case paths(in: Scope)
  /// `${1}`, a group of the regular expression beside it.
  case groups
  /// `{{ expression }}`, in Handlebars.
  case handlebars(in: Scope)
  /// `{NAME}`, a word in capitals.
  case words(in: Scope)
}

/// What comes out when an expression or template is evaluated.
public enum TextResult: Hashable, Sendable {
  case boolean
  case string
  case number
  case map
  /// Whatever the expression yields.
  case any
  /// One of these strings.
  case oneOf([String])
  /// A string that is a date and time, ISO 8601.
  case dateTime
  /// A string that is a URN.
  case urn
}

/// The name of a set of variables and functions that exist at some place.
///
/// What is in it is known where the vocabulary is, not here.
public struct Scope: Hashable, Sendable {
  /// Its name.
  public let name: String

  /// A scope of a name.
  public init(_ name: String) { self.name = name }
}
