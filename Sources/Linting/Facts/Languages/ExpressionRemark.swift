import CEL
import Diagnostics
import Schema

/// What is wrong with an expression whose syntax is right, as rules tell offences apart.
struct ExpressionRemark: Sendable {
  /// The offences.
  enum Offence: Sendable {
    case unknownName, unknownMember, unknownFunction, undocumentedFunction, formerName
    case mismatch, result, mapKey
    /// A name that exists elsewhere; of those in mappings other rules speak.
    case unavailableName
    /// A text that cannot be made what it is to be.
    case conversion
    /// A list of labels where one text is wanted.
    case list
    /// A key with dots or hyphens behind a dot.
    case key
  }

  /// Which of them.
  let offence: Offence
  /// What is wrong.
  let message: String
  /// What to do about it.
  let help: String?
  /// Where.
  let span: SourceSpan
  /// The UTF-8 offsets in the expression.
  let range: Range<Int>

  /// The same as a finding.
  var finding: Finding { Finding(message, at: span.firstLine, help: help) }

  /// What is to be said about an expression.
  static func all(
    in tree: Expression,
    _ review: Environment.Review,
    in environment: Environment,
    wants result: TextResult
  ) -> [ExpressionRemark] {
    let keys = UnquotedKeys(tree)
    let conversions = environment.failingConversions(in: tree)
    if review.remarks.isEmpty, keys.certain.isEmpty, conversions.isEmpty { return [] }
    var found = keys.certain.map { key(at: $0, in: tree) }
    found += conversions.compactMap { conversion($0, in: tree) }
    var told = keys.certain
    for remark in review.remarks {
      if told.contains(where: { $0.overlaps(remark.range) }) { continue }
      // A wrong key shows as all kinds of trouble; it is said once.
      if let range = keys.possible.first(where: { $0.overlaps(remark.range) }) {
        found.append(key(at: range, in: tree))
        told.append(range)
      } else {
        found.append(ExpressionRemark(remark, in: tree, wants: result))
      }
    }
    return found
  }

  /// What is wrong with `duration('1d')`.
  private static func conversion(_ id: Expression.ID, in tree: Expression) -> ExpressionRemark? {
    guard case .call(let name, _, let arguments) = tree[id].content, let argument = arguments.first
    else { return nil }
    let range = tree[argument].range
    let (noun, help): (String, String?) =
      switch name {
      case "duration": ("duration", "write numbers with h, m, s, ms, us or ns, such as '24h'")
      case "timestamp": ("time", "write it in full, such as '2026-01-31T12:00:00Z'")
      case "bool": ("truth", "write 'true' or 'false'")
      default: ("number", nil)
      }
    return ExpressionRemark(
      offence: .conversion,
      message: "\(tree.text[range].string) is no \(noun) for '\(name)'",
      help: help,
      span: tree.text.span(of: range),
      range: range
    )
  }

  private static func key(at range: Range<Int>, in tree: Expression) -> ExpressionRemark {
    let span = tree.text.span(of: range)
    let text = tree.text[range].string
    let key = ["tags.", "attributes.", "."].lazy.compactMap { text.firstRange(of: $0) }.first
    return ExpressionRemark(
      offence: .key,
      message: "'\(text)' does not read one key",
      help: key.map { "write ['\(text[$0.upperBound...])']" },
      span: span,
      range: range
    )
  }

  private init(_ remark: Remark, in tree: Expression, wants result: TextResult) {
    let isList = Self.isLabelList(remark, in: tree, wants: result)
    offence = isList ? .list : Self.offence(of: remark.kind)
    message = isList ? "a label has a list of values, which is no text" : remark.message
    help = isList ? "use 'singleValue', such as tags.singleValue('a')" : remark.help
    span = remark.span
    range = remark.range
  }

  private init(
    offence: Offence,
    message: String,
    help: String?,
    span: SourceSpan,
    range: Range<Int>
  ) {
    self.offence = offence
    self.message = message
    self.help = help
    self.span = span
    self.range = range
  }

