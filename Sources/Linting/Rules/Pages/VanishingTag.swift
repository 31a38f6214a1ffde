import Diagnostics
import Markdown

struct VanishingTag: Rule {
  static let documentation = RuleDocumentation(
    id: "vanishing-tag",
    severity: .warning,
    summary: "A word in angle brackets is taken for HTML, so that it is not shown.",
    rationale: """
      Markdown takes `<name>` for a tag of HTML. Browsers show nothing of a tag they do not know, \
      and the platform drops those that run or load something. Put what is to be read in \
      backticks. A button needs a `value`, the address it leads to.
      """,
    covers: [],
    invalid: [
      .file(
        "resources/overview.md",
        "Write «<password>» here.\n\n«<script>»alert(1)</script>\n\n«<button>»Go</button>\n"
      )
    ],
    valid: [
      .file(
        "resources/overview.md",
        "Write `<password>` here.<br /><button value=\"/#serviceToken\">Go</button> <https://example.com> <sub>1</sub>\n"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for read in pack.readPages {
      for tag in read.page.tags where !tag.isEnd {
        if tag.name == "button", tag["value"] == nil {
          findings.append(
            Finding("this button leads nowhere", at: tag.span.firstLine, help: "give it a 'value'")
          )
        } else if Self.active.contains(tag.name) {
          findings.append(
            Finding("'<\(tag.name)>' is not let through", at: tag.span.firstLine)
          )
        } else if !Self.known.contains(tag.name) {
          findings.append(
            Finding(
              "'<\(tag.name)>' is taken for a tag of HTML",
              at: tag.span.firstLine,
              help: "put it in backticks if it is to be read"
            )
          )
        }
      }
    }
    return findings
  }

  private static let active: Set = [
    "script", "style", "iframe", "object", "embed", "form", "link", "meta", "base", "applet",
  ]
  /// Source: the elements of the HTML standard that hold text, and the tags of STML.
  private static let known: Set = Set(
    """
    a abbr address article aside audio auto-widget b bdi bdo big blockquote body br button caption \
    center cite code col colgroup data dd del details dfn dialog div dl dt em fieldset figcaption \
    figure font footer h1 h2 h3 h4 h5 h6 head header heatmap hgroup hr html i img input ins kbd label \
    legend li main map mark menu meter nav ol optgroup option output p param path picture pre progress \
    q rp rt ruby s samp search section select slot small source span strike strong sub summary sup svg \
    table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
    """.split(separator: " ").map(String.init)
  )
}
