public import Diagnostics

/// A query of the topology, or a part of one; ranges are UTF-8 offsets into the text.
public indirect enum Query: Hashable, Sendable {
  /// A condition on a field: `type = "pod"`.
  case filter(Filter)
  /// A function: `withNeighborsOf(…)`.
  case call(Call)
  /// `NOT` and what must not hold.
  case not(Query, range: Range<Int>)
  /// Queries that must all hold.
  case all([Query], range: Range<Int>)
  /// Queries of which one must hold.
  case any([Query], range: Range<Int>)
  /// Parentheses round a query.
  case group(Query, range: Range<Int>)

  /// Where it stands.
  public var range: Range<Int> {
    switch self {
    case .filter(let filter): filter.range
    case .call(let call): call.range
    case .not(_, let range), .all(_, let range), .any(_, let range), .group(_, let range): range
    }
  }

  /// All conditions on fields in it, in the order they are written.
  public var filters: [Filter] {
    var filters: [Filter] = []
    walk { if case .filter(let filter) = $0 { filters.append(filter) } }
    return filters
  }

  /// All functions called in it, in the order they are written.
  public var calls: [Call] {
    var calls: [Call] = []
    walk { if case .call(let call) = $0 { calls.append(call) } }
    return calls
  }

  /// Calls a function for this query and all in it.
  private func walk(_ visit: (Query) -> Void) {
    visit(self)
    switch self {
    case .filter: break
    case .call(let call):
      for argument in call.arguments {
        if case .components(let query) = argument.value { query.walk(visit) }
      }
    case .not(let query, _), .group(let query, _): query.walk(visit)
    case .all(let queries, _), .any(let queries, _):
      for query in queries { query.walk(visit) }
    }
  }
}

/// A condition on a field.
public struct Filter: Hashable, Sendable {
  /// How a field is compared.
  public enum Comparison: Hashable, Sendable {
    /// `=`.
    case equal
    /// `!=`.
    case notEqual
    /// `IN (…)`.
    case isIn
    /// `NOT IN (…)`.
    case isNotIn
  }

  /// The field.
  public var field: Field
  /// Where the field stands.
  public var fieldRange: Range<Int>
  /// How it is compared.
  public var comparison: Comparison
  /// With what; one value unless the comparison is with a list.
  public var values: [Value]
  /// Where it stands.
  public var range: Range<Int>
}

/// A text in quotes.
public struct Value: Hashable, Sendable {
  /// The text, escapes resolved.
  public var text: String
  /// Where it stands, quotes included.
  public var range: Range<Int>
}

/// A function and its arguments.
public struct Call: Hashable, Sendable {
  /// One argument by name.
  public struct Argument: Hashable, Sendable {
    /// What an argument can be.
    public enum Content: Hashable, Sendable {
      /// The components it is about.
      case components(Query)
      /// A number, a word.
      case value(Value)
    }

    /// Its name.
    public var parameter: Parameter
    /// Where the name stands.
    public var nameRange: Range<Int>
    /// What it is.
    public var value: Content
  }

  /// The function.
  public var function: Function
  /// Where its name stands.
  public var nameRange: Range<Int>
  /// What it is given.
  public var arguments: [Argument]
  /// Where it stands.
  public var range: Range<Int>
}

/// What a place lets a query hold.
public struct Place: Hashable, Sendable {
  /// Whether functions such as `withNeighborsOf` can stand there.
  public var allowsFunctions: Bool
  /// How placeholders are written there.
  public var placeholders: Placeholders

  /// The ways to write placeholders.
  public enum Placeholders: Hashable, Sendable {
    /// There are none.
    case none
    /// `${…}` with CEL inside.
    case expressions
    /// `{COMPONENT_ID}`, replaced by text.
    case names
  }

  /// A place that lets a query hold these.
  public init(allowsFunctions: Bool, placeholders: Placeholders) {
    self.allowsFunctions = allowsFunctions
    self.placeholders = placeholders
  }

  /// A view or a monitor.
  public static let view = Place(allowsFunctions: true, placeholders: .none)
  /// A binding of a presentation, and the scope of a metric or trace binding.
  public static let binding = Place(allowsFunctions: false, placeholders: .none)
  /// A topology query of a presentation.
  public static let presentation = Place(allowsFunctions: true, placeholders: .expressions)
  /// A query in a component type of a 1.0 pack.
  public static let componentType = Place(allowsFunctions: true, placeholders: .names)
}

/// A query, what is wrong in it, and what will surprise.
public struct Reading: Sendable {
  /// The query; nil if its syntax is broken.
  public var query: Query?
  /// What there is to say against it, in the order of the text.
  public var remarks: [Remark]
  /// Placeholders `${…}` and `{NAME}`, where the place has them.
  public var placeholders: [Range<Int>]

  /// What the platform would refuse.
  public var problems: [Problem] { remarks.filter { !$0.offence.isSurprise }.map(\.problem) }
  /// What will surprise, though it is taken.
  public var surprises: [Problem] { remarks.filter(\.offence.isSurprise).map(\.problem) }
}

/// Parses a topology query of a view.
public func parse(_ text: MappedText) -> Parsed<Query?> { parse(text, at: .view) }

/// Parses a topology query of a place.
public func parse(_ text: MappedText, at place: Place) -> Parsed<Query?> {
  let reading = read(text, at: place)
  return Parsed(reading.query, problems: reading.problems)
}

/// Parses a topology query of a place, and tells what will surprise in it.
public func read(_ text: MappedText, at place: Place) -> Reading {
  var parser = Parser(text, place)
  let query = parser.parse()
  return Reading(
    query: query,
    remarks: parser.remarks,
    placeholders: parser.placeholders
  )
}
