import Diagnostics
import Documents
import StackPackModel

struct VisibleSecret: Rule {
  static let documentation = RuleDocumentation(
    id: "visible-secret",
    severity: .info,
    in: [.v1],
    summary: "A step asks for a secret in a field that shows what is typed.",
    rationale: """
      What is called password, token, secret or key is mostly one. A step of the kind password \
      hides what is typed.
      """,
    covers: ["SP1-CNF-022"],
    invalid: [
      .conf(
        """
        steps = [ { name = «"api_token"», display = "Token", value = { type = "text" } } ]
        """
      )
    ],
    valid: [
      .conf(
        """
        steps = [ { name = "api_token", display = "Token", value = { type = "password" } } ]
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    (ClassicManifest(pack)?.steps ?? []).compactMap { step in
      guard let name = step.name, step.kind?.text ?? "text" == "text", Self.isSecret(name.text)
      else {
        return nil
      }
      return Finding(
        "'\(name.excerpt)' sounds like a secret, but is asked for in the open",
        at: name.span,
        help: "write 'type = \"password\"'"
      )
    }
  }

  /// Whether a part of the name, cut at underscores and dashes, is a word for a secret.
  private static func isSecret(_ name: String) -> Bool {
    let parts = name.lowercased().split { $0 == "_" || $0 == "-" }
    return parts.contains {
      ["password", "passwd", "token", "secret", "key", "apikey"].contains($0)
    }
  }
}
