import Diagnostics
import Handlebars

struct UnknownHintName: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-hint-name",
    severity: .info,
    summary: "A remediation hint uses a variable or helper that is not known.",
    rationale: """
      A hint sees `componentUrnForUrl`, `labels`, `threshold`, and for derived states `componentName`, \
      `causeComponentName` and `causeComponentUrnForUrl`; it can call `multiply`. The list may not be \
      complete, but an unknown name is usually mistyped and prints nothing.
      """,
    covers: ["SP-MDR-005"],
    invalid: [
      .file(
        "includes/hint.md.hbs",
        "Look at [it](/#/components/{{«componentUrnForUri»}}).\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ],
    valid: [
      .file(
        "includes/hint.md.hbs",
        "{{#if labels.pod}}{{ labels.pod }}{{/if}} is above {{ multiply threshold 1000 }}.\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<SourceFile> = []
    for hint in pack.hints where seen.insert(hint.file).inserted {
      let template = parse(MappedText(hint.file))
      guard template.problems.isEmpty else { continue }
      for reference in references(in: template.tree) where isUnknown(reference) {
        let name = reference.path.segments.first?.name ?? ""
        let near = suggestion(for: name, among: Self.variables + Self.helpers)
        findings.append(
          Finding(
            "a hint knows no '\(name)'",
            at: reference.span,
            help: near.map { "did you mean '\($0)'?" }
          )
        )
      }
    }
    return findings
  }

  private func isUnknown(_ reference: Reference) -> Bool {
    // Inside of a block that changes the context a name may mean anything.
    guard reference.enclosing == nil, !reference.isBlockParameter, !reference.path.isData,
      let name = reference.path.segments.first?.name, reference.role != .partial
    else { return false }
    return !Self.variables.contains(name) && !Self.helpers.contains(name)
  }

  /// Source: product documentation, remediation hints; the published packs (2026-08) for `tags`.
  private static let variables = [
    "componentUrnForUrl", "labels", "threshold", "tags", "componentName", "causeComponentName",
    "causeComponentUrnForUrl", "this",
  ]
  private static let helpers = [
    "multiply", "if", "unless", "each", "with", "lookup", "log", "and", "or", "not", "eq", "neq",
    "gt", "gte", "lt", "lte", "else",
  ]
}
