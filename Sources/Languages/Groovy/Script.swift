public import Diagnostics

/// A script as far as it can be told without running it.
///
/// All ranges are UTF-8 offsets in ``source``; ``span(of:)`` turns them into places. Lists are in the
/// order of the text, but a script with problems has nothing but its strings.
public struct Script: Sendable {
  /// The text that was read.
  public var source: MappedText
  /// The package it says it belongs to.
  public var package: Name?
  /// What it imports.
  public var imports: [Import] = []
  /// The classes, nested ones behind those around them.
  public var classes: [ClassDeclaration] = []
  /// The methods of classes, and those of the script itself.
  public var methods: [Method] = []
  /// What is called.
  public var calls: [Call] = []
  /// Names behind dots that are not called: `config.host`, `config['host']`, `context().x`.
  public var accesses: [Access] = []
  /// What is assigned to names.
  public var assignments: [Assignment] = []
  /// The strings.
  public var strings: [StringLiteral] = []
  /// Its words, signs and texts, in order.
  var tokens: [Token] = []

  /// The place of a part of the script.
  public func span(of range: Range<Int>) -> SourceSpan { source.span(of: range) }

  /// What a call is written like, without arguments: `context().stackPack().importSnapshot`.
  ///
  /// An ellipsis stands for anything but names and calls.
  public func path(of call: Call) -> String {
    var parts = [call.path]
    var receiver = call.receiver
    while let index = receiver {
      parts.append(calls[index].path + "()")
      receiver = calls[index].receiver
    }
    return parts.reversed().joined(separator: ".")
  }
}

/// A name, and where it stands.
public struct Name: Hashable, Sendable {
  /// The name; several names with dots between them where a path may stand.
  public var text: String
  /// Where it stands.
  public var range: Range<Int>

  /// The part behind the last dot.
  public var last: String { text.split(separator: ".").last.map { String($0) } ?? "" }
}

/// One import: `import static a.B.*`.
public struct Import: Hashable, Sendable {
  /// What is imported: `a.B`, or the package or class before `.*`.
  public var name: Name
  /// What it is called here, if `as` gives it another name.
  public var alias: Name?
  /// Whether everything in it is meant.
  public var isWildcard: Bool
  /// Whether members of a class are meant.
  public var isStatic: Bool
  /// All of it.
  public var range: Range<Int>
}

/// A class, interface, trait or enumeration.
public struct ClassDeclaration: Hashable, Sendable {
  /// The word it is declared by.
  public enum Kind: String, Hashable, Sendable {
    case `class`, interface, trait, `enum`, record
  }

  /// The word it is declared by.
  public var kind: Kind
  /// Its name.
  public var name: Name
  /// What it extends; type arguments are left out.
  public var superclass: Name?
  /// What it implements, or, for an interface, what else it extends.
  public var interfaces: [Name]
  /// The class around it, as an index among the classes.
  public var enclosing: Int?
  /// From the keyword to the closing brace.
  public var range: Range<Int>
}

/// A method, or a constructor.
public struct Method: Hashable, Sendable {
  /// Its name.
  public var name: Name
  /// What it takes.
  public var parameters: [Parameter]
  /// Its class, as an index among the classes; nil for a method of the script.
  public var owner: Int?
  /// Whether it bears the name of its class.
  public var isConstructor: Bool
  /// Whether it is marked `@Override`.
  public var isOverride: Bool
  /// The body with its braces; nil if there is none.
  public var body: Range<Int>?
}

/// A parameter of a method.
public struct Parameter: Hashable, Sendable {
  /// The type, without type arguments; nil if none is given.
  public var type: Name?
  /// The name.
  public var name: Name
  /// Whether calls may leave it out: it has a default, or takes any number of values.
  public var isOptional = false
}

/// A call of a method or constructor.
public struct Call: Sendable {
  /// What becomes of the result.
  public enum Use: Hashable, Sendable {
    /// The call is a statement of its own, and others follow.
    case dropped
    /// The call is the last statement of its block, whose result it may be.
    case last
    /// The call is a part of something.
    case value
  }

  /// The called name, and the names before it back to ``receiver``.
  public var names: [Name]
  /// The call in front of the names, as an index among the calls.
  public var receiver: Int?
  /// Whether something that is neither a name nor a call stands in front.
  public var hasOtherReceiver: Bool
  /// Whether an instance is made by `new`.
  public var isNew: Bool
  /// What is handed over, closures behind the parentheses included.
  public var arguments: [Argument]
  /// The method around it, as an index among the methods.
  public var method: Int?
  /// What becomes of the result.
  public var use: Use
  /// From the first name to the end of the arguments.
  public var range: Range<Int>

  /// The called name.
  public var name: Name { names.last ?? Name(text: "", range: range) }

  var path: String {
    (hasOtherReceiver ? "…." : "") + names.map(\.text).joined(separator: ".")
  }
}

/// Something handed to a call.
public struct Argument: Sendable {
  /// The name it is given by: `f(name: value)`.
  public var label: Name?
  /// The value.
  public var value: Value
  /// Where the value stands.
  public var range: Range<Int>
}

/// A value, as far as it is written out.
public enum Value: Sendable {
  /// A string.
  case string(StringLiteral)
  /// A map literal, `[a: 1]`, and its keys.
  case map([Entry])
  /// A list literal.
  case list
  /// A name.
  case name(Name)
  /// Code in braces.
  case closure
  /// Anything else.
  case other
}

/// An entry of a map literal.
public struct Entry: Sendable {
  /// The key, without quotes; nil if it is computed or another map is spread here.
  public var key: Name?
  /// Where the value stands.
  public var value: Range<Int>
}

/// Names behind each other that are not called.
public struct Access: Sendable {
  /// The names; a constant index counts as a name.
  public var names: [Name]
  /// The call in front of the names, as an index among the calls.
  public var receiver: Int?
  /// The method around it, as an index among the methods.
  public var method: Int?
}

/// `name = value`, or `a.b = value`.
public struct Assignment: Sendable {
  /// What is assigned to.
  public var names: [Name]
  /// The start of the value: all of it, if it is a literal.
  public var value: Value
  /// The method around it, as an index among the methods.
  public var method: Int?
}

/// A string in a script.
public struct StringLiteral: Sendable {
  /// What it says, escapes resolved; as it is written where it holds code.
  public var content: MappedText
  /// With its quotes.
  public var range: Range<Int>
  /// Without its quotes.
  public var contentRange: Range<Int>
  /// Whether it holds `$name` or `${code}`.
  public var hasCode: Bool
}
