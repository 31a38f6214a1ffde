import Diagnostics
import Documents
import Groovy
import StackPackModel

struct MissingArgument: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-argument",
    severity: .info,
    in: [.v1],
    summary: "A method of the script is called without the value that it takes.",
    rationale: """
      Groovy calls a method of one parameter without a value as if that were null. What the \
      method does with it is then mostly not what is meant, and nothing is said about it.
      """,
    covers: ["SP1-GRV-020"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "onDataReceived(topic(config)",
          with: "onDataReceived(«topic()»"
        )
      )
    ],
    valid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        ClassicExamplePack.script.replacing(
          "topic(Map<String, Object> config) {",
          with: "topic(Map<String, Object> config = [demo_url: 'main']) {"
        ).replacing("onDataReceived(topic(config)", with: "onDataReceived(topic()")
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, type) = pack.provisioningClass,
      // What another class has is not known.
      type.superclass.map({ $0.last == "ProvisioningScript" }) ?? true
    else { return [] }
    let owner = script.classes.firstIndex { $0.name.range == type.name.range }
    let methods = script.methods.filter { $0.owner == owner && !$0.isConstructor }
    let named = Dictionary(grouping: methods, by: \.name.text)
    let variables = Set(script.assignments.compactMap(\.names.first?.text))
    return script.calls.compactMap { call in
      guard call.arguments.isEmpty, call.receiver == nil, !call.hasOtherReceiver, !call.isNew,
        call.names.count == 1 || call.names.count == 2 && call.names[0].text == "this",
        let caller = call.method, script.methods[caller].owner == owner,
        !Self.inherited.contains(call.name.text), !variables.contains(call.name.text),
        let method = named[call.name.text]?.only, let parameter = method.parameters.only,
        !parameter.isOptional
      else { return nil }
      return Finding(
        "'\(call.name.text)' is called without a value for '\(parameter.name.text)'",
        at: script.span(of: call.range),
        help: "hand one over; without it '\(parameter.name.text)' is null",
        notes: [Note("where it is declared", at: script.span(of: method.name.range))]
      )
    }
  }

  /// What every provisioning script has.
  private static let inherited: Set<String> = ["context"]
}

extension Array {
  /// The element, if there is exactly one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
