import Diagnostics

/// What the checker says, and about the whole of an expression.
extension Checker {
  /// What was found, in the order of the text.
  var sortedRemarks: [Remark] {
    remarks.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.prefix(100).map(\.element)
  }

  mutating func report(
    _ kind: Remark.Kind,
    _ message: String,
    at range: Range<Int>,
    help: String? = nil,
    isWarning: Bool = false
  ) {
    let span = expression.text.span(of: range)
    remarks.append(
      Remark(
        kind: kind,
        message: message,
        help: help,
        isWarning: isWarning,
        range: range,
        span: span
      )
    )
  }

  mutating func warn(
    _ kind: Remark.Kind,
    _ message: String,
    at range: Range<Int>,
    help: String? = nil
  ) {
    report(kind, message, at: range, help: help, isWarning: true)
  }

  /// The advice to write a word that is much like another one.
  static func guess(_ word: String, among words: [String]) -> String? {
    suggestion(for: word, among: words).map { "did you mean '\($0)'?" }
  }

  // MARK: The result

  mutating func checkResult(_ found: Kind, _ wanted: Kind) {
    let range = expression[expression.root].range
    if !unifier.assign(found, to: wanted) {
      return report(.result, "this is \(article(found)), but \(wanted) is wanted here", at: range)
    }
    guard environment.takesAttributesForMaps, found == .dyn, endsWithAttributes,
      !unifier.assign(.attributes, to: wanted)
    else { return }
    report(.result, "this is a map, but \(wanted) is wanted here", at: range)
  }

  func article(_ kind: Kind) -> String {
    switch kind {
    case .null: "null"
    case .int: "an int"
    default: "a \(kind)"
    }
  }

  private var endsWithAttributes: Bool {
    guard case .select(_, "attributes", _) = expression[expression.root].content else {
      return false
    }
    return true
  }

  /// Looks at every string the expression may yield as it stands.
  mutating func checkChoices(_ choices: [String]) {
    var pending = [expression.root]
    while let id = pending.popLast() {
      switch expression[id].content {
      case .call(Operator.conditional, _, let parts): pending += [parts[2], parts[1]]
      case .literal(.string(let text)) where !choices.contains(text):
        let list = choices.map { "'\($0)'" }.joined(separator: ", ")
        report(.choice, "'\(text)' is none of \(list)", at: expression[id].range)
      default: continue
      }
    }
  }
}
