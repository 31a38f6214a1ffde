import CEL
import Diagnostics
import Documents
import Interpolation
import Schema
import StackPackModel

/// A CEL expression of the settings: a whole text, or what stands in a hole of one.
struct PackExpression: Sendable {
  /// The value that is or holds the expression.
  let value: TypedValue
  /// The place where it is evaluated.
  let scope: Scope
  /// What should come out.
  let result: TextResult
  /// Whether it fills a hole.
  let isHole: Bool
  /// The text of the expression, every byte of which knows its place.
  let text: MappedText
  /// The expression; nil if its syntax is broken.
  let tree: Expression?
  /// What breaks the syntax.
  let problem: Problem?
  /// The kind of what it yields.
  let kind: Kind
  /// What the checker has against it.
  let remarks: [ExpressionRemark]

  init(
    _ value: TypedValue,
    _ text: MappedText,
    yields result: TextResult,
    in scope: Scope,
    _ environment: Environment?,
    isHole: Bool
  ) {
    self.value = value
    self.scope = scope
    self.result = result
    self.isHole = isHole
    self.text = text
    let parsed = CEL.parse(text)
    tree = parsed.tree
    problem = parsed.problems.first
    guard let tree = parsed.tree, let environment else {
      kind = .dyn
      remarks = []
      return
    }
    let review = environment.review(
      tree,
      yields: result.kind(in: scope, isTemplate: isHole),
      among: scope == .component ? result.words : nil
    )
    kind = review.kind
    remarks = ExpressionRemark.all(in: tree, review, in: environment, wants: result)
  }

  /// Whether a rule may have something to say about it.
  var isOfInterest: Bool {
    problem != nil || !remarks.isEmpty || result == .boolean || kind == .bool || isOfMapping
  }

  /// Whether it is part of an OTel mapping.
  var isOfMapping: Bool { scope != .component && scope != .topologySource }

  /// Whether the syntax is broken by a `${` outside of texts.
  var isWrapped: Bool {
    problem != nil && CELWords(text.bytes).all.contains { $0.isMark("${") }
  }
}

extension TextResult {
  /// The only texts there are; nil if any text will do.
  fileprivate var words: [String]? {
    if case .oneOf(let words) = self { words } else { nil }
  }

  /// Whether text is wanted.
  var isText: Bool {
    switch self {
    case .string, .urn, .dateTime, .oneOf: true
    default: false
    }
  }
}

/// A text of the settings with holes.
struct PackTemplate: Sendable {
  /// The value.
  let value: TypedValue
  /// What may stand in the holes.
  let placeholders: Placeholders
  /// Whether it is a metric query.
  let isMetricQuery: Bool
  /// The text, taken apart.
  let template: Template
  /// The values of the label `__multi__`, if it is a metric query with expressions.
  let multiMatchers: [MultiMatcher]

  /// Whether it is filled with variables of a dashboard.
  var isOfDashboard: Bool {
    guard case .names(let scope) = placeholders else { return false }
    return scope == .dashboardVariables || scope == .dashboardLabels
  }
}

/// What is written in the languages inside the strings of a pack.
struct PackLanguages: Sendable {
  /// The expressions that a rule may have something to say about, in order.
  private(set) var expressions: [PackExpression] = []
  /// The place of the last expression, and what is known there.
  private var last: (scope: Scope, environment: Environment?)?
  /// The texts with holes, in order.
  private(set) var templates: [PackTemplate] = []

  /// What is written in the strings among some values.
  init(_ values: [TypedValue]) {
    for value in values {
      guard case .string(let language) = value.type, value.node.kind == .scalar else { continue }
      switch language {
      case .cel(let result, let scope): add(value, yields: result, in: scope)
      case .template(let placeholders, let result): add(value, placeholders, yields: result)
      case .stql(_, let placeholders): add(value, placeholders)
      case .promql(let placeholders): add(value, placeholders, isMetricQuery: true)
      default: continue
      }
    }
  }

