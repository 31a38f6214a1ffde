import Diagnostics
import Documents
import StackPackModel

struct FailingHelper: Rule {
  static let documentation = RuleDocumentation(
    id: "failing-helper",
    severity: .error,
    in: [.v1],
    summary: "A template calls a helper that does not exist, or in a way that fails.",
    rationale: """
      Provisioning stops at such a call, and a synchronization drops the element. The helpers \
      are get, getFirstExisting, getOrCreate, resolve, resolveOrCreate, identifier, concat, \
      add, join, include and those of Handlebars; include takes a quoted path and perhaps an \
      encoding, get a URN and perhaps Type=…;Name=….
      """,
    covers: [
      "SP1-TPL-002", "SP1-TPL-003", "SP1-TPL-006", "SP1-TPL-007", "SP1-TPL-008", "SP1-TPL-022",
      "SP1-TPL-023", "SP1-TPL-024",
    ],
    invalid: [
      .classic("provisioning/templates/shared.stj", "{ \"nodes\": [ {{ «incude» \"./x.sty\" }} ] }")
    ],
    valid: [
      .classic("provisioning/templates/shared.stj", "{ \"nodes\": [ {{ name }} ] }")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let snapshots = pack.project.snapshots.flatMap { snapshot in
      let reported = Set(snapshot.uses.inclusions.filter { $0.target == nil }.map(\.pathSpan))
      return snapshot.problems.filter {
        $0.kind == .evaluation && !reported.contains($0.span) && !IncludeCycle.isCycle($0)
      }
    }
    // Only an element with all that is asked for can tell: without it a helper may fail for want of data.
    let trials = pack.componentTemplates.compactMap { $0.trials.last }.flatMap(\.rendering.problems)
    let sound = trials.filter { $0.kind == .evaluation }
    return (snapshots + sound).map { Finding($0) }
  }
}
