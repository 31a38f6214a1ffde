public import Diagnostics
public import Groovy

/// The Groovy script that provisions a classic pack.
///
/// Source: product documentation 4.0 to 5.1, provisioning scripts; the published packs.
public struct ProvisioningScript: Sendable {
  /// The file.
  public let file: SourceFile
  /// What is in it, as far as that can be told without running it.
  public let script: Script
  /// What no reader of Groovy would take.
  public let problems: [Problem]
  /// The templates it imports, in order.
  public let imports: [SnapshotImport]

  init(_ file: SourceFile, steps: Set<String>) {
    self.file = file
    let parsed = Groovy.parse(file)
    script = parsed.tree
    problems = parsed.problems
    imports = SnapshotImport.all(in: parsed.tree, steps: steps)
  }

  /// The script of a class: the file of its name right below `provisioning/`, else any that has the class.
  static func find(_ name: String, in files: [PackPath: SourceFile], steps: Set<String>)
    -> ProvisioningScript?
  {
    if let file = files[PackPath("provisioning/\(name).groovy")] {
      return ProvisioningScript(file, steps: steps)
    }
    let scripts = files.filter { path, _ in
      path.root == "provisioning" && path.fileExtension == "groovy"
    }
    let word = Array("class \(name)".utf8)
    let candidates = scripts.sorted { $0.key < $1.key }.map(\.value)
      // Most scripts are bodies of functions; only a few need a closer look.
      .filter { $0.bytes.firstRange(of: word) != nil }
    return candidates.lazy.map { ProvisioningScript($0, steps: steps) }
      .first { $0.script.classes.contains { $0.name.text == name } }
  }
}

extension [UInt8] {
  /// The first place of some bytes.
  fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? {
    guard let first = needle.first else { return nil }
    var index = startIndex
    while let candidate = self[index...].firstIndex(of: first) {
      if self[candidate...].starts(with: needle) { return candidate..<candidate + needle.count }
      index = candidate + 1
    }
    return nil
  }
}
