import Diagnostics
import Documents

extension Walk {
  /// Reads the keys of an object; `except` is the discriminator, which has been read already.
  mutating func visitKeys(of value: TypedValue, as object: ObjectType, except: String? = nil) {
    var isFilled = [Bool](repeating: false, count: object.fields.count)
    var empty: [Int: DataNode.Entry] = [:]
    let entries = value.node.mergedEntries()
    for entry in entries {
      if let except, entry.key.matches(except) { continue }
      switch object.slots.slot(of: entry.key.bytes) {
      case .field(let index):
        if entry.value.isNull {
          empty[index] = entry
        } else {
          isFilled[index] = true
          visitField(object.fields[index], at: index, entry, in: value)
        }
      case .obsolete(let index):
        let old = object.obsolete[index]
        let new = object.fields.firstIndex { $0.name == old.replacement }
        if let new { isFilled[new] = true }
        let type = old.type ?? new.map { object.fields[$0].type } ?? .any
        if !old.isSilent { reading.violations.append(.obsoleteField(entry, old, in: value)) }
        visitContent(of: entry, as: type, in: value)
      case .misplaced(let index):
        let field = object.misplaced[index]
        if let new = object.fields.firstIndex(where: { $0.name == field.replacement }) {
          isFilled[new] = true
        }
        reading.violations.append(.misplacedField(entry, field, in: value))
        visitContent(of: entry, as: field.type, in: value)
      case nil: reportUnknown(entry, among: entries, in: value, object)
      }
    }
    for (index, field) in object.fields.enumerated()
    where !isFilled[index] && field.presence != .optional && field.name != except {
      reading.violations.append(
        field.presence == .required
          ? .missingField(field, in: value, written: empty[index])
          : .missingExpectedField(field, in: value, written: empty[index])
      )
    }
  }

  private mutating func visitField(
    _ field: Field,
    at index: Int,
    _ entry: DataNode.Entry,
    in value: TypedValue
  ) {
    let site = Site(parent: value, key: entry.key, fieldIndex: index)
    guard let tolerance = field.tolerance, !field.type.hasShape(of: entry.value),
      tolerance.type.hasShape(of: entry.value)
    else { return visit(entry.value, as: field.type, at: site) }
    let position = reading.values.count
    visit(entry.value, as: tolerance.type, at: site)
    if !tolerance.isSilent {
      reading.violations.append(.toleratedShape(reading.values[position], tolerance))
    }
  }

  /// Old and misplaced keys are read too, so that what is wrong inside of them does not hide.
  private mutating func visitContent(
    of entry: DataNode.Entry,
    as type: ValueType,
    in value: TypedValue
  ) {
    if entry.value.isNull { return }
    visit(entry.value, as: type, at: Site(parent: value, key: entry.key))
  }

  private mutating func reportUnknown(
    _ entry: DataNode.Entry,
    among entries: [DataNode.Entry],
    in value: TypedValue,
    _ object: ObjectType
  ) {
    if object.unknownKeys == .ignored { return }
    // Of keys equally near, one that is not there yet was meant.
    let written = Set(entries.map(\.name))
    let names = object.fields.map(\.name)
    let candidates = names.filter { !written.contains($0) } + names.filter(written.contains)
    let suggestion = suggestion(for: entry.name, among: candidates)
    if object.unknownKeys == .onlyIfMistyped, suggestion == nil { return }
    reading.violations.append(.unknownField(entry, in: value, suggestion: suggestion))
  }

  /// Reads the values of a map; a key without a value is as good as none.
  mutating func visitFreeKeys(of value: TypedValue, as element: ValueType, _ keys: MapKeys) {
    for entry in value.node.mergedEntries() {
      if let closed = keys.closed, !closed.contains(where: entry.key.matches) {
        let suggestion = suggestion(for: entry.name, among: closed)
        reading.violations.append(
          .unknownKey(entry, in: value, among: closed, suggestion: suggestion)
        )
      }
      if entry.value.isNull { continue }
      let special = keys.special.first { entry.key.bytes.starts(with: $0.prefix.utf8) }
      visit(
        entry.value,
        as: special?.type ?? element,
        at: Site(parent: value, key: entry.key)
      )
    }
  }
}

extension DataNode {
  /// The entries of a map with those that merge keys bring in; what is written wins.
  func mergedEntries(depth: Int = 0) -> [Entry] {
    let entries = entries
    guard entries.contains(where: \.isMerge) else { return entries }
    var merged = entries.filter { !$0.isMerge }
    guard depth < DocumentLimits.depth else { return merged }
    var names = Set(merged.map(\.name))
    for merge in entries where merge.isMerge {
      let sources = merge.value.kind == .list ? merge.value.items : [merge.value]
      for entry in sources.flatMap({ $0.mergedEntries(depth: depth + 1) })
      where names.insert(entry.name).inserted {
        merged.append(entry)
      }
    }
    return merged
  }
}

extension ValueType {
  /// Whether a value is at least of the right kind: a scalar, a list or a map.
  fileprivate func hasShape(of node: DataNode) -> Bool {
    switch self {
    case .any: true
    case .list: node.kind == .list
    case .map, .object, .variant, .selected: node.kind == .map
    case .string, .boolean, .number, .integer, .choice, .reference: node.kind == .scalar
    }
  }
}
