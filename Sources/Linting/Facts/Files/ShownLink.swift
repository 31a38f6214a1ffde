import Diagnostics
import Markdown
import StackPackModel

/// An address that people can follow: on a page, in a hint, or beside a component.
struct ShownLink {
  /// Where it leads.
  let destination: String
  /// Where that is written.
  let span: SourceSpan
  /// Whether a picture is shown from there.
  let isImage: Bool
}

extension LintedPack {
  /// The addresses of texts and of presentations.
  var shownLinks: [ShownLink] {
    let ofTexts = readPages.flatMap(\.page.links).map {
      ShownLink(destination: $0.destination, span: $0.span, isImage: $0.isImage)
    }
    let ofPresentations = objects(Presentation.link).compactMap { link in
      link.word("target").map {
        ShownLink(destination: $0.text, span: $0.span, isImage: false)
      }
    }
    return ofTexts + ofPresentations
  }
}
