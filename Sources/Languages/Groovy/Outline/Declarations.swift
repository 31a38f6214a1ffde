import Diagnostics

/// Classes and methods.
extension Outline {
  /// Whether `trait X` or `record X(…)` begins here; both words are names elsewhere.
  func declaresClass() -> Bool {
    guard stands("trait", at: index) || stands("record", at: index) else { return false }
    return peek(1).kind == .name && !peek(1).startsLine
      && (stands("{", at: index + 2) || ["extends", "implements"].contains(spelling(at: index + 2))
        || (stands("record", at: index) && stands("(", at: index + 2)
          && stands("{", at: peek(2).partner + 1)))
  }

  mutating func classDeclaration() {
    let start = index
    let kind = ClassDeclaration.Kind(rawValue: spelling(at: index)) ?? .class
    let name = name(at: index + 1)
    index += 2
    var declaration = ClassDeclaration(
      kind: kind,
      name: name,
      interfaces: [],
      enclosing: scope.enclosing,
      range: tokens[start].range.lowerBound..<name.range.upperBound
    )
    header(&declaration)
    script.classes.append(declaration)
    guard stands("{", at: index) else { return }
    let end = tokens[peek(0).partner].range.upperBound
    script.classes[script.classes.count - 1].range = declaration.range.lowerBound..<end
    // Methods of the method around it are not those of the class.
    enter(nil, body: script.classes.count - 1)
    scope.method = nil
  }

  /// What stands between the name of a class and its body.
  private mutating func header(_ declaration: inout ClassDeclaration) {
    var clause = ""
    while index < tokens.count - 1 {
      switch tokens[index].kind {
      case .keyword where ["extends", "implements", "permits"].contains(spelling(at: index)):
        clause = spelling(at: index)
        index += 1
      case .name:
        guard let type = path() else { return }
        if clause == "extends", declaration.kind != .interface {
          declaration.superclass = declaration.superclass ?? type
        } else if !clause.isEmpty {
          declaration.interfaces.append(type)
        }
      case .sign where stands(",", at: index): index += 1
      case .sign where stands("<", at: index): typeArguments()
      case .open where stands("(", at: index): index = peek(0).partner + 1
      default: return
      }
    }
  }

  /// Skips `<…>`.
  private mutating func typeArguments() {
    var depth = 0
    while index < tokens.count - 1 {
      guard tokens[index].kind != .open, tokens[index].kind != .close else { return }
      depth += angles(at: index)
      index += 1
      if depth <= 0 { return }
    }
  }

  /// By how much a token opens or closes type arguments.
  private func angles(at index: Int) -> Int {
    guard tokens[index].kind == .sign else { return 0 }
    return switch spelling(at: index) {
    case "<": 1
    case ">": -1
    case ">>": -2
    case ">>>": -3
    default: 0
    }
  }

  // MARK: Methods

  /// Whether the name here is that of a method which is defined.
  func declaresMethod() -> Bool {
    guard stands("(", at: index + 1), !peek(1).startsLine, !isMemberSign(at: index - 1) else {
      return false
    }
    let end = peek(1).partner + 1
    let hasBody = stands("{", at: end) || (end < tokens.count && spelling(at: end) == "throws")
    if let body = scope.body {
      guard !scope.isInValue else { return false }
      return hasBody || (script.classes[body].kind != .enum && followsType)
    }
    return isOnTop && hasBody && followsType
  }

  /// Whether a type or `def` stands before the name, on its line.
  private var followsType: Bool {
    guard index > 0, !peek(0).startsLine else { return false }
    switch tokens[index - 1].kind {
    case .name:
      let first = lexer.bytes[tokens[index - 1].range.lowerBound]
      return stands("def", at: index - 1) || (first >= 0x41 && first <= 0x5A)
    case .keyword:
      return ![
        "return", "new", "throw", "assert", "else", "do", "case", "in", "as", "instanceof",
      ].contains(spelling(at: index - 1))
    case .sign: return stands(">", at: index - 1) || stands(">>", at: index - 1)
    case .close: return stands("]", at: index - 1)
    default: return false
    }
  }

  mutating func method() {
    let name = name(at: index)
    let open = index + 1
    let owner = scope.body
    var method = Method(
      name: name,
      parameters: parameters(open),
      owner: owner,
      isConstructor: owner.map { script.classes[$0].name.text == name.text } ?? false,
      isOverride: scope.isOverride
    )
    scope.isOverride = false
    chain = nil
    index = tokens[open].partner + 1
    if spelling(at: index) == "throws" {
      while index < tokens.count - 1, tokens[index].kind != .open, tokens[index].kind != .close,
        !stands(";", at: index)
      { index += 1 }
    }
    if stands("{", at: index) {
      let end = tokens[peek(0).partner].range.upperBound
      method.body = peek(0).range.lowerBound..<end
    }
    script.methods.append(method)
    if method.body != nil { enter(nil, method: script.methods.count - 1) }
  }

  /// The parameters in the parentheses that open at a token.
  private func parameters(_ open: Int) -> [Parameter] {
    var parameters: [Parameter] = []
    let end = tokens[open].partner
    var at = open + 1
    while at < end {
      var words: [Int] = []
      var depth = 0
      var isDefault = false
      var isVariadic = false
      while at < end, isDefault || depth > 0 || !stands(",", at: at) {
        if isDefault, stands(",", at: at) { break }
        if stands("=", at: at) { isDefault = true }
        if stands("...", at: at) || stands("[", at: at) { isVariadic = true }
        if !isDefault { depth += angles(at: at) }
        let isWord = tokens[at].kind == .name || tokens[at].kind == .keyword
        if isWord, depth == 0, !isDefault, !stands("@", at: at - 1) { words.append(at) }
        at = tokens[at].kind == .open ? tokens[at].partner + 1 : at + 1
      }
      at += 1
      guard let last = words.last else { continue }
      let types = words.dropLast().filter { !stands("final", at: $0) && !stands("def", at: $0) }
      parameters.append(
        Parameter(
          type: types.last.map(name(at:)),
          name: name(at: last),
          isOptional: isDefault || isVariadic
        )
      )
    }
    return parameters
  }
}
