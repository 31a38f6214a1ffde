public import Documents

/// A value and what it was declared to be.
public final class TypedValue: Sendable {
  /// What it was declared to be.
  public let type: ValueType
  /// The value.
  public let node: DataNode
  /// The list, map or object it is part of; nil for the root.
  public let parent: TypedValue?
  /// The key it stands under; nil for items of lists and the root.
  public let key: DataNode?
  /// Its index in the list; nil for anything else.
  public let index: Int?
  /// The object its keys were read against, once a discriminator or selector has been followed.
  public let object: ObjectType?
  private let fieldIndex: Int

  init(
    _ node: DataNode,
    as type: ValueType,
    object: ObjectType? = nil,
    parent: TypedValue? = nil,
    key: DataNode? = nil,
    index: Int? = nil,
    fieldIndex: Int = -1
  ) {
    self.node = node
    self.type = type
    self.object = object
    self.parent = parent
    self.key = key
    self.index = index
    self.fieldIndex = fieldIndex
  }

  /// The field it fills; nil for items, free keys, old keys and the root.
  public var field: Field? {
    guard fieldIndex >= 0, let fields = parent?.object?.fields else { return nil }
    return fields[fieldIndex]
  }

  /// The name of its field or key, that of the nearest list's for an item; nil for the root.
  public var name: String? {
    key?.string ?? parent?.name
  }

  /// The way from the root, such as `presentation.overview.columns[2].columnId`; empty for the root.
  public var path: String {
    guard let parent else { return "" }
    let start = parent.path
    if let index { return "\(start)[\(index)]" }
    let name = key?.string ?? ""
    return start.isEmpty ? name : "\(start).\(name)"
  }

  /// The values it is part of, from the inside out.
  public var ancestors: some Sequence<TypedValue> {
    sequence(first: self, next: \.parent).dropFirst()
  }
}
