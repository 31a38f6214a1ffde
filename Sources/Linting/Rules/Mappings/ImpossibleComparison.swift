import Diagnostics

struct ImpossibleComparison: Rule {
  static let documentation = RuleDocumentation(
    id: "impossible-comparison",
    severity: .warning,
    summary: "A span is compared with a kind or status that no span has.",
    rationale: """
      The collector has names of its own: `span.kind` is Unspecified, Internal, Server, Client, \
      Producer or Consumer, and `span.statusCode` is Unset, Ok or Error. The comparison never \
      holds with `SPAN_KIND_SERVER` or a number.
      """,
    covers: ["SP-OTM-030"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ TRACES ]
              resource:
                scope:
                  span:
                    condition: "span.kind == «'SPAN_KIND_SERVER'»"
                    action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ TRACES ]
              resource:
                scope:
                  span:
                    condition: "span.statusCode in ['Ok', «'ERROR'»]"
                    action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ TRACES ]
              resource:
                scope:
                  span:
                    condition: "span.kind == 'Server' && 'Error' != span.statusCode && span.name != 'SERVER'"
                    action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  private static let names = [
    "kind": ["Unspecified", "Internal", "Server", "Client", "Producer", "Consumer"],
    "statusCode": ["Unset", "Ok", "Error"],
  ]

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for expression in pack.mappings.flatMap(\.expressions) {
      let words = expression.words
      for index in words.variableReads() where words.all[index].string == "span" {
        guard words.word(index + 1)?.isMark(".") ?? false, let field = words.word(index + 2),
          field.kind == .name, let names = Self.names[field.string]
        else { continue }
        for text in Self.operands(round: index, in: words) where !names.contains(text.string) {
          let word = text.string.split(separator: "_").last.map(String.init) ?? text.string
          let near = names.first { $0.lowercased() == word.lowercased() }
          findings.append(
            Finding(
              "'span.\(field.string)' is never '\(text.string)'",
              at: expression.span(of: text.range),
              help: near.map { "did you mean '\($0)'?" }
                ?? "it is \(names.joined(separator: ", "))"
            )
          )
        }
      }
    }
    return findings
  }

  /// The texts that the field of three words from an index is compared with.
  private static func operands(round index: Int, in words: CELWords) -> [CELWords.Word] {
    func isComparison(_ word: CELWords.Word?) -> Bool {
      word.map { $0.isMark("==") || $0.isMark("!=") } ?? false
    }
    var found: [CELWords.Word] = []
    if isComparison(words.word(index - 1)), let text = words.word(index - 2) { found.append(text) }
    if isComparison(words.word(index + 3)), let text = words.word(index + 4) { found.append(text) }
    if words.word(index + 3)?.isName("in") ?? false, words.word(index + 4)?.isMark("[") ?? false {
      var next = index + 5
      while let text = words.word(next), text.kind == .text || text.isMark(",") {
        found.append(text)
        next += 1
      }
    }
    return found.filter { $0.kind == .text }
  }
}
