import Diagnostics
import Documents
import Groovy
import StackPackModel

struct MismatchedTopicInput: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-topic-input",
    severity: .warning,
    in: [.v1],
    summary: "The topic is made of different things when it is created and when it is waited for.",
    rationale: """
      install hands a topic to the data source, and waitingForData waits for data on one. If \
      one of them tidies the answers first and the other does not, the pack waits forever.
      """,
    covers: ["SP1-GRV-013"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "    def arguments = ['topicName': topic(config)",
          with:
            "    def tidy = [demo_url: config.demo_url.trim()]\n    def arguments = ['topicName': topic(tidy)"
        ).replacing("onDataReceived(topic(config)", with: "onDataReceived(«topic(config)»")
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, _) = pack.provisioningClass else { return [] }
    func calls(in name: String) -> [Call] {
      script.calls.filter { call in
        call.method.map { script.methods[$0].name.text == name } ?? false
      }
    }
    let installed = calls(in: "install") + calls(in: "preInstall")
    return calls(in: "waitingForData").compactMap { call in
      guard call.receiver == nil, call.names.count == 1, Self.isTopic(call.name.text),
        case .name(let waited) = call.arguments.first?.value
      else { return nil }
      let others = installed.filter { $0.name.text == call.name.text && $0.names.count == 1 }
      let names = others.compactMap { other -> Name? in
        if case .name(let name) = other.arguments.first?.value { name } else { nil }
      }
      guard let created = names.first, !names.contains(where: { $0.text == waited.text }) else {
        return nil
      }
      return Finding(
        "the topic is made of '\(waited.text)' here, but of '\(created.text)' when it is created",
        at: script.span(of: call.range),
        help: "make it of the same in both places",
        notes: [Note("where it is created", at: script.span(of: created.range))]
      )
    }
  }

  private static func isTopic(_ name: String) -> Bool { name.lowercased().contains("topic") }
}
