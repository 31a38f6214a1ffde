import Schema
import StackPackModel
import Testing

private let everyType: [ObjectType] =
  (NodeCatalog.all.map(\.object) + NodeCatalog.all.compactMap(\.classicObject)
  + TemplateOutput.all + [ManifestTypes.v2, ManifestTypes.v1, NodeCatalog.snapshot])
  .flatMap(\.reachable)

/// Rules for whoever declares a type: what would confuse a reader, a page or the walk.
@Suite struct `Every declared object` {
  @Test func `names each key once`() {
    for type in everyType {
      let names =
        type.fields.map(\.name) + type.obsolete.map(\.name) + type.misplaced.map(\.name)
      #expect(Set(names).count == names.count, "\(type.name)")
    }
  }

  @Test func `is summed up in one sentence, and so is each key`() {
    for type in everyType {
      for summary in [type.summary] + type.fields.map(\.summary) {
        #expect(summary.hasSuffix(".") || summary.hasSuffix("…"), "\(type.name): \(summary)")
        #expect(!summary.contains(". "), "\(type.name): \(summary)")
        #expect(summary.first?.isUppercase ?? false, "\(type.name): \(summary)")
        #expect(summary.count <= 100, "\(type.name): \(summary)")
      }
    }
  }

  @Test func `sends those who write an old key to one that exists`() {
    for type in everyType {
      let replacements =
        type.obsolete.compactMap(\.replacement) + type.misplaced.compactMap(\.replacement)
      for name in replacements where !name.contains(".") {
        #expect(type.field(name) != nil, "\(type.name): \(name)")
      }
    }
  }

  @Test func `says why in lower case and without a full stop`() {
    for type in everyType {
      let advice = type.obsolete.map(\.advice) + type.misplaced.map(\.advice)
      let tolerances = type.fields.compactMap(\.tolerance).filter { !$0.isSilent }
      for text in advice + tolerances.map(\.advice) {
        #expect(text.first?.isUppercase == false, "\(type.name): \(text)")
        #expect(!text.hasSuffix("."), "\(type.name): \(text)")
      }
    }
  }

  @Test func `lets a merge key be a key of the items`() {
    for type in everyType {
      for field in type.fields {
        guard case .list(.object(let item), _, _, let mergeKey?) = field.type else { continue }
        #expect(item.field(mergeKey)?.presence == .required, "\(type.name).\(field.name)")
      }
    }
  }

  @Test func `has variants of different names`() {
    for type in everyType {
      for case .variant(let variants) in type.fields.map(\.type) {
        let names = (variants.types + variants.misplaced).map(\.name)
        #expect(Set(names).count == names.count, "\(type.name)")
        let old = variants.obsolete.map(\.old)
        #expect(Set(old).isDisjoint(with: names), "\(type.name)")
        #expect(Set(variants.obsolete.map(\.new)).isSubset(of: names), "\(type.name)")
      }
    }
  }
}
