import Diagnostics
import Documents
import StackPackModel

struct NestedNodes: Rule {
  static let documentation = RuleDocumentation(
    id: "nested-nodes",
    severity: .error,
    in: [.v1],
    summary: "An included file has a 'nodes:' of its own.",
    rationale: """
      A file that is included with the encoding yaml is put into the list of nodes as it is, \
      so it holds items of the list and no key before them.
      """,
    covers: ["SP1-TPL-017"],
    invalid: [
      .classic(
        "provisioning/templates/part.sty",
        "«nodes:»\n  - _type: Layer\n",
        with: [
          "provisioning/templates/shared.stj": .text(
            "nodes:\n{{ include \"templates/part.sty\" \"yaml\" }}\n"
          )
        ]
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/part.sty",
        "  - _type: Layer\n",
        with: [
          "provisioning/templates/shared.stj": .text(
            "nodes:\n{{ include \"templates/part.sty\" \"yaml\" }}\n"
          )
        ]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let parts = Set(
      pack.project.snapshots.flatMap(\.uses.inclusions).filter { $0.encoding == .yaml }
        .compactMap(\.target)
    )
    return parts.sorted().compactMap { path in
      guard let file = pack.project.files[path],
        let line = (1...max(1, file.lineCount)).lazy.map(file.line).first(where: {
          file.bytes[$0].starts(with: "nodes:".utf8)
        })
      else { return nil }
      return Finding(
        "this file is put into a list of nodes already",
        at: file.span(line.lowerBound..<line.lowerBound + 6),
        help: "remove the key, and keep the items"
      )
    }
  }
}
