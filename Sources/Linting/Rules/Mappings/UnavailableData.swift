import Diagnostics

struct UnavailableData: Rule {
  static let documentation = RuleDocumentation(
    id: "unavailable-data",
    severity: .error,
    summary: "An expression reads data that is not there where it is evaluated.",
    rationale: """
      A condition or action sees its own level and those above. Variables and the output see what \
      the level sees at which the element is made; with several signals that is only what all of \
      them have, the resource and the scope. What is not there fails the mapping, and a condition \
      that fails counts as false.
      """,
    covers: ["SP-OTM-010", "SP-OTM-011"],
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
                condition: "«span».kind == 'Server'"
                scope:
                  span:
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
              signal: [ TRACES, METRICS ]
              resource:
                scope:
                  span:
                    action: "'CREATE'"
                  metric:
                    action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + «span».name"
              name: scope.name
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
                    condition: "span.kind == 'Server'"
                    action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + span.name"
              name: "span.attributes.exists(log, log == 'x') ? 'a' : 'b'"
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for mapping in pack.mappings {
      let reach = Reach(mapping)
      for expression in mapping.expressions {
        for index in expression.words.variableReads() {
          let word = expression.words.all[index]
          guard let message = reach.fault(of: word.string, at: expression.place) else { continue }
          findings.append(Finding(message, at: expression.span(of: word.range)))
        }
      }
    }
    return findings
  }

  /// What can be read where.
  private struct Reach {
    private var perSignal: [(signal: String, roots: Set<String>)] = []
    private let isKnown: Bool

    init(_ mapping: Mapping) {
      for signal in mapping.signals where !perSignal.contains(where: { $0.signal == signal.name }) {
        let levels = mapping.effectiveLevels(of: signal.name)
        guard !levels.isEmpty else { continue }
        let roots = levels.reduce(into: Set<String>()) { roots, level in
          roots.formUnion(OtelLevels.visible[level.name] ?? [])
        }
        perSignal.append((signal.name, roots))
      }
      isKnown = !mapping.isMisshapen && !mapping.hasForeignText && !perSignal.isEmpty
    }

    func fault(of root: String, at place: MappingExpression.Place) -> String? {
      guard OtelLevels.visible[root] != nil else { return nil }
      if case .level(let name) = place {
        guard let visible = OtelLevels.visible[name], !visible.contains(root) else { return nil }
        return "'\(root)' is not known at the \(name) level"
      }
      guard isKnown else { return nil }
      let missing = perSignal.filter { !$0.roots.contains(root) }
      guard let first = missing.first else { return nil }
      if missing.count == perSignal.count {
        return "'\(root)' is not known at the level where the element is made"
      }
      return "'\(root)' is not known when the element is made of \(first.signal)"
    }
  }
}
