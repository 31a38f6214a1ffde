import Diagnostics

/// A value names are looked up in, and the one around it.
final class Frame {
  let value: Value?
  let parent: Frame?
  /// Names beside those of the value: what a partial is given, or the key in a `join`.
  let extras: ValueMap?

  init(_ value: Value?, in parent: Frame?, extras: ValueMap? = nil) {
    self.value = value
    self.parent = parent
    self.extras = extras
  }
}

/// Values such as `@index`, and those around them.
final class DataFrame {
  let values: ValueMap
  let parent: DataFrame?

  init(_ values: ValueMap, in parent: DataFrame?) {
    self.values = values
    self.parent = parent
  }
}

/// The values of `as |a b|`, and those around them.
final class NameFrame {
  let names: [BlockParameter]
  let values: [Value?]
  let parent: NameFrame?

  init(_ names: [BlockParameter], _ values: [Value?], in parent: NameFrame?) {
    self.names = names
    self.values = values
    self.parent = parent
  }
}

/// The `{{#*inline}}` partials of a block, and those around them.
final class InlineFrame {
  let partials: [String: Body]
  let parent: InlineFrame?

  init(_ partials: [String: Body], in parent: InlineFrame?) {
    self.partials = partials
    self.parent = parent
  }
}

/// Statements that are rendered later, and what their names mean.
final class Body {
  let statements: [Statement]
  let scope: Scope

  init(_ statements: [Statement], in scope: Scope) {
    self.statements = statements
    self.scope = scope
  }
}

/// A parsed template and the bytes of its text.
final class Unit {
  let template: Template
  let bytes: [UInt8]

  init(_ template: Template) {
    self.template = template
    bytes = template.source.bytes
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// What names mean at a place of a template.
struct Scope {
  var unit: Unit
  var frame: Frame
  var data: DataFrame
  var names: NameFrame?
  var inlines: InlineFrame?
  /// What `{{> @partial-block}}` renders.
  var partialBlock: Body?

  func span(_ range: Range<Int>) -> SourceSpan { unit.template.span(of: range) }

  /// The value `as |name|` gives to a name; nil if no block does.
  func parameter(_ name: String) -> Value?? {
    var frame = names
    while let current = frame {
      if let index = current.names.firstIndex(where: { $0.name == name }) {
        return .some(index < current.values.count ? current.values[index] : nil)
      }
      frame = current.parent
    }
    return nil
  }

  func inline(_ name: String) -> Body? {
    var frame = inlines
    while let current = frame {
      if let body = current.partials[name] { return body }
      frame = current.parent
    }
    return nil
  }
}