  /// What is written in several parts of a pack.
  init(_ parts: [PackLanguages]) {
    expressions = parts.flatMap(\.expressions)
    templates = parts.flatMap(\.templates)
  }

  private mutating func add(_ value: TypedValue, yields result: TextResult, in scope: Scope) {
    guard !value.node.hasLocalTag, !value.node.isBlank, let text = value.node.text else { return }
    add(value, text, yields: result, in: scope, isHole: false)
  }

  private mutating func add(
    _ value: TypedValue,
    _ text: MappedText,
    yields result: TextResult,
    in scope: Scope,
    isHole: Bool
  ) {
    if last?.scope != scope { last = (scope, scope.environment) }
    let expression = PackExpression(
      value,
      text,
      yields: result,
      in: scope,
      last?.environment,
      isHole: isHole
    )
    if expression.isOfInterest { expressions.append(expression) }
  }

  private mutating func add(
    _ value: TypedValue,
    _ placeholders: Placeholders,
    yields result: TextResult = .string,
    isMetricQuery: Bool = false
  ) {
    guard let dialect = placeholders.dialect, !value.node.hasLocalTag,
      value.node.bytes.contains(UInt8(ascii: "$"))
        || isMetricQuery && firstRange(of: "__multi__", in: value.node.bytes, from: 0) != nil,
      let text = value.node.text
    else { return }
    let template = parse(text, as: dialect)
    let hasMaps = isMetricQuery && dialect == .expressions
    let multiMatchers = hasMaps ? MultiMatcher.all(in: template) : []
    templates.append(
      PackTemplate(
        value: value,
        placeholders: placeholders,
        isMetricQuery: isMetricQuery,
        template: template,
        multiMatchers: multiMatchers
      )
    )
    guard case .expressions(let scope) = placeholders else { return }
    // Of a map that is wanted and has text around it another rule speaks.
    let result = result == .map && template.soleHole == nil ? .any : result
    for hole in template.holes where hole.isReadable {
      let content = template.text[hole.content]
      guard !content.isBuiltIn else { continue }
      let matcher = multiMatchers.first { $0.holes.contains(hole) }
      // Of one that is more than a hole another rule speaks.
      let wanted = matcher.map { $0.fault == nil ? TextResult.map : .any }
      add(value, content, yields: wanted ?? result, in: scope, isHole: true)
    }
  }
}

extension LintedPack {
  /// Every place where an expression commits an offence.
  func remarks(_ offence: ExpressionRemark.Offence) -> [Finding] {
    var findings: [Finding] = []
    for expression in expressions where !expression.remarks.isEmpty {
      findings += expression.remarks.filter { $0.offence == offence }.map(\.finding)
    }
    return findings
  }

  /// What is wrong with texts with holes, as far as a condition holds.
  func flaws(where isMeant: (PackTemplate, Flaw) -> Bool) -> [Finding] {
    var findings: [Finding] = []
    for text in templates {
      for flaw in text.template.flaws where isMeant(text, flaw) {
        findings.append(Finding(flaw.message, at: flaw.span.firstLine))
      }
    }
    return findings
  }
}

extension Placeholders {
  /// How the holes are written; nil if there are none of ours.
  fileprivate var dialect: Dialect? {
    switch self {
    case .none, .handlebars, .words: nil
    case .expressions: .expressions
    case .names: .names
    case .paths(let scope): scope == .resourceAttributes ? .attributes : .paths
    case .groups: .groups
    }
  }
}

extension MappedText {
  /// Whether it is a name such as `__interval`, which the platform fills in itself.
  var isBuiltIn: Bool {
    let word = bytes.drop { $0 <= 0x20 }
    guard word.starts(with: "__".utf8) else { return false }
    let end = word.firstIndex { !isNamePart($0) } ?? word.endIndex
    return word[end...].allSatisfy { $0 <= 0x20 }
  }
}

private func isNamePart(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
}
