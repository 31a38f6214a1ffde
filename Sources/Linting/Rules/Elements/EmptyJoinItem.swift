import Diagnostics
import Documents
import Handlebars
import StackPackModel

struct EmptyJoinItem: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-join-item",
    severity: .info,
    in: [.v1],
    summary: "An item of a joined list may be empty.",
    rationale: """
      The helper join puts a comma between items whatever is in them. Where an item is written \
      only under conditions, an element for which none of them holds leaves two commas side by \
      side, and what the template makes is no JSON.
      """,
    covers: ["SP1-CMP-010"],
    invalid: [
      .component(
        checks: #"""
          [
              \{{# «join» element.data.checks "," \}}
              \{{#if isFast\}} { "_type": "Check", "name": "fast" } \{{/if\}}
              \{{#if isSlow\}} { "_type": "Check", "name": "slow" } \{{/if\}}
              \{{/ join \}}
            ]
          """#
      )
    ],
    valid: [
      .component(
        checks: #"""
          [
              \{{# join element.data.checks "," \}}
              \{{#if isFast\}} { "_type": "Check", "name": "fast" }
              \{{else\}} { "_type": "Check", "name": "slow" } \{{/if\}}
              \{{/ join \}}
            ]
          """#
      ),
      .component(
        checks: #"""
          [
              \{{# join element.data.checks "," \}}
              \{{#if isFast\}} { "_type": "Check", "name": "fast" } \{{/if\}}
              \{{#unless isFast\}} { "_type": "Check", "name": "slow" } \{{/unless\}}
              \{{/ join \}}
            ]
          """#
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.componentTemplates.flatMap { tried in
      let template = tried.template.template
      return joins(in: template.statements).compactMap { block -> Finding? in
        guard JoinedItem(block, in: template).mayBeEmpty else { return nil }
        return Finding(
          "an item of this list may be empty, which leaves a comma too many",
          at: template.span(of: block.call.callee.range),
          help: "write something in any case: '{{else}}'"
        )
      }
    }
  }

  /// The blocks that put commas between items.
  private func joins(in statements: [Statement]) -> [Block] {
    statements.flatMap { statement -> [Block] in
      guard case .block(let block) = statement else { return [] }
      let inner = joins(in: block.body) + block.alternatives.flatMap { joins(in: $0.body) }
      return (isJoin(block) ? [block] : []) + inner
    }
  }

  private func isJoin(_ block: Block) -> Bool {
    guard block.kind == .section, block.call.callee.name == "join",
      block.call.arguments.count > 1, case .literal(let separator) = block.call.arguments[1],
      case .string(let text) = separator.value
    else { return false }
    return text.trimmed == ","
  }
}

/// The body of a joined list, if nothing but conditions stand in it.
private struct JoinedItem {
  private let template: Template
  private let body: [Statement]
  private var conditions: [String] = []

  init(_ block: Block, in template: Template) {
    self.template = template
    body = block.body
    collect(body)
  }

  /// Whether nothing is written under some conditions, and something that looks like JSON under others.
  var mayBeEmpty: Bool {
    // More conditions than this cannot be tried.
    guard (1...8).contains(conditions.count), beginsJSON(body) else { return false }
    return (0..<(1 << conditions.count)).contains { isEmpty(body, when: $0) }
  }

  private mutating func collect(_ statements: [Statement]) {
    for case .block(let block) in statements {
      for call in [block.call] + block.alternatives.compactMap(\.call) {
        guard let condition = condition(call), !conditions.contains(condition.name) else {
          continue
        }
        conditions.append(condition.name)
      }
      collect(block.body)
      for alternative in block.alternatives { collect(alternative.body) }
    }
  }

  /// What `if` or `unless` asks for.
  private func condition(_ call: Call) -> (name: String, isNegated: Bool)? {
    guard ["if", "unless"].contains(call.callee.name), call.arguments.count == 1,
      case .path(let path) = call.arguments[0]
    else { return nil }
    return (path.name, call.callee.name == "unless")
  }

  /// Whether nothing but blanks is written; `truths` has a bit for each condition.
  private func isEmpty(_ statements: [Statement], when truths: Int) -> Bool {
    statements.allSatisfy { statement in
      switch statement {
      case .text(let text): return isBlank(text)
      case .comment, .delimiters: return true
      case .mustache, .partial: return false
      case .block(let block):
        guard block.kind == .section else { return false }
        let branches =
          [(call: Optional(block.call), body: block.body)]
          + block.alternatives.map { (call: $0.call, body: $0.body) }
        for (call, body) in branches {
          guard let call else { return isEmpty(body, when: truths) }
          guard let (name, isNegated) = condition(call), let index = conditions.firstIndex(of: name)
          else { return false }
          let holds = truths & (1 << index) != 0
          if holds != isNegated { return isEmpty(body, when: truths) }
        }
        return true
      }
    }
  }

  private func isBlank(_ text: Text) -> Bool {
    text.pieces.allSatisfy { template.source.bytes[$0].allSatisfy { $0 <= 0x20 } }
  }

  /// Whether what is written first is the start of a value; a comma too many in a text does no harm.
  private func beginsJSON(_ statements: [Statement]) -> Bool {
    for statement in statements {
      switch statement {
      case .text(let text):
        let bytes = template.source.bytes
        guard let first = text.pieces.lazy.flatMap({ bytes[$0] }).first(where: { $0 > 0x20 }) else {
          continue
        }
        return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(first)
      case .block(let block): return beginsJSON(block.body)
      case .comment, .delimiters: continue
      case .mustache, .partial: return false
      }
    }
    return false
  }
}
