import Diagnostics
import StackPackModel

extension LintedPack {
  /// A finding for every hazard of the archive that is of one of the given kinds.
  func hazardFindings(_ kinds: ArchiveHazard.Kind..., help: String) -> [Finding] {
    project.hazards.filter { kinds.contains($0.kind) }.map { hazard in
      Finding(hazard.message, at: project.place(of: hazard), help: help)
    }
  }
}

extension Project {
  /// The place of a hazard: its entry, or the archive.
  func place(of hazard: ArchiveHazard) -> SourceSpan {
    hazard.entry.isEmpty ? asWhole : place(of: PackPath(hazard.entry))
  }
}
