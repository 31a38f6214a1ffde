import Diagnostics
import Handlebars

struct MisusedHintHelper: Rule {
  static let documentation = RuleDocumentation(
    id: "misused-hint-helper",
    severity: .error,
    summary: "A helper in a remediation hint is not given what it takes.",
    rationale: """
      The helper `multiply` takes two numbers, `lookup` a value and a key, and each of the blocks \
      `if`, `unless`, `each` and `with` takes one value. With more, less or something else the \
      hint is not rendered.
      """,
    covers: [],
    invalid: [
      .file(
        "includes/hint.md.hbs",
        "Above {{ «multiply» threshold }} or {{ multiply threshold «\"1k\"» }}.\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      ),
      .file(
        "includes/hint.md.hbs",
        "{{#«if»}}Look at it.{{/if}}\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      ),
    ],
    valid: [
      .file(
        "includes/hint.md.hbs",
        "Above {{ multiply threshold 1.5 }} or {{ multiply threshold labels.factor }}.\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for hint in pack.hintTemplates {
      for reference in hint.references {
        guard reference.role == .helper || reference.role == .block || reference.role == .value,
          let name = reference.helperName, let wanted = Self.counts[name],
          !reference.isBlockParameter
        else { continue }
        if reference.arguments.count != wanted {
          let word = wanted == 1 ? "value" : "values"
          findings.append(
            Finding(
              "'\(name)' takes \(wanted) \(word), not \(reference.arguments.count)",
              at: reference.span
            )
          )
        } else if name == "multiply" {
          findings += Self.words(among: reference.arguments, in: hint.hint.file)
        }
      }
    }
    return findings
  }

  /// The arguments that are certainly no numbers.
  private static func words(among arguments: [Expression], in file: SourceFile) -> [Finding] {
    arguments.compactMap { argument in
      guard case .literal(let literal) = argument else { return nil }
      switch literal.value {
      case .number: return nil
      case .string(let text) where Double(text) != nil: return nil
      default: break
      }
      return Finding("'multiply' takes numbers", at: file.span(literal.range))
    }
  }

  private static let counts = [
    "multiply": 2, "lookup": 2, "if": 1, "unless": 1, "each": 1, "with": 1,
  ]
}
