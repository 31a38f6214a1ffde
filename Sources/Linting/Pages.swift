import Diagnostics
import Documents
import StackPackModel

/// A remediation hint that lies in a file of its own.
struct Hint {
  /// Where a monitor includes it.
  let reference: FileReference
  /// The file.
  let file: SourceFile
}

extension LintedPack {
  /// The pages: Markdown below `resources/`, sorted by path.
  var pages: [SourceFile] {
    project.packagedEntries
      .filter { $0.path.root == "resources" && $0.path.fileExtension == "md" }
      .compactMap { project.files[$0.path] }
  }

  /// The files that monitors include as hints, in the order of the settings.
  var hints: [Hint] {
    project.references.compactMap { reference in
      guard reference.tag == .include, reference.key == "remediationHint",
        let path = reference.target, let file = project.files[path]
      else { return nil }
      return Hint(reference: reference, file: file)
    }
  }
}

extension DataNode {
  /// Whether two views show the value at the same place of the same document.
  func isSame(as other: DataNode?) -> Bool {
    other.map { $0.document === document && $0.span == span } ?? false
  }
}
