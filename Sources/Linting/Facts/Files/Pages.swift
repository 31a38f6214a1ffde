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

extension Project {
  /// The pages: Markdown below `resources/`, sorted by path.
  var pages: [SourceFile] { packagedFiles(in: "resources", endingIn: ["md"]).map(\.file) }
}

extension Hint {
  /// The files that monitors include as hints, in the order of the settings.
  static func all(in project: Project) -> [Hint] {
    project.references.compactMap { reference in
      guard reference.tag == .include, reference.key == "remediationHint",
        let path = reference.target, let file = project.files[path]
      else { return nil }
      return Hint(reference: reference, file: file)
    }
  }
}
