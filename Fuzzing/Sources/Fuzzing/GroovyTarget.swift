import Diagnostics
import Groovy

/// Reads a script and asks what a linter would.
@Sendable func fuzzGroovy(_ file: SourceFile) {
  let parsed = parse(file)
  demandSound(parsed.problems)
  let script = parsed.tree
  let whole = 0..<file.bytes.count
  for string in script.strings {
    demandInside(string.contentRange, string.range)
    demandInside(string.range, whole)
    demandInside(string.content.span)
  }
  for declaration in script.classes {
    demandInside(declaration.name.range, declaration.range)
    demandInside(declaration.range, whole)
  }
  for method in script.methods {
    demandInside(method.name.range, whole)
    if let body = method.body { demandInside(body, whole) }
  }
  for (index, call) in script.calls.enumerated() {
    demandInside(call.range, whole)
    demand((call.receiver ?? -1) < index, "a call stands before its receiver")
    for argument in call.arguments { demandInside(argument.range, call.range) }
  }
  for name in script.unknownContextMembers { demandInside(name.range, whole) }
  for snapshot in script.snapshotImports {
    for name in snapshot.arguments { demandInside(name.range, whole) }
  }
  demandSound(script.flow, whole)
}

private func demandSound(_ flow: Flow, _ whole: Range<Int>) {
  for path in flow.paths {
    demandInside(path.root.range, path.range)
    demandInside(path.range, whole)
    demand(flow.path(at: path.range) != nil, "a path is not found again")
    _ = flow.steps(of: path, from: "element")
  }
  for assignment in flow.assignments {
    demandInside(assignment.variable.range, whole)
    demandInside(assignment.value, whole)
  }
  for change in flow.changes {
    demandInside(change.range, whole)
    if let condition = change.condition { demandInside(condition, whole) }
  }
  for comparison in flow.comparisons { demandInside(comparison.text.range, whole) }
  _ = flow.parts(of: "element")
}
