import Diagnostics
import Documents
import StackPackModel

struct OddStepName: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-step-name",
    severity: .warning,
    in: [.v1],
    summary: "The name of a step cannot be written as a plain word in scripts and templates.",
    rationale: """
      A script reads the answer as config.name and a template as {{ name }}, which take \
      letters, digits and underscores only.
      """,
    covers: ["SP1-CNF-019"],
    invalid: [
      .conf(
        """
        steps = [ { name = «"demo url"», display = "Address", value = { type = "text" } } ]
        """
      )
    ],
    valid: [
      .conf(
        """
        steps = [ { name = "demo_url", display = "Address", value = { type = "text" } } ]
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    (ClassicManifest(pack)?.steps ?? []).compactMap { step in
      guard let name = step.name, !Self.isIdentifier(name.text.utf8) else { return nil }
      return Finding(
        "'\(name.excerpt)' is not a plain name",
        at: name.span,
        help: "use letters, digits and underscores, and begin with a letter"
      )
    }
  }

  private static func isIdentifier(_ bytes: String.UTF8View) -> Bool {
    bytes.enumerated().allSatisfy { index, byte in
      (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        || index > 0 && (0x30...0x39).contains(byte)
    }
  }
}
