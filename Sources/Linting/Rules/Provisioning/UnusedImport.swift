import Diagnostics
import Documents
import Groovy
import StackPackModel

struct UnusedImport: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-import",
    severity: .info,
    in: [.v1],
    summary: "The script imports a class that it does not use.",
    rationale: """
      It does no harm, but whoever reads the script looks for the use.
      """,
    covers: ["SP1-GRV-021"],
    invalid: [
      .classic(
        "provisioning/DemoProvision.groovy",
        "import «groovy.json.JsonSlurper»\n" + ClassicExamplePack.script
      )
    ],
    valid: [
      .classic("provisioning/DemoProvision.groovy", ClassicExamplePack.script)
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (script, _) = pack.provisioningClass else { return [] }
    let bytes = script.source.bytes
    return script.imports.compactMap { item in
      guard !item.isWildcard else { return nil }
      let name = Array((item.alias?.text ?? item.name.last).utf8)
      guard !name.isEmpty, Self.uses(of: name, in: bytes) < 2 else { return nil }
      return Finding(
        "'\(item.name.text)' is not used",
        at: script.span(of: item.name.range),
        help: "remove the import"
      )
    }
  }

  /// How often a word stands in a text.
  private static func uses(of word: [UInt8], in bytes: [UInt8]) -> Int {
    bytes.split { byte in
      !((0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$"))
    }.count { $0.elementsEqual(word) }
  }
}
