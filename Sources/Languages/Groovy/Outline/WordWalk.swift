import Diagnostics

/// Names and keywords on the walk.
extension Outline {
  mutating func word(_ token: Token) {
    let continues = chain != nil && isMemberSign(at: index - 1)
    if !continues {
      endChain()
      if token.startsLine { beginLine() }
      if token.kind == .keyword {
        guard let word = keyword(token) else { return }
        chain = Chain(first: index)
        chain?.isNew = word == "new"
        if word == "new" { return newInstance() }
      } else if declaresClass() {
        return classDeclaration()
      } else {
        chain = Chain(first: index)
      }
    }
    if !continues, declaresMethod() { return method() }
    appendName()
    index += 1
    follow()
  }

  /// Adds the name here to the chain.
  private mutating func appendName() {
    let name = name(at: index)
    chain?.names.append(name)
  }

  /// A line that begins with a word begins a member, unless the line before goes on.
  private mutating func beginLine() {
    guard scope.body != nil, index > 0, tokens[index - 1].kind != .sign else { return }
    scope.isInValue = false
  }

  /// Reads a keyword; returns one that begins a chain.
  private mutating func keyword(_ token: Token) -> String? {
    let word = spelling(at: index)
    switch word {
    case "package", "import":
      if isOnTop { word == "package" ? package() : importLine() } else { index += 1 }
      return nil
    case "class", "interface", "enum":
      if peek(1).kind == .name { classDeclaration() } else { index += 1 }
      return nil
    case "this", "super", "new": return word
    default:
      index += 1
      return nil
    }
  }

  /// What stands behind a name decides what it is.
  mutating func follow() {
    while stands("[", at: index), !peek(0).startsLine, peek(1).kind == .string,
      peek(0).partner == index + 2
    {
      let literal = script.strings[peek(1).string]
      chain?.names.append(Name(text: literal.content.string, range: literal.contentRange))
      index += 3
      if stands("(", at: index) { return endChain() }
    }
    guard let chain, !chain.names.isEmpty else { return }
    if stands("(", at: index), !peek(0).startsLine {
      call(chain)
    } else if stands("{", at: index), !peek(0).startsLine {
      let call = add(chain, arguments: [], end: peek(0).range.lowerBound)
      trail(call)
    } else if peek(0).kind == .string || peek(0).kind == .textStart, !peek(0).startsLine,
      index >= scope.commandEnd
    {
      command(chain)
    }
  }

  /// `new a.B<C>(…)`; the type arguments are skipped where they are short.
  private mutating func newInstance() {
    index += 1
    guard peek(0).kind == .name else {
      chain = nil
      return
    }
    appendName()
    while isMemberSign(at: index + 1), peek(2).kind == .name {
      index += 2
      appendName()
    }
    index += 1
    if stands("<", at: index) {
      let limit = min(index + 64, tokens.count - 1)
      while index < limit, tokens[index].kind != .open { index += 1 }
    }
    if stands("(", at: index), let chain { call(chain) } else { chain = nil }
  }

  // MARK: Package and imports

  private mutating func package() {
    index += 1
    script.package = path()
  }

  private mutating func importLine() {
    let start = index
    index += 1
    let isStatic = spelling(at: index) == "static"
    if isStatic { index += 1 }
    guard let name = path() else { return }
    var line = Import(
      name: name,
      alias: nil,
      isWildcard: false,
      isStatic: isStatic,
      range: tokens[start].range.lowerBound..<name.range.upperBound
    )
    if stands(".", at: index), stands("*", at: index + 1) || stands("*.", at: index + 1) {
      line.isWildcard = true
      line.range = line.range.lowerBound..<peek(1).range.upperBound
      index += 2
    } else if stands("as", at: index), peek(1).kind == .name {
      line.alias = self.name(at: index + 1)
      line.range = line.range.lowerBound..<peek(1).range.upperBound
      index += 2
    }
    script.imports.append(line)
  }

  /// Reads names with dots between them.
  mutating func path() -> Name? {
    guard peek(0).kind == .name else { return nil }
    var path = name(at: index)
    index += 1
    while stands(".", at: index), peek(1).kind == .name {
      path.text += "." + spelling(at: index + 1)
      path.range = path.range.lowerBound..<peek(1).range.upperBound
      index += 2
    }
    return path
  }
}
