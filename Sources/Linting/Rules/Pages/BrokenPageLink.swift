import Diagnostics
import Markdown
import StackPackModel

struct BrokenPageLink: Rule {
  static let documentation = RuleDocumentation(
    id: "broken-page-link",
    severity: .warning,
    summary: "A page links to a file of the pack that is not there.",
    rationale: """
      A relative link or image is looked for beside the page, below resources/. Without the file people \
      see a broken image or a dead link.
      """,
    covers: ["SP-MDR-002", "SP1-CNF-033"],
    invalid: [.file("resources/overview.md", "![how it works](«images/flow.png»)\n")],
    valid: [
      .file(
        "resources/overview.md",
        "![logo](logo.svg), [docs](https://example.com/x.md), [top](#top), [views](/#/views)\n"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for read in pack.readPages where read.kind == .page {
      for link in read.page.links
      where link.isRelative && isDead(link.path, from: read.file, in: pack) {
        findings.append(
          Finding("there is no '\(link.destination)' beside this page", at: link.span)
        )
      }
    }
    return findings
  }

  private func isDead(_ destination: String, from page: SourceFile, in pack: LintedPack) -> Bool {
    guard !destination.isEmpty else { return false }
    let decoded = percentDecoded(destination)
    let folder = PackPath(page.path).parent ?? PackPath("resources")
    var components = folder.components
    for component in decoded.split(separator: "/") {
      switch component {
      case ".": break
      case "..": if components.popLast() == nil { return true }
      default: components.append(String(component))
      }
    }
    return pack.project.entry(at: PackPath(components.joined(separator: "/"))) == nil
  }

  /// `%20` and the like as the bytes they stand for.
  private func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
