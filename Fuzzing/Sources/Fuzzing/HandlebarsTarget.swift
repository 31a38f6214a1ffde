import Diagnostics
import Handlebars

/// Reads a template and lists its names.
@Sendable func fuzzHandlebars(_ file: SourceFile) {
  let parsed = Handlebars.parse(MappedText(file))
  demandSound(parsed.problems)
  let references = references(in: parsed.tree)
  for (index, reference) in references.enumerated() {
    demandInside(reference.span)
    if let enclosing = reference.enclosing {
      demand(enclosing < index, "a block encloses what stands before it")
    }
  }
}
