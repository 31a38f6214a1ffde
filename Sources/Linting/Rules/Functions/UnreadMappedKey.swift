import Diagnostics
import Documents
import Groovy
import StackPackModel

struct UnreadMappedKey: Rule {
  static let documentation = RuleDocumentation(
    id: "unread-mapped-key",
    severity: .info,
    in: [.v1],
    summary: "A mapping function writes something that no template reads.",
    rationale: """
      What a mapping function puts into the data of an element is there for the template of the \
      same action. If that reads it by another name, it stays empty; if it does not read it at \
      all, the line is a leftover.
      """,
    covers: ["SP1-CMP-015"],
    invalid: [
      .mapping(
        """
        def data = element.data
        data.«Description» = data.Description ?: "none"
        if (!data.containsKey("streams")) {
          data.put("«streams»", [])
        }
        return element

        """
      )
    ],
    valid: [
      .mapping(
        """
        def data = element.data
        data.longName = data.name + " of the demo"
        data.description = data.longName
        return element

        """
      ),
      .mapping(
        """
        element.data.labels = []
        element.data.each { key, value -> println(key) }
        return element

        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let actions = Dictionary(
      grouping: pack.synchronizations.flatMap(\.actions).filter { $0.mapping != nil },
      by: \.mapping?.span
    )
    let templates = Dictionary(
      pack.componentTemplates.map { ($0.template.node.data.span, ReadKeys($0)) }
    ) { first, _ in first }
    return pack.scripts.filter(\.isMapping).flatMap { function -> [Finding] in
      let uses = actions[function.node.data.span] ?? []
      let read = uses.map { $0.template.flatMap { templates[$0.span] }?.keys }
      // A template that is not in the pack, or reads everything, may read this.
      guard !read.isEmpty, read.allSatisfy({ $0 != nil }),
        let mapping = MappedData(function)
      else { return [] }
      return findings(
        mapping.unreadKeys,
        read: read.reduce(into: []) { $0.formUnion($1 ?? []) },
        in: function
      )
    }
  }

  private func findings(
    _ keys: [Name],
    read: Set<String>,
    in function: FunctionScript
  ) -> [Finding] {
    var guess = Guess(among: read)
    return keys.filter { !read.contains($0.text) }.map { key in
      Finding(
        "no template reads 'data.\(key.text)'",
        at: function.script.span(of: key.range),
        help: guess.help(for: key.text, else: "remove it, or read it in the template")
      )
    }
  }
}
