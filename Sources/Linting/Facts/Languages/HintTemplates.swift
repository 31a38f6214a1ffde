import Diagnostics
import Handlebars

/// A remediation hint in a file of its own that parses, and every name in it.
struct HintTemplate {
  /// The first place that includes it.
  let hint: Hint
  /// The names, in order.
  let references: [Reference]
}

extension HintTemplate {
  /// The hints that parse, each file once.
  static func all(_ hints: [Hint]) -> [HintTemplate] {
    var seen: Set<SourceFile> = []
    return hints.filter { seen.insert($0.file).inserted }.compactMap { hint in
      let template = parse(MappedText(hint.file))
      guard template.problems.isEmpty else { return nil }
      return HintTemplate(hint: hint, references: Handlebars.references(in: template.tree))
    }
  }
}

extension Reference {
  /// Whether it can only be a helper: it is given something, and has a plain name.
  var isHelper: Bool {
    hasArguments && (role == .helper || role == .block) && helperName != nil
  }

  /// The name, if it can be that of a helper.
  var helperName: String? {
    guard path.segments.count == 1, !path.isData, !path.isLocal, path.depth == 0 else { return nil }
    return path.segments[0].name
  }
}

/// What hints know.
///
/// Source: product documentation, remediation hints; the published packs (2026-08) for the rest.
enum HintNames {
  /// What is documented, or stands in sample data.
  static let variables = [
    "componentUrnForUrl", "labels", "threshold", "componentName", "causeComponentName",
    "causeComponentUrnForUrl",
  ]
  /// What only a derived state has.
  static let ofDerivedStates = [
    "componentName", "causeComponentName", "causeComponentUrnForUrl",
  ]
  /// What packs and guides use, though no list has it.
  static let undocumented = ["tags", "currentValue", "healthState"]
  /// The helpers of the language, and the one of the product.
  static let helpers = ["multiply", "if", "unless", "each", "with", "lookup"]
  /// Helpers that libraries of Handlebars often bring along.
  static let possibleHelpers = [
    "log", "and", "or", "not", "eq", "neq", "gt", "gte", "lt", "lte", "else", "this",
  ]
}
