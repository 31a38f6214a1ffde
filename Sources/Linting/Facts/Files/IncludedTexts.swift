import Diagnostics
import Documents
import StackPackModel

/// The files that stand for values with `!include`.
struct IncludedTexts {
  private var files: [SourceSpan: SourceFile] = [:]

  init(_ project: Project) {
    for reference in project.references where reference.tag == .include {
      guard let path = reference.target, let file = project.files[path] else { continue }
      files[reference.node.span] = file
    }
  }

  /// The text that stands for a value; nil if nothing is included there.
  func text(of node: DataNode) -> MappedText? { files[node.span].map { MappedText($0) } }
}

extension MappedText {
  /// Whether `{{` stands in it, which is the business of rules about Handlebars.
  var holdsHandlebars: Bool { firstRange(of: "{{", in: bytes[...], from: 0) != nil }
}
