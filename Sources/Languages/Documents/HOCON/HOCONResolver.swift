import Diagnostics

/// Replaces substitutions by what they refer to.
///
/// A substitution sees the final value of its path. Only while the value of a key is itself made of
/// substitutions, that key shows what it was given before ("looking back"), which is how `a = ${a} [x]`
/// works. What leads back to itself nevertheless is a cycle.
struct HOCONResolver {
  /// How many of its values each key shows; all if it is not mentioned.
  typealias View = [ObjectIdentifier: Int]

  /// Why a value could not be had.
  enum Interruption: Error {
    case cycle
    case failure(Problem)
  }

  private struct MemoKey: Hashable {
    var slot: ObjectIdentifier
    var visible: Int
  }

  let root: HOCONNode
  private let isResolving: Bool
  private var memo: [MemoKey: HOCONValue?] = [:]
  /// The substitutions that are being replaced.
  var active: Set<ObjectIdentifier> = []
  private var reported: Set<ObjectIdentifier> = []
  private(set) var problems: [Problem] = []
  /// How often a key showed less than all it was given, so that a missing value may be there elsewhere.
  var lookedBack = 0
  var depth = 0
  var work = 0

  init(_ root: HOCONNode, isResolving: Bool) {
    self.root = root
    self.isResolving = isResolving
  }

  /// The root with its substitutions replaced.
  mutating func resolve() throws(Problem) -> HOCONValue? {
    do throws(Interruption) {
      if case .object(let object) = root { try resolveStacks(of: object) }
      return try value(of: root, [:])
    } catch {
      switch error {
      case .failure(let problem): throw problem
      case .cycle: throw Problem(.reference, "substitutions lead back to themselves", at: root.span)
      }
    }
  }

  /// Keys that were given several values come first: they can look back, and what refers to them then
  /// finds them done, in whichever order the file has them.
  private mutating func resolveStacks(of object: HOCONObject) throws(Interruption) {
    for slot in object.slots {
      if slot.layers.count > 1 {
        _ = try value(of: slot, visible: slot.layers.count, [:])
      } else if case .object(let inner) = slot.layers[0] {
        try resolveStacks(of: inner)
      }
    }
  }

  // MARK: Values

  /// The value of a key, of which so many of its values show, merged over each other.
  mutating func value(
    of slot: HOCONSlot,
    visible: Int,
    _ view: View
  ) throws(Interruption) -> HOCONValue? {
    let id = ObjectIdentifier(slot)
    if let known = memo[MemoKey(slot: id, visible: visible)] { return known }
    let before = lookedBack
    var merged: HOCONValue?
    for index in 0..<visible {
      let key = MemoKey(slot: id, visible: index + 1)
      if let known = memo[key] {
        merged = known
        continue
      }
      let newer = try value(of: slot.layers[index], self.view(view, at: slot, layer: index))
      merged = newer.map { $0.over(merged) } ?? merged
      if let merged, visible > 1 { try check(merged, at: slot.layers[index].span) }
      if merged != nil || lookedBack == before { memo[key] = .some(merged) }
    }
    return merged
  }

  /// The view in which a value of a key is made: of substitutions, without itself.
  func view(_ view: View, at slot: HOCONSlot, layer: Int) -> View {
    guard slot.layers[layer].isDeferred else { return view }
    var view = view
    view[ObjectIdentifier(slot)] = layer
    return view
  }

  /// How many values of a key show.
  mutating func visible(_ slot: HOCONSlot, _ view: View) -> Int {
    guard let visible = view[ObjectIdentifier(slot)] else { return slot.layers.count }
    lookedBack += 1
    return visible
  }

  mutating func value(
    of node: HOCONNode,
    _ view: View
  ) throws(Interruption) -> HOCONValue? {
    try enter(node.span)
    defer { depth -= 1 }
    switch node {
    case .scalar(let text): return HOCONValue(.scalar(text), at: text.span)
    case .list(let list):
      var items: [HOCONValue] = []
      for item in list.items {
        if let value = try value(of: item, view) { items.append(value) }
      }
      return try check(HOCONValue(.list(items), at: list.span), at: list.span)
    case .object(let object): return try value(of: object, view)
    case .reference(let reference): return try value(of: reference, view)
    case .concatenation(let concatenation): return try value(of: concatenation, view)
    }
  }

