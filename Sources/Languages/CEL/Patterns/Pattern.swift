/// A regular expression in the syntax of RE2, matched in time linear in the text.
///
/// Only whether it is found is told, so groups are not captured and lazy repetition is as greedy.
public struct Pattern: Sendable {
  /// One step of the machine.
  enum Step: Sendable {
    case one(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case assertion(Assertion)
    case accept
  }

  /// What must hold between two characters.
  enum Assertion: Sendable {
    case textStart
    case textEnd
    case lineStart
    case lineEnd
    case wordBoundary
    case noWordBoundary
  }

  /// How many groups capture.
  public let groupCount: Int
  /// The names of the groups that have one, in order.
  public let groupNames: [String]
  let steps: [Step]

  /// Reads a regular expression.
  public init(_ text: String) throws(EvaluationError) {
    var reader = PatternReader(text)
    let tree = try reader.read()
    var builder = PatternBuilder()
    try builder.add(tree)
    builder.steps.append(.accept)
    steps = builder.steps
    groupCount = reader.groupCount
    groupNames = reader.groupNames
  }

  /// Whether a regular expression is found in a text, if that is no excessive work.
  static func find(_ pattern: String, in text: String) throws(EvaluationError) -> Bool {
    let pattern = try Pattern(pattern)
    guard text.utf8.count <= 100_000_000 / pattern.steps.count else {
      throw EvaluationError("the regular expression takes too many steps")
    }
    return pattern.isFound(in: text)
  }

  /// Whether the expression is found anywhere in a text.
  public func isFound(in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = Threads(steps.count)
    var next = Threads(steps.count)
    for position in 0...scalars.count {
      let before = position > 0 ? scalars[position - 1] : nil
      let after = position < scalars.count ? scalars[position] : nil
      if follow(0, into: &current, before, after) { return true }
      guard let after else { return false }
      next.removeAll()
      let behind = position + 1 < scalars.count ? scalars[position + 1] : nil
      for place in current.places {
        guard case .one(let set) = steps[place], set.contains(after) else { continue }
        if follow(place + 1, into: &next, after, behind) { return true }
      }
      swap(&current, &next)
    }
    return false
  }

  private struct Threads {
    var places: [Int] = []
    private var isIn: [Bool]

    init(_ count: Int) { isIn = [Bool](repeating: false, count: count) }

    mutating func insert(_ place: Int) -> Bool {
      guard !isIn[place] else { return false }
      isIn[place] = true
      places.append(place)
      return true
    }

    mutating func removeAll() {
      for place in places { isIn[place] = false }
      places.removeAll(keepingCapacity: true)
    }
  }

  /// Adds all steps that can be reached without a character; true if the expression is found.
  private func follow(
    _ start: Int,
    into threads: inout Threads,
    _ before: Unicode.Scalar?,
    _ after: Unicode.Scalar?
  ) -> Bool {
    var pending = [start]
    while let place = pending.popLast() {
      guard threads.insert(place) else { continue }
      switch steps[place] {
      case .accept: return true
      case .jump(let target): pending.append(target)
      case .split(let left, let right):
        pending.append(left)
        pending.append(right)
      case .assertion(let assertion):
        if Pattern.holds(assertion, before, after) { pending.append(place + 1) }
      case .one: continue
      }
    }
    return false
  }

  private static func holds(
    _ assertion: Assertion,
    _ before: Unicode.Scalar?,
    _ after: Unicode.Scalar?
  ) -> Bool {
    func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar, scalar.isASCII else { return false }
      return isNameByte(UInt8(truncatingIfNeeded: scalar.value))
    }
    switch assertion {
    case .textStart: return before == nil
    case .textEnd: return after == nil
    case .lineStart: return before == nil || before == "\n"
    case .lineEnd: return after == nil || after == "\n"
    case .wordBoundary: return isWord(before) != isWord(after)
    case .noWordBoundary: return isWord(before) == isWord(after)
    }
  }
}

/// A set of characters.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  /// Sets that belong to it, as classes within brackets do.
  var parts: [ScalarSet] = []
  /// General categories, by their first letters such as `L` and `Lu`.
  var categories: [String] = []
  var isNegated = false
  var ignoresCase = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if has(scalar) { return !isNegated }
    if ignoresCase {
      for other in ScalarSet.variants(scalar) where has(other) { return !isNegated }
    }
    return isNegated
  }

  private func has(_ scalar: Unicode.Scalar) -> Bool {
    for range in ranges where range.contains(scalar.value) { return true }
    for part in parts where part.contains(scalar) { return true }
    guard !categories.isEmpty else { return false }
    let category = ScalarSet.category(scalar.properties.generalCategory)
    return categories.contains { category.hasPrefix($0) }
  }

  private static func variants(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let properties = scalar.properties
    return [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { text in
      text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
    }
  }

  private static func category(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    default: "Cn"
    }
  }
}
