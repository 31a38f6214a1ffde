import Diagnostics
import StackPackModel

struct HandlebarsInSettings: Rule {
  static let documentation = RuleDocumentation(
    id: "handlebars-in-settings",
    severity: .error,
    summary: "A settings file holds a Handlebars expression.",
    rationale: """
      Settings of a 2.0 pack are not rendered: the platform rejects a file with '{{' in it. Name \
      other nodes by their bare URN. A remediation hint that needs Handlebars belongs into a file \
      in includes/, which '!include' names.
      """,
    covers: ["SP-YML-005"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:latency
            name: Latency
            function: «{{ get "urn:stackpack:common:monitor-function:threshold" }}»
        """
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:latency
            name: Latency
            remediationHint: |
              Restart «{{ labels.pod }}».
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:latency
            name: Latency
            description: "{ braces } and {[ brackets ]}"
            function: urn:stackpack:common:monitor-function:threshold
            remediationHint: !include latency.md.hbs
        """,
        with: ["includes/latency.md.hbs": .text("Restart {{ labels.pod }}.\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for settings in pack.project.settings {
      let handlebars = RawHandlebars(settings)
      let problem = settings.problems.first { $0.kind == .syntax }
      let cause = problem.flatMap(handlebars.cause)
      for span in handlebars.inValues {
        var finding = finding(at: span)
        if let problem, span == cause {
          finding.notes.append(Note("YAML stumbles over it: \(problem.message)", at: problem.span))
        }
        findings.append(finding)
      }
    }
    return findings
  }

  private func finding(at span: SourceSpan) -> Finding {
    let message = "'{{' in settings, which are not rendered"
    guard let identifier = Self.identifier(in: span) else {
      return Finding(message, at: span, help: "write it out, or move the text to includes/")
    }
    return Finding(
      message,
      at: span,
      help: "write the identifier alone",
      fixIts: [
        FixIt("write the identifier alone", isSafe: true, edits: [.init(span, identifier)])
      ]
    )
  }

  /// The URN in `{{ get "urn:…" }}`.
  private static func identifier(in span: SourceSpan) -> String? {
    let words = span.file.bytes[span.range].split { $0 <= 0x20 }
    guard words.count == 4, words[0].elementsEqual("{{".utf8), words[1].elementsEqual("get".utf8),
      words[3].elementsEqual("}}".utf8), words[2].count > 2, let quote = words[2].first,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), words[2].last == quote
    else { return nil }
    let text = words[2].dropFirst().dropLast()
    guard text.starts(with: "urn:".utf8), text.last != UInt8(ascii: ":"),
      !text.contains(quote), !text.contains(UInt8(ascii: "\\"))
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }
}