  private static func offence(of kind: Remark.Kind) -> Offence {
    switch kind {
    case .unknownName: .unknownName
    case .unavailableName: .unavailableName
    case .formerName: .formerName
    case .unknownMember, .noMembers: .unknownMember
    case .unknownFunction: .unknownFunction
    case .undocumentedFunction: .undocumentedFunction
    case .mismatch: .mismatch
    case .result, .choice: .result
    case .mapKey: .mapKey
    }
  }

  /// Whether a remark is about `tags['a']` or `tags.a` where a text is wanted.
  private static func isLabelList(
    _ remark: Remark,
    in tree: Expression,
    wants result: TextResult
  ) -> Bool {
    switch remark.kind {
    case .result: return result.isText && tree.isLabel(tree.root)
    case .mismatch:
      return tree.nodes.contains { node in
        guard node.mark == remark.range, case .call(let name, nil, let operands) = node.content,
          name == Operator.plus || name == Operator.equal || name == Operator.unequal
        else { return false }
        return operands.contains(where: tree.isLabel)
      }
    default: return false
    }
  }
}

extension Expression {
  /// Whether a part is `tags['a']` or `tags.a`.
  fileprivate func isLabel(_ id: ID) -> Bool {
    let owner: ID
    switch self[id].content {
    case .select(let operand, _, false): owner = operand
    case .call(Operator.index, nil, let operands) where operands.count == 2: owner = operands[0]
    default: return false
    }
    switch self[owner].content {
    case .name("tags"), .select(_, "tags", false): return true
    default: return false
    }
  }
}

/// The places where a key with dots or hyphens is likely meant, but stands behind a dot.
private struct UnquotedKeys {
  /// Those that are wrong by themselves.
  private(set) var certain: [Range<Int>] = []
  /// Those that are, if the checker has something against them.
  private(set) var possible: [Range<Int>] = []

  init(_ tree: Expression) {
    for node in tree.nodes {
      switch node.content {
      case .call(Operator.minus, nil, let operands): addDifference(node, operands, in: tree)
      case .select(let operand, _, false): addChain(node, operand, in: tree)
      default: continue
      }
    }
  }

  /// `tags.cluster-name`.
  private mutating func addDifference(
    _ node: Expression.Node,
    _ operands: [Expression.ID],
    in tree: Expression
  ) {
    let left = tree[operands[0]]
    let right = tree[operands[1]]
    let isTight =
      left.range.upperBound == node.mark.lowerBound
      && right.range.lowerBound == node.mark.upperBound
    guard isTight, Self.isName(operands[1], in: tree) else { return }
    if case .select = left.content {
      possible.append(node.range)
    } else if possible.last == left.range {
      possible[possible.count - 1] = node.range
    }
  }

  private static func isName(_ id: Expression.ID, in tree: Expression) -> Bool {
    switch tree[id].content {
    case .name: true
    case .select(let operand, _, false):
      if case .name = tree[operand].content { true } else { false }
    default: false
    }
  }

  /// `tags.app.name`, `resource.attributes.service.name`.
  private mutating func addChain(
    _ node: Expression.Node,
    _ operand: Expression.ID,
    in tree: Expression
  ) {
    if certain.last?.lowerBound == node.range.lowerBound, certain.last == tree[operand].range {
      certain[certain.count - 1] = node.range
      return
    }
    guard case .select(let owner, let key, false) = tree[operand].content else { return }
    switch tree[owner].content {
    case .name("tags"): certain.append(node.range)
    case .select(let root, "tags", false):
      if case .name("source") = tree[root].content { certain.append(node.range) }
    case .select(let root, "attributes", false):
      guard case .name = tree[root].content, Self.namespaces.contains(key) else { return }
      certain.append(node.range)
    default: return
    }
  }

  /// What the names of attributes begin with.
  ///
  /// Source: OpenTelemetry semantic conventions, 2026-08.
  private static let namespaces: Set<String> = [
    "aws", "azure", "client", "cloud", "code", "container", "db", "deployment", "device", "enduser",
    "error", "exception", "faas", "gcp", "gen_ai", "host", "http", "k8s", "messaging", "net",
    "network", "os", "otel", "peer", "process", "rpc", "server", "service", "telemetry", "thread",
    "url", "user",
  ]
}
