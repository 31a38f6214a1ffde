import Diagnostics
import Handlebars

/// Renders a template; problems stand behind the result as `line:column message`.
func rendering(
  _ text: String,
  _ data: Value = .map([:]),
  _ dialect: Dialect = .java,
  partials: [String: String] = [:],
  helpers: HelperRegistry = .standard.adding(HelperRegistry.layouts),
  _ change: (inout RenderingOptions) -> Void = { _ in }
) -> String {
  var options = RenderingOptions(dialect)
  change(&options)
  let parsed = Handlebars.parse(MappedText(SourceFile(path: "x.hbs", text: text)), as: dialect)
  guard parsed.problems.isEmpty else { return pictures(of: parsed.problems) }
  let rendered = render(
    parsed.tree,
    with: data,
    options: options,
    helpers: helpers,
    partials: .init(
      uniqueKeysWithValues: partials.map {
        ($0.key, MappedText(SourceFile(path: "\($0.key).hbs", text: $0.value)))
      }
    )
  )
  return rendered.tree.string + pictures(of: rendered.problems)
}

func pictures(of problems: [Problem]) -> String {
  problems.map { problem in
    var place = "\(problem.span.start.line):\(problem.span.start.column)"
    if problem.span.file.path != "x.hbs" { place = "\(problem.span.file.path):\(place)" }
    let note = problem.related.map { note in
      " (\(note.message)" + (note.span.map { " \($0.start.line):\($0.start.column)" } ?? "") + ")"
    }
    return "‹\(place) \(problem.message)\(note ?? "")›"
  }.joined()
}
