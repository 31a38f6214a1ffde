import Diagnostics

extension XMLScanner {
  /// Moves behind a document type declaration, and takes down the entities it declares.
  mutating func readDoctype() {
    let start = at
    at += 9
    let opener = start..<at
    while at < bytes.count, !isFinished {
      switch bytes[at] {
      case UInt8(ascii: ">"):
        at += 1
        return
      case UInt8(ascii: "["):
        at += 1
        readInternalSubset(opener)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Only the address of declarations elsewhere stands in quotes here.
        hasForeignDeclarations = true
        guard skipQuoted() else { return }
      case UInt8(ascii: "<"):
        return giveUp("this DOCTYPE is not closed; '>' is missing", opener)
      default:
        checkCharacter()
        at += 1
      }
    }
    if !isFinished { giveUp("this DOCTYPE is not closed; '>' is missing", opener) }
  }

  private mutating func skipQuoted() -> Bool {
    let start = at
    let quote = bytes[at]
    at += 1
    while at < bytes.count, bytes[at] != quote { at += 1 }
    guard at < bytes.count else {
      giveUp("this text is not closed; its second quote is missing", start..<start + 1)
      return false
    }
    at += 1
    return true
  }

  private mutating func readInternalSubset(_ opener: Range<Int>) {
    while !isFinished {
      skipSpace()
      guard at < bytes.count else {
        return giveUp("this DOCTYPE is not closed; ']>' is missing", opener)
      }
      if bytes[at] == UInt8(ascii: "]") {
        at += 1
        return
      }
      if stands("<!--") {
        comment()
      } else if stands("<?") {
        _ = instruction()
      } else if stands("<!ENTITY") {
        at += 8
        readEntity()
      } else if stands("<!ELEMENT") || stands("<!ATTLIST") || stands("<!NOTATION") {
        at += 9
        skipDeclaration()
      } else if bytes[at] == UInt8(ascii: "%") {
        readParameterReference()
      } else {
        giveUp("a declaration was expected here", at..<at + 1)
      }
    }
  }

  /// A reference to declarations that can hold anything.
  private mutating func readParameterReference() {
    let start = at
    at += 1
    let name = name()
    guard !name.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: ";") else {
      return giveUp("a name and ';' were expected after '%'", start..<start + 1)
    }
    at += 1
    hasForeignDeclarations = true
  }

  private mutating func readEntity() {
    skipSpace()
    let isParameter = at < bytes.count && bytes[at] == UInt8(ascii: "%")
    if isParameter {
      at += 1
      skipSpace()
    }
    let name = name()
    guard !name.isEmpty else {
      return giveUp("the name of an entity was expected here", at..<min(at + 1, bytes.count))
    }
    declarations.append(name)
    skipSpace()
    let valueStart = at
    let isText =
      at < bytes.count && (bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"))
    if isText {
      guard skipQuoted() else { return }
    }
    // The first declaration of a name is the one that counts.
    if !isParameter, entities[bytes[name]] == nil {
      entities[bytes[name]] = isText ? valueStart + 1..<at - 1 : valueStart..<valueStart
    }
    skipDeclaration()
  }

  private mutating func skipDeclaration() {
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ">"):
        at += 1
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard skipQuoted() else { return }
      case UInt8(ascii: "<"):
        return giveUp("this declaration is not closed; '>' is missing", at..<at + 1)
      default: at += 1
      }
    }
    giveUp("this declaration is not closed; '>' is missing", start..<start)
  }
}
