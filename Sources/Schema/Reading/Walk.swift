import Diagnostics
import Documents

/// One way through a value, along its type.
struct Walk {
  /// Where in the data a value was met.
  struct Site {
    var parent: TypedValue?
    var key: DataNode?
    var index: Int?
    var fieldIndex = -1
  }

  var reading = Reading()
  /// What a value that chooses another one stands for.
  let naming: (DataNode) -> String?

  init(naming: @escaping (DataNode) -> String?) { self.naming = naming }

  mutating func visit(_ node: DataNode, as type: ValueType, at site: Site) {
    switch type {
    case .object(let object):
      let value = record(node, as: type, object: object, at: site)
      if isMap(value) { visitKeys(of: value, as: object) }
    case .variant(let variants): visitVariant(node, as: type, variants, at: site)
    case .selected(let selection): visitSelected(node, as: type, selection, at: site)
    case .list(let item, let minimumCount, let isUnique, let mergeKey):
      let value = record(node, as: type, at: site)
      guard node.kind == .list else { return reportType(value) }
      let items = node.items
      if items.count < minimumCount {
        reading.violations.append(.tooFewItems(value, minimum: minimumCount))
      }
      for (index, node) in items.enumerated() {
        visit(node, as: item, at: Site(parent: value, index: index))
      }
      if isUnique { reportDuplicates(items, in: value) }
      if let mergeKey { reportDuplicates(items, by: mergeKey, in: value) }
    case .map(let element, let keys):
      let value = record(node, as: type, at: site)
      if isMap(value) { visitFreeKeys(of: value, as: element, keys) }
    case .string, .boolean, .number, .integer, .choice, .reference, .any:
      checkScalar(record(node, as: type, at: site))
    }
  }

  mutating func record(
    _ node: DataNode,
    as type: ValueType,
    object: ObjectType? = nil,
    at site: Site
  ) -> TypedValue {
    let value = TypedValue(
      node,
      as: type,
      object: object,
      parent: site.parent,
      key: site.key,
      index: site.index,
      fieldIndex: site.fieldIndex
    )
    reading.values.append(value)
    return value
  }

  private mutating func isMap(_ value: TypedValue) -> Bool {
    if value.node.kind == .map { return true }
    reportType(value)
    return false
  }

  mutating func reportType(_ value: TypedValue) {
    reading.violations.append(.wrongType(value, found: value.node.shape))
  }

  // MARK: Objects chosen by a key

  private mutating func visitVariant(
    _ node: DataNode,
    as type: ValueType,
    _ variants: Variants,
    at site: Site
  ) {
    guard node.kind == .map else { return reportType(record(node, as: type, at: site)) }
    guard let entry = node.entry(variants.key), !entry.value.isNull else {
      return visitUnnamedVariant(node, as: type, variants, at: site)
    }
    let name = entry.value.string ?? ""
    let replacement = variants.obsolete.first { $0.old == name }?.new
    let known = variants.type(named: replacement ?? name)
    let misplaced = variants.misplaced.first { $0.name == replacement ?? name }
    let object = known ?? misplaced
    let value = record(node, as: type, object: object, at: site)
    let choice = Choice(variants.name, variants.types.map(\.name))
    let discriminator = record(
      entry.value,
      as: .choice(choice),
      at: Site(parent: value, key: entry.key)
    )
    if entry.value.kind != .scalar {
      reportType(discriminator)
    } else if let replacement {
      reading.violations.append(.obsoleteSpelling(discriminator, replacement: replacement))
    } else if known == nil, variants.unknown != .ignored {
      let suggestion = misplaced == nil ? suggestion(for: name, among: choice.values) : nil
      reading.violations.append(.unknownVariant(discriminator, variants, suggestion: suggestion))
    }
    if let object { visitKeys(of: value, as: object, except: variants.key) }
  }

  /// `type` in place of `_type` is a slip so common that the object is read by it.
  private mutating func visitUnnamedVariant(
    _ node: DataNode,
    as type: ValueType,
    _ variants: Variants,
    at site: Site
  ) {
    let slip = variants.key.hasPrefix("_") ? String(variants.key.dropFirst()) : ""
    let written = node.entry(slip).flatMap { entry in
      entry.value.string.flatMap(variants.type(named:)).map { (entry: entry, object: $0) }
    }
    let object = written?.object ?? (variants.types.count == 1 ? variants.types.first : nil)
    let value = record(node, as: type, object: object, at: site)
    if variants.presence != .optional {
      reading.violations.append(
        .missingDiscriminator(in: value, variants, written: written?.entry)
      )
    }
    if let object {
      visitKeys(of: value, as: object, except: written == nil ? variants.key : slip)
    }
  }

  private mutating func visitSelected(
    _ node: DataNode,
    as type: ValueType,
    _ selection: Selection,
    at site: Site
  ) {
    let selector = (site.parent?.node[selection.key]).flatMap(naming)
    guard let object = selector.flatMap(selection.type(named:)) else {
      _ = record(node, as: type, at: site)
      return
    }
    let value = record(node, as: type, object: object, at: site)
    if isMap(value) { visitKeys(of: value, as: object) }
  }

  // MARK: Lists without twins

  private mutating func reportDuplicates(_ items: [DataNode], in list: TypedValue) {
    var first: [ArraySlice<UInt8>: DataNode] = [:]
    for item in items where item.kind == .scalar {
      if let earlier = first.updateValue(item, forKey: item.bytes) {
        first[item.bytes] = earlier
        reading.violations.append(.duplicateItem(item, first: earlier, in: list))
      }
    }
  }

  private mutating func reportDuplicates(
    _ items: [DataNode],
    by key: String,
    in list: TypedValue
  ) {
    var first: [ArraySlice<UInt8>: DataNode] = [:]
    for item in items {
      guard let id = item[key], id.kind == .scalar, !id.isNull else { continue }
      if let earlier = first.updateValue(id, forKey: id.bytes) {
        first[id.bytes] = earlier
        reading.violations.append(
          .duplicateMergeKey(id, first: earlier, key: key, in: list)
        )
      }
    }
  }
}
