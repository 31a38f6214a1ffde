import Diagnostics
import Documents
import StackPackModel

struct UnquotedInclude: Rule {
  static let documentation = RuleDocumentation(
    id: "unquoted-include",
    severity: .warning,
    in: [.v1],
    summary: "An included text stands outside of quotes.",
    rationale: """
      The helper include makes one line of a file, escaped for a text in double quotes. \
      Without quotes YAML reads the line as it likes: one that begins with # is a comment, and \
      the value is lost.
      """,
    covers: ["SP1-TPL-014"],
    invalid: [
      .classic(
        "provisioning/templates/shared.sty",
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:shared:monitor:a
            name: a
            description: a
            status: ENABLED
            intervalSeconds: 60
            function: {{ get "urn:stackpack:common:monitor-function:threshold" }}
            arguments: {}
            remediationHint: {{ include "hint.md.hbs" «"identity"» }}

        """,
        with: Self.changes
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/shared.sty",
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:shared:monitor:a
            name: a
            description: a
            status: ENABLED
            intervalSeconds: 60
            function: {{ get "urn:stackpack:common:monitor-function:threshold" }}
            arguments: {}
            remediationHint: "{{ include "hint.md.hbs" "identity" }}"

        """,
        with: Self.changes
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.filter { $0.template.path.hasSuffix(".sty") }.flatMap { snapshot in
      snapshot.uses.inclusions.filter { item in
        (item.encoding == .identity || item.encoding == .handlebars) && Self.isBare(item.span)
      }.map { item in
        Finding(
          "the text of '\(item.path)' stands outside of quotes",
          at: item.encodingSpan ?? item.pathSpan,
          help: "write double quotes round the tag"
        )
      }
    }
  }

  /// Whether a tag is all that stands behind a key, without quotes.
  private static func isBare(_ tag: SourceSpan) -> Bool {
    let bytes = tag.file.bytes
    let before = bytes[..<tag.range.lowerBound].last { $0 != 0x20 && $0 != 0x09 }
    return before == UInt8(ascii: ":")
  }

  private static var changes: [String: Example.Change] {
    [
      "provisioning/hint.md.hbs": .text("# Look at it\n"),
      "provisioning/templates/shared.stj": .nothing,
      "provisioning/DemoProvision.groovy": .text(
        ClassicExamplePack.script.replacing("shared.stj", with: "shared.sty")
      ),
    ]
  }
}
