import Diagnostics
import StackPackModel

struct PossibleSecret: Rule {
  static let documentation = RuleDocumentation(
    id: "possible-secret",
    severity: .warning,
    summary: "A file holds what looks like a password, a token or a private key.",
    rationale: """
      Whatever is in a pack can be read by everybody who gets hold of the archive. A secret that \
      was packed once must be changed. In examples write a placeholder, such as ${API_KEY} or \
      <token>.
      """,
    covers: ["SP-HYG-007"],
    invalid: [
      .file("resources/setup.md", "# Setup\n\n    --set apiKey=«\(Self.key)»\n"),
      .file("includes/hint.md", "Log in as «AKIA\("Q3EGRIFB4LZ5T2NV")».\n"),
      .file(
        "includes/key.md",
        "«-----BEGIN \("PRIVATE KEY")-----»\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n"
      ),
    ],
    valid: [
      .file(
        "resources/setup.md",
        """
        # Setup

            --set apiKey=${API_KEY}
            --set token=<your service token>
            --set password=xxxxxxxxxxxxxxxx1
            export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE

        The file begins with `-----BEGIN PRIVATE KEY-----`.

        """
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            name: Tokens
            tokenPath: resource.attributes['token'] == 'v1'
            token: otel-collector-token-v2
        """
      ),
    ]
  )

  /// Put together here, so that this file is no finding of other tools.
  private static let key = "7fA9kQ2mX" + "4pLz8Rt1Wc6Yv3B"

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    var findings: [Finding] = []
    for entry in project.packagedEntries {
      guard let file = project.files[entry.path], !isBinary(file.bytes) else { continue }
      for secret in Secrets(in: file.bytes) {
        findings.append(
          Finding(
            secret.message,
            at: file.span(secret.range),
            help: "change it, and write a placeholder here"
          )
        )
      }
    }
    return findings
  }
}
