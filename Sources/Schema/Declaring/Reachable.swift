extension ObjectType {
  /// This type and all those that its fields lead to, each once, containers first.
  public var reachable: [ObjectType] {
    var found: [ObjectType] = []
    var seen = Set<ObjectIdentifier>()
    func visit(_ type: ObjectType) {
      guard seen.insert(ObjectIdentifier(type)).inserted else { return }
      found.append(type)
      let types =
        type.fields.flatMap { [$0.type, $0.tolerance?.type] } + type.obsolete.map(\.type)
        + type.misplaced.map(\.type)
      types.compactMap(\.self).flatMap(\.objects).forEach(visit)
    }
    visit(self)
    return found
  }
}

extension ValueType {
  /// The objects that may stand at this place, or in the lists and maps at this place.
  public var objects: [ObjectType] {
    switch self {
    case .object(let type): [type]
    case .variant(let variants): variants.types
    case .selected(let selection): selection.types
    case .list(let item, _, _, _): item.objects
    case .map(let element, let keys): element.objects + keys.special.flatMap(\.type.objects)
    case .string, .boolean, .number, .integer, .choice, .reference, .any: []
    }
  }
}
