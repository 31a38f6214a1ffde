import Diagnostics
import Documents
import StackPackModel

struct UnquotedResourcePath: Rule {
  static let documentation = RuleDocumentation(
    id: "unquoted-resource-path",
    severity: .info,
    in: [.v2],
    summary: "The path of a resource in the manifest is not in double quotes.",
    rationale: "All published packs write `!resource \"logo.svg\"`. It is a matter of habit only.",
    covers: ["SP-STY-002"],
    invalid: [.manifest("logoUrl: !resource «logo.svg»")],
    valid: [.manifest("logoUrl: !resource \"logo.svg\"")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.references.filter { Self.isUnquoted($0, in: pack) }.map { reference in
      let node = reference.node
      var finding = Finding(
        "'\(node.excerpt)' is not in double quotes",
        at: node.firstLine,
        help: "published packs quote it"
      )
      let text = node.string ?? ""
      let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x5C }
      if isPlain, node.firstLine == node.span {
        let edit = FixIt.Edit(node.span, "\"\(text)\"")
        finding.fixIts = [FixIt("put it in double quotes", isSafe: true, edits: [edit])]
      }
      return finding
    }
  }

  private static func isUnquoted(_ reference: FileReference, in pack: LintedPack) -> Bool {
    let node = reference.node
    return reference.tag == .resource && node.document === pack.project.manifest?.document
      && node.kind == .scalar && !node.isAlias && !node.bytes.isEmpty && node.style != .doubleQuoted
  }
}
