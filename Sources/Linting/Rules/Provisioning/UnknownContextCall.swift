import Diagnostics
import Documents
import Groovy
import StackPackModel

struct UnknownContextCall: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-context-call",
    severity: .warning,
    in: [.v1],
    summary: "The script asks its context for something that it does not have.",
    rationale: """
      The context has scriptsDirectory, fail, stackPack, instance, sts and env, each with a \
      few methods of its own; others are not documented.
      """,
    covers: ["SP1-GRV-018"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "context().stackPack().importSnapshot",
          with: "context().stackPack().«importSnapshots»"
        )
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, _) = pack.provisioningClass else { return [] }
    return script.calls.compactMap { call in
      guard let receiver = call.receiver, call.names.count == 1,
        let known = Self.methods[script.path(of: script.calls[receiver])],
        !known.contains(call.name.text)
      else { return nil }
      let near = suggestion(for: call.name.text, among: known)
      return Finding(
        "'\(script.path(of: script.calls[receiver]))()' has no method '\(call.name.text)'",
        at: script.span(of: call.name.range),
        help: near.map { "did you mean '\($0)'?" } ?? "it has \(known.joined(separator: ", "))"
      )
    }
  }

  /// Source: product documentation 4.0 to 5.1, provisioning scripts; the published packs.
  private static let methods: [String: [String]] = [
    "context": ["scriptsDirectory", "fail", "stackPack", "instance", "sts", "env"],
    "context().stackPack": [
      "importSnapshot", "namespacePrefix", "name", "displayName", "version", "getName",
      "getDisplayName", "getVersion",
    ],
    "context().instance": ["importSnapshot", "id", "namespacePrefix"],
    "context().sts": [
      "createTopologyTopicName", "onDataReceived", "provisioningComplete", "install", "intakeApi",
      "log", "importSnapshot",
    ],
    "context().sts().intakeApi": ["apiKey", "baseUrl"],
    "context().sts().log": ["debug", "info", "warning", "error", "warn"],
    "context().env": ["execute"],
  ]
}
