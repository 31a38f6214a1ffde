import Diagnostics
import Markdown

/// Reads a page.
@Sendable func fuzzMarkdown(_ file: SourceFile) {
  let page = readPage(file)
  for link in page.links {
    demandInside(link.span)
    demandInside(link.whole)
  }
  for tag in page.tags {
    demandInside(tag.span)
    for attribute in tag.attributes { demandInside(attribute.span) }
  }
  for heading in page.headings {
    demandInside(heading.span)
    demand((1...6).contains(heading.level), "a heading of level \(heading.level)")
  }
  for span in page.references.map(\.span) + page.comments + page.splits { demandInside(span) }
  for mistake in page.mistakes { demandInside(mistake.span) }
}
