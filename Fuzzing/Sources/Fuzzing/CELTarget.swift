import CEL
import Diagnostics

/// Reads an expression, checks it and evaluates it within a small budget.
@Sendable func fuzzCEL(_ file: SourceFile) {
  for options in [ParsingOptions.standard, .everything] {
    let parsed = CEL.parse(MappedText(file), options: options)
    demandSound(parsed.problems)
    guard let expression = parsed.tree else {
      demand(!parsed.problems.isEmpty, "no expression and no problem")
      continue
    }
    for node in expression.nodes {
      demandInside(node.range, 0..<file.bytes.count)
      demandInside(node.mark, 0..<file.bytes.count)
    }
    guard parsed.problems.isEmpty else { continue }
    var environment = Environment(functions: Library.everything)
    environment.budget = 20_000
    for name in ["a", "b", "c", "x", "y"] { environment.variables[name] = .dyn }
    let review = environment.review(expression)
    demandSound(review.problems + review.warnings)
    do throws(EvaluationError) {
      _ = try environment.evaluate(expression, with: ["a": .int(1), "b": .list([.string("b")])])
    } catch {
      demandInside(error.range, 0..<file.bytes.count)
    }
  }
}
