extension HelperRegistry {
  /// What every engine has: `if`, `unless`, `each`, `with`, `lookup`, `log`; and from handlebars.java
  /// `block` and `partial`, where these two count in the Java dialects only.
  public static let standard = HelperRegistry([
    Helper("if", "renders its body if a value is true", use: .either, arity: 0...2) { call in
      call.renderIf(isNegated: false)
    },
    Helper("unless", "renders its body if a value is false", use: .either, arity: 0...2) { call in
      call.renderIf(isNegated: true)
    },
    Helper(
      "each",
      "renders its body for every item of a list or entry of a map",
      use: .either,
      arity: 0...2
    ) { call in
      guard call.checksSubject() else { return nil }
      return call.renderEach(call.subject)
    },
    Helper("with", "renders its body in the context of a value", use: .either, arity: 0...2) {
      call in
      guard call.checksSubject() else { return nil }
      return call.renderWith(call.subject)
    },
    Helper("lookup", "yields the member of a value", arity: 1...2) { call in call.lookUp() },
    Helper("log", "prints nothing", use: .either, arity: 0...Helper.unlimited) { _ in nil },
  ])

  /// The helpers handlebars.java brings for layouts: `{{#partial "x"}}` says what `{{#block "x"}}` prints.
  public static let layouts = [
    Helper(
      "block",
      "renders the body kept under a name, or else its own",
      use: .block,
      arity: 1...1
    ) {
      call in
      if !call.renderDefinition(call.text(of: call.value(at: 0))) { call.renderBody() }
      return nil
    },
    Helper("partial", "keeps its body under a name", use: .block, arity: 1...1) { call in
      call.define(call.text(of: call.value(at: 0)))
      return nil
    },
  ]

  static let builtInNames: Set<String> = ["if", "unless", "each", "with", "lookup", "log"]
}

extension HelperCall {
  /// What a block helper is about: what it is given, or in handlebars.java else the context.
  fileprivate var subject: Value? {
    arguments.isEmpty && dialect != .javaScript ? context : value(at: 0)
  }

  /// Whether the helper is given as many values as it needs.
  fileprivate func checksSubject() -> Bool {
    let needsOne = dialect == .javaScript || dialect == .platform
    guard needsOne, arguments.count != 1 else { return true }
    report(
      "'\(name)' needs 1 value, not \(arguments.count)",
      at: arguments.count > 1 ? arguments[1].span : nameSpan
    )
    return false
  }

  fileprivate func renderIf(isNegated: Bool) -> Value? {
    guard checksSubject() else { return nil }
    let subject = subject
    var isTrue = !(subject?.isFalsy ?? true)
    if case .boolean(true) = value(named: "includeZero"), subject?.double == 0 { isTrue = true }
    if isTrue != isNegated { renderBody() } else { renderAlternative() }
    return nil
  }

  fileprivate func renderWith(_ value: Value?) -> Value? {
    guard let value, isTruthyContext(value) else {
      renderAlternative()
      return nil
    }
    renderBody(with: value, parameters: [value])
    return nil
  }

  /// Whether `with` enters a value; to handlebars.js 0 is something.
  private func isTruthyContext(_ value: Value) -> Bool {
    if dialect == .javaScript, value.double != nil { return true }
    return !value.isFalsy
  }

  fileprivate func renderEach(_ value: Value?) -> Value? {
    var isEmpty = true
    switch value {
    case .list(let items):
      isEmpty = items.isEmpty
      for (index, item) in items.enumerated() {
        guard !renderer.isStopped else { return nil }
        let place = place(key: .integer(index), index: index, of: items.count)
        renderBody(with: item, data: place, parameters: [item, .integer(index)])
      }
    case .map(let map):
      isEmpty = map.entries.isEmpty
      for (index, entry) in map.entries.enumerated() {
        guard !renderer.isStopped else { return nil }
        let place = place(key: .string(entry.name), index: index, of: map.entries.count)
        renderBody(with: entry.value, data: place, parameters: [entry.value, .string(entry.name)])
      }
    default: break
    }
    if isEmpty { renderAlternative() }
    return nil
  }

  /// What `@key`, `@index`, `@first` and `@last` mean; handlebars.java makes words of the last two.
  private func place(key: Value, index: Int, of count: Int) -> ValueMap {
    let isFirst = index == 0
    let isLast = index == count - 1
    guard dialect != .javaScript else {
      return [
        "key": key, "index": .integer(index), "first": .boolean(isFirst), "last": .boolean(isLast),
      ]
    }
    let isEven = index % 2 == 0
    return [
      "key": key, "index": .integer(index), "index_1": .integer(index + 1),
      "first": .string(isFirst ? "first" : ""), "last": .string(isLast ? "last" : ""),
      "even": .string(isEven ? "even" : ""), "odd": .string(isEven ? "" : "odd"),
    ]
  }

  fileprivate func lookUp() -> Value? {
    guard arguments.count == 2 else { return value(at: 0) }
    guard let owner = value(at: 0), let key = value(at: 1) else { return nil }
    return owner.member(text(of: key), in: dialect)
  }

  /// Renders a block that is named for a value: `{{#x}}…{{/x}}`.
  func renderSection(of value: Value?) {
    switch value {
    case nil, .null, .boolean(false): renderAlternative()
    case .boolean(true): renderBody()
    case .list(let items):
      if items.isEmpty { renderAlternative() } else { _ = renderEach(value) }
    case let value?:
      // To handlebars.js the empty text and 0 are something.
      if dialect != .javaScript, value.isFalsy { return renderAlternative() }
      renderBody(with: value, parameters: [value])
    }
  }
}
