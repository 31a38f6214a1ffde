import Diagnostics
import Documents
import Handlebars
import StackPackModel

struct UndocumentedHintName: Rule {
  static let documentation = RuleDocumentation(
    id: "undocumented-hint-name",
    severity: .info,
    summary: "A remediation hint uses a variable that is not documented for its monitor.",
    rationale: """
      Some packs print `currentValue`, `healthState` or `tags` in hints, and the names of \
      components with a threshold function. No documentation and no sample data has them there, so \
      they may print nothing. Labels of the series are in `labels`.
      """,
    covers: [],
    invalid: [
      .file(
        "includes/hint.md.hbs",
        "{{ «tags.queue» }} is {{ «currentValue» }}, see {{ «componentName» }}.\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ],
    valid: [
      .file(
        "includes/hint.md.hbs",
        "{{ labels.queue }} is above {{ threshold }}.\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      ),
      .file(
        "includes/hint.md.hbs",
        "{{ componentName }} fails because of {{ causeComponentName }}.\n",
        with: ["settings/example.sty": .text(derived)]
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let unlike = Self.filesOfOtherMonitors(in: pack)
    var findings: [Finding] = []
    for hint in pack.hintTemplates {
      for reference in hint.references where reference.enclosing == nil {
        guard !reference.isBlockParameter, !reference.path.isData,
          let name = reference.path.segments.first?.name
        else { continue }
        let isOther = HintNames.ofDerivedStates.contains(name) && !unlike.contains(hint.hint.file)
        guard isOther || HintNames.undocumented.contains(name) else { continue }
        findings.append(
          Finding(
            "'\(name)' is not documented for this monitor",
            at: reference.span,
            help: name == "tags" ? "labels of the series are in 'labels'" : nil
          )
        )
      }
    }
    return findings
  }

  /// The hints of monitors that do not compare a metric with a threshold.
  private static func filesOfOtherMonitors(in pack: LintedPack) -> Set<SourceFile> {
    let hints = Dictionary(pack.hints.map { ($0.reference.node.span, $0.file) }) { $1 }
    var files: Set<SourceFile> = []
    for node in pack.project.nodes {
      guard let include = node.data["remediationHint"], let file = hints[include.span],
        !(node.data["function"]?.string?.hasSuffix("threshold") ?? false)
      else { continue }
      files.insert(file)
    }
    return files
  }

  private static let derived = """
    nodes:
      - _type: Monitor
        function: urn:stackpack:common:monitor-function:derived-state-monitor
        remediationHint: !include hint.md.hbs

    """
}
