/// Finds out which kinds go together, and what open kinds must be.
struct Unifier {
  private var bindings: [Int: Kind] = [:]
  /// What was bound, in order, so that an attempt can be taken back.
  private var trail: [Int] = []
  private var next = 0

  /// Where an attempt starts.
  var mark: Int { trail.count }

  /// Forgets what was found out since a mark.
  mutating func takeBack(to mark: Int) {
    while trail.count > mark { bindings[trail.removeLast()] = nil }
  }

  /// A kind that is not known yet.
  mutating func fresh() -> Kind {
    next += 1
    return .free(next)
  }

  /// A kind of a signature with its parameters made free.
  mutating func opened(_ kind: Kind, _ names: inout [String: Kind]) -> Kind {
    switch kind {
    case .parameter(let name):
      if let known = names[name] { return known }
      let free = fresh()
      names[name] = free
      return free
    case .list(let member): return .list(opened(member, &names))
    case .optional(let content): return .optional(opened(content, &names))
    case .map(let key, let value): return .map(opened(key, &names), opened(value, &names))
    default: return kind
    }
  }

  /// What a kind has turned out to be, as far as the outside tells.
  func resolved(_ kind: Kind) -> Kind {
    var kind = kind
    for _ in 0..<1000 {
      guard case .free(let number) = kind, let bound = bindings[number] else { return kind }
      kind = bound
    }
    return .dyn
  }

  /// What a kind has turned out to be, inside and out; very deep ones end in `dyn`.
  func substituted(_ kind: Kind, depth: Int = 0) -> Kind {
    guard depth < 32 else { return .dyn }
    switch resolved(kind) {
    case .list(let member): return .list(substituted(member, depth: depth + 1))
    case .optional(let content): return .optional(substituted(content, depth: depth + 1))
    case .map(let key, let value):
      return .map(substituted(key, depth: depth + 1), substituted(value, depth: depth + 1))
    case let other: return other
    }
  }

  /// Whether a value of a kind can stand where another is asked for; open kinds are fixed by it.
  mutating func assign(_ from: Kind, to: Kind) -> Bool {
    let before = mark
    if unify(from, to) { return true }
    takeBack(to: before)
    return false
  }

  private mutating func unify(_ from: Kind, _ to: Kind) -> Bool {
    let from = resolved(from)
    let to = resolved(to)
    switch (from, to) {
    case (.free(let left), .free(let right)) where left == right: return true
    case (_, .free(let number)): return bind(number, from)
    case (.free(let number), _): return bind(number, to)
    case (.dyn, _), (_, .dyn): return true
    case (.null, .timestamp), (.null, .duration), (.timestamp, .null), (.duration, .null):
      return true
    case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
      return unify(left, right)
    case (.map(let leftKey, let leftValue), .map(let rightKey, let rightValue)):
      return unify(leftKey, rightKey) && unify(leftValue, rightValue)
    case (.record, .record): return true
    case (.record, .map(let key, let value)), (.map(let key, let value), .record):
      return unify(.string, key) && unify(.dyn, value)
    case (_, .either(let kinds)):
      for kind in kinds where assign(from, to: kind) { return true }
      return false
    default: return from == to
    }
  }

  private mutating func bind(_ number: Int, _ kind: Kind) -> Bool {
    guard !occurs(number, in: kind) else { return false }
    bindings[number] = kind
    trail.append(number)
    return true
  }

  private func occurs(_ number: Int, in kind: Kind) -> Bool {
    switch resolved(kind) {
    case .free(let other): other == number
    case .list(let member): occurs(number, in: member)
    case .optional(let content): occurs(number, in: content)
    case .map(let key, let value): occurs(number, in: key) || occurs(number, in: value)
    default: false
    }
  }

  /// The kind two values have in common, or nil if they have none.
  mutating func join(_ left: Kind, _ right: Kind) -> Kind? {
    let first = resolved(left)
    let second = resolved(right)
    if first == .dyn || second == .dyn { return .dyn }
    guard assign(second, to: first) else { return nil }
    return first == .null ? second : first
  }
}
