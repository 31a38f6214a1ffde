import Diagnostics
import Documents
import Schema
import StackPackModel

struct IncludeOnStructuralKey: Rule {
  static let documentation = RuleDocumentation(
    id: "include-on-structural-key",
    severity: .warning,
    in: [.v2],
    summary: "A key that is not for long texts takes its value from a file.",
    rationale: """
      !include puts in the whole file as it is, with the line break at its end, and YAML does not read \
      it again. An identifier or a word of a fixed set becomes another one by that, and a list or map \
      becomes text.
      """,
    covers: ["SP-TAG-014"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: «!include» identifier.txt
            name: Tools
        """,
        with: ["includes/identifier.txt": .text("urn:stackpack:demo:main-menu-group:tools\n")]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            description: !include tools.md
        """,
        with: ["includes/tools.md": .text("For everything.\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for value in pack.values where value.node.tag == FileTag.include.rawValue {
      guard !value.node.isAlias, isStructural(value), let span = value.node.tagSpan else {
        continue
      }
      findings.append(
        Finding(
          "'\(value.name ?? "")' is not for long texts",
          at: span,
          help: "write it out here"
        )
      )
    }
    return findings
  }

  /// Whether a value is an identifier or a word of a fixed form or set.
  ///
  /// For a number, boolean, list or map the schema does not take text at all.
  private func isStructural(_ value: TypedValue) -> Bool {
    switch value.type {
    case .choice: true
    case .string(let language): isFixed(language) || isMergeKey(value)
    default: false
    }
  }

  private func isFixed(_ language: TextLanguage) -> Bool {
    switch language {
    case .name, .matching, .semanticVersion, .urn, .unit, .color, .duration, .dateTime,
      .jsonReference:
      true
    default: false
    }
  }

  /// Whether items of a list are told apart by the value.
  private func isMergeKey(_ value: TypedValue) -> Bool {
    guard case .list(_, _, _, let mergeKey?) = value.parent?.parent?.type else { return false }
    return value.name == mergeKey
  }
}
