import Diagnostics

extension HOCONResolver {
  /// Where a path leads: to a key in a view, or to a value that is done.
  enum Target {
    case node(HOCONNode, View)
    case slot(HOCONSlot, View)
    case value(HOCONValue)
  }

  /// The values of targets as one.
  mutating func value(of targets: [Target]) throws(Interruption) -> HOCONValue? {
    var merged: HOCONValue?
    for target in targets.reversed() {
      let newer: HOCONValue? =
        switch target {
        case .node(let node, let view): try value(of: node, view)
        case .slot(let slot, let view): try value(of: slot, visible: visible(slot, view), view)
        case .value(let value): value
        }
      merged = newer.map { $0.over(merged) } ?? merged
      if let merged, targets.count > 1 { try check(merged, at: merged.span) }
    }
    return merged
  }

  /// Where a path leads; of several the newest first, which is merged over the others.
  mutating func targets(
    of path: ArraySlice<[UInt8]>,
    _ view: View
  ) throws(Interruption) -> [Target] {
    guard case .object = root else { return [] }
    var targets = [Target.node(root, view)]
    for name in path {
      var next: [Target] = []
      for target in targets where try addTargets(of: name, in: target, to: &next) { break }
      targets = next
    }
    return targets
  }

  /// Adds what a key leads to; true if that hides all that is older.
  private mutating func addTargets(
    of name: [UInt8],
    in target: Target,
    to targets: inout [Target]
  ) throws(Interruption) -> Bool {
    switch target {
    case .value(let value):
      guard case .map(let members) = value.content else { return true }
      work += members.count / 32
      guard let member = members.first(where: { $0.name == name }) else { return false }
      targets.append(.value(member.value))
      guard case .map = member.value.content else { return true }
      return false
    case .slot(let slot, let view):
      for index in (0..<visible(slot, view)).reversed() {
        let layer = Target.node(slot.layers[index], self.view(view, at: slot, layer: index))
        if try addTargets(of: name, in: layer, to: &targets) { return true }
      }
      return false
    case .node(.scalar, _), .node(.list, _): return true
    case .node(.object(let object), let view):
      guard let slot = object[name] else { return object.hidesOlder }
      targets.append(.slot(slot, view))
      return object.hidesOlder || slot.hidesOlder
    case .node(.concatenation(let concatenation), let view):
      guard let value = try value(of: .concatenation(concatenation), view) else { return false }
      return try addTargets(of: name, in: .value(value), to: &targets)
    case .node(.reference(let reference), let view):
      return try addTargets(of: name, behind: reference, view, to: &targets)
    }
  }

  private mutating func addTargets(
    of name: [UInt8],
    behind reference: HOCONReference,
    _ view: View,
    to targets: inout [Target]
  ) throws(Interruption) -> Bool {
    let id = ObjectIdentifier(reference)
    guard active.insert(id).inserted else {
      lookedBack += 1
      throw .cycle
    }
    defer { active.remove(id) }
    try enter(reference.span)
    defer { depth -= 1 }
    for path in reference.paths {
      let found = try self.targets(of: path, view)
      for target in found where try addTargets(of: name, in: target, to: &targets) { return true }
      if !found.isEmpty { break }
    }
    return false
  }
}

extension HOCONReference {
  /// What to look up: in the included file first, then in the one that included it.
  var paths: [ArraySlice<[UInt8]>] {
    prefix == 0 ? [path[...]] : [path[...], path.dropFirst(prefix)]
  }
}

extension HOCONSlot {
  /// Whether one of its values is no map, so that no older map shows through.
  fileprivate var hidesOlder: Bool {
    layers.contains { layer in
      switch layer {
      case .scalar, .list: true
      case .object(let object): object.hidesOlder
      case .reference, .concatenation: false
      }
    }
  }
}
