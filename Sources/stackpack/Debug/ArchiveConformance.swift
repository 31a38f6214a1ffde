import Packaging
import StackPackModel

/// Archives as conformance suites ask for them: sound and without hazards, or not.
enum ArchiveConformance {
  static func open(_ path: String) -> Answer {
    do {
      let tree = try ArchivedTree.open(path)
      if let hazard = tree.hazards.first(where: { $0.kind != .directoryEntries }) {
        return .rejected(message: hazard.message, span: nil, phase: "parse")
      }
      for entry in try tree.entries(descending: { _ in true }) where entry.isReadable {
        _ = try tree.contents(of: entry.path)
      }
      return .accepted(nil)
    } catch {
      return .rejected(message: "\(error)", span: nil, phase: "parse")
    }
  }
}
