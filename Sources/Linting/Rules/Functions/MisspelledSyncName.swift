import Diagnostics
import Documents
import Groovy
import StackPackModel

struct MisspelledSyncName: Rule {
  static let documentation = RuleDocumentation(
    id: "misspelled-sync-name",
    severity: .info,
    in: [.v1],
    summary: "An action looks for a synchronization by a name that is spelled otherwise.",
    rationale: """
      Names are compared letter by letter, small and capital ones differ. The action finds no \
      synchronization then, and fails or does nothing.
      """,
    covers: ["SP1-SYN-020"],
    invalid: [
      .action(
        """
        def syncs = Graph.query { it.V().hasLabel("Sync") }
        return syncs.find { it.name.contains("«demo sync»") }.id

        """
      )
    ],
    valid: [
      .action(
        """
        def syncs = Graph.query { it.V().hasLabel("Sync") }
        return syncs.find { it.name.contains("Demo sync") }.id

        """
      ),
      .action(
        """
        def syncs = Graph.query { it.V().hasLabel("Sync") }
        return syncs.find { it.name.startsWith("Kubernetes") }?.id

        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let names = pack.synchronizations.compactMap { $0.node.word("name") }
    guard !names.isEmpty else { return [] }
    return pack.scripts.filter(\.isAction).flatMap { action in
      SyncSearch.names(in: action.flow).compactMap { name -> Finding? in
        guard !name.text.isEmpty, !names.contains(where: { $0.text.contains(name.text) }),
          let (near, sync) = Self.near(name.text, among: names)
        else { return nil }
        return Finding(
          "no synchronization of the pack has '\(name.text)' in its name",
          at: action.script.span(of: name.range),
          help: "did you mean '\(near)'?",
          notes: [Note("the one that may be meant", at: sync.span)]
        )
      }
    }
  }

  /// What is meant: the same with other capitals, or a name that is nearly the same.
  private static func near(_ text: String, among names: [Word]) -> (String, Word)? {
    let wanted = text.utf8.map(small)
    for name in names {
      let bytes = Array(name.text.utf8)
      for start in bytes.indices.prefix(1000) where start + wanted.count <= bytes.count {
        let part = bytes[start..<start + wanted.count]
        if part.map(small) == wanted { return (String(decoding: part, as: UTF8.self), name) }
      }
    }
    let written = names.filter(\.node.isWritten)
    guard let near = suggestion(for: text, among: written.map(\.text)) else { return nil }
    return written.first { $0.text == near }.map { (near, $0) }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
