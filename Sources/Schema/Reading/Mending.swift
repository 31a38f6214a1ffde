public import Diagnostics
import Documents

extension Violation {
  /// Edits that mend it, if the data alone tells which.
  public var fixIts: [FixIt] {
    switch self {
    case .unknownField(let entry, _, let suggestion?),
      .unknownKey(let entry, _, _, let suggestion?):
      [replacing(entry.key, by: suggestion, isSafe: false)]
    case .obsoleteField(let entry, let old, let object) where old.type == nil:
      renaming(entry, to: old.replacement, in: object)
    case .misplacedField(let entry, let field, let object):
      renaming(entry, to: field.replacement, in: object)
    case .notInChoice(let value, _, let suggestion?),
      .unknownVariant(let value, _, let suggestion?):
      [replacing(value.node, by: suggestion, isSafe: false)]
    case .obsoleteSpelling(let value, let replacement):
      [replacing(value.node, by: replacement, isSafe: true)]
    case .missingDiscriminator(_, let variants, let written?):
      [replacing(written.key, by: variants.key, isSafe: true)]
    case .quotedScalar(let value):
      [
        FixIt(
          "leave out the quotes",
          isSafe: true,
          edits: [.init(value.node.span, text(of: value))]
        )
      ]
    case .yaml11Boolean(let value):
      mendingBoolean(value)
    case .yaml11Number(let value):
      [replacing(value.node, by: value.node.portableNumber, isSafe: true)]
    default: []
    }
  }

  private func replacing(_ node: DataNode, by text: String, isSafe: Bool) -> FixIt {
    FixIt("write '\(text)'", isSafe: isSafe, edits: [.init(node.span, text)])
  }

  /// A key can be renamed in place if the new one holds the same and is not there yet.
  private func renaming(
    _ entry: DataNode.Entry,
    to new: String?,
    in object: TypedValue
  ) -> [FixIt] {
    guard let new, object.object?.field(new) != nil, object.node.entry(new) == nil else {
      return []
    }
    return [replacing(entry.key, by: new, isSafe: true)]
  }

  private func mendingBoolean(_ value: TypedValue) -> [FixIt] {
    if case .boolean = value.type {
      return [replacing(value.node, by: value.node.booleanText, isSafe: true)]
    }
    let quoted = "\"\(text(of: value))\""
    return [FixIt("put it in quotes", isSafe: true, edits: [.init(value.node.span, quoted)])]
  }

  private func text(of value: TypedValue) -> String { value.node.string ?? "" }
}
