/// Which engine a template is written for.
public enum Dialect: Hashable, Sendable {
  /// The platform's: handlebars.java without HTML escapes, where `\{{ x \}}` yields `{{ x }}`.
  ///
  /// What is legal but cannot be meant, such as `{{ "text" }}`, is reported.
  case platform
  /// handlebars.java as it is by default: lines that hold nothing but a block tag stay.
  case java
  /// handlebars.java with `prettyPrint`, as the Mustache specification has it: such lines go.
  case mustache
  /// handlebars.js 4.7: such lines go, and names are looked up in the innermost context only.
  case javaScript

  /// Whether it reports what cannot be meant.
  var isStrict: Bool { self == .platform }

  /// Whether lines that hold nothing but a tag that prints nothing are left out.
  var removesStandaloneLines: Bool { self == .mustache || self == .javaScript }

  /// Whether `{{=<% %>=}}` changes the delimiters.
  var changesDelimiters: Bool { self == .java || self == .mustache }
}