  private mutating func value(
    of object: HOCONObject,
    _ view: View
  ) throws(Interruption) -> HOCONValue {
    var members: [HOCONValue.Member] = []
    for slot in object.slots {
      let visible = visible(slot, view)
      if visible == 0, slot.layers.count == 1 { throw .cycle }
      if let value = try value(of: slot, visible: visible, view) {
        members.append(HOCONValue.Member(key: slot.key, name: slot.name, value: value))
      }
    }
    return try check(HOCONValue(.map(members), at: object.span), at: object.span)
  }

  private mutating func value(
    of concatenation: HOCONConcatenation,
    _ view: View
  ) throws(Interruption) -> HOCONValue? {
    var values: [HOCONValue] = []
    for piece in concatenation.pieces {
      if let value = try value(of: piece, view) { values.append(value) }
    }
    let whole: HOCONValue?
    do throws(Problem) {
      whole = try HOCONValue.concatenation(of: values, at: concatenation.span)
    } catch { throw .failure(error) }
    return try whole.map { (whole) throws(Interruption) in
      try check(whole, at: concatenation.span)
    }
  }

  private mutating func value(
    of reference: HOCONReference,
    _ view: View
  ) throws(Interruption) -> HOCONValue? {
    guard isResolving else { return HOCONValue(.unresolved, at: reference.span) }
    let id = ObjectIdentifier(reference)
    guard active.insert(id).inserted else {
      lookedBack += 1
      throw .cycle
    }
    defer { active.remove(id) }
    let before = lookedBack
    do throws(Interruption) {
      for path in reference.paths {
        if let value = try value(of: try targets(of: path, view)) { return value }
      }
    } catch {
      guard case .cycle = error else { throw error }
    }
    if reference.isOptional { return nil }
    report(reference, isCycle: lookedBack > before)
    return HOCONValue(.unresolved, at: reference.span)
  }

  private mutating func report(_ reference: HOCONReference, isCycle: Bool) {
    guard reported.insert(ObjectIdentifier(reference)).inserted else { return }
    let text = excerpt(reference.span.text)
    problems.append(
      Problem(
        .reference,
        isCycle
          ? "'\(text)' leads back to itself"
          : "'\(text)' is not defined; '${?…}' allows that",
        at: reference.span
      )
    )
  }

  // MARK: Limits

  /// The deepest chain of values within values and substitutions that lead to substitutions.
  private static let longestChain = 250
  private static let mostWork = 3_000_000

  mutating func enter(_ span: SourceSpan) throws(Interruption) {
    depth += 1
    work += 1
    guard depth <= Self.longestChain else {
      throw .failure(
        Problem(.limit, "substitutions lead to each other over too many steps", at: span)
      )
    }
    try checkWork(at: span)
  }

  private func checkWork(at span: SourceSpan) throws(Interruption) {
    guard work <= Self.mostWork else {
      throw .failure(Problem(.limit, "substitutions take too long to replace", at: span))
    }
  }

  /// Holds a new value against the limits.
  @discardableResult
  mutating func check(
    _ value: HOCONValue,
    at span: SourceSpan
  ) throws(Interruption) -> HOCONValue {
    switch value.content {
    case .scalar(let text): work += text.mapped?.count ?? 0
    case .list(let items): work += items.count / 4
    case .map: work += value.count / 8
    case .unresolved: break
    }
    try checkWork(at: span)
    if value.count > DocumentLimits.values {
      let message = "the file stands for more than 1,000,000 values"
      throw .failure(Problem(.limit, message, at: span))
    }
    if value.depth > DocumentLimits.depth {
      let message = "lists and maps are nested more than \(DocumentLimits.depth) deep"
      throw .failure(Problem(.limit, message, at: span))
    }
    return value
  }
}
