import Diagnostics
import Handlebars
import StackPackModel

struct EarlyBlock: Rule {
  static let documentation = RuleDocumentation(
    id: "early-block",
    severity: .info,
    in: [.v1],
    summary: "A block of Handlebars is decided when the pack is installed.",
    rationale: """
      Blocks such as if, each and join mostly belong to the template of an element, where their braces are \
      escaped: \\{{#if …\\}}. Without the backslash the block is decided once, from the answers given at \
      installation. That works, but look whether it is meant.
      """,
    covers: ["SP1-TPL-025"],
    invalid: [.snapshot("{ {{#«if» demo_url}} \"version\": \"0.1\", {{/if}} \"nodes\": [] }")],
    valid: [
      .snapshot("{ \"name\": \"{{ demo_url }} \\{{#if element\\}}x\\{{/if\\}}\", \"nodes\": [] }")
    ]
  )

  private static let blocks: Set = ["if", "unless", "each", "with", "join"]

  func check(_ pack: LintedPack) -> [Finding] {
    var seen: Set<SourceFile> = []
    let files = pack.project.snapshots.flatMap(\.uses.templates).filter { seen.insert($0).inserted }
    return files.flatMap { file -> [Finding] in
      guard firstRange(of: "{{#", in: file.bytes[...], from: 0) != nil else { return [] }
      let template = parse(MappedText(file))
      let all = references(in: template.tree)
      // Of what reads an element too early another rule speaks.
      guard template.problems.isEmpty,
        !all.contains(where: { $0.path.segments.first?.name == "element" })
      else { return [] }
      return all.filter { $0.role == .block && Self.blocks.contains($0.path.name) }.map {
        Finding(
          "this block is decided when the pack is installed",
          at: $0.span,
          help: "write '\\{{#\($0.path.name) …\\}}' if it is about an element"
        )
      }
    }
  }
}
