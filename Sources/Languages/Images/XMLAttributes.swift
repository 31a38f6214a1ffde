import Diagnostics

extension XMLScanner {
  /// Reads attributes up to `>` or `/>`, and stays before it; false if the tag does not end.
  mutating func readAttributes(of tag: Range<Int>) -> Bool {
    attributes.removeAll(keepingCapacity: true)
    while !isFinished {
      let spaceStart = at
      skipSpace()
      guard at < bytes.count else {
        giveUp("this tag is not closed; '>' is missing", tag)
        return false
      }
      if bytes[at] == UInt8(ascii: ">") || stands("/>") {
        checkNames()
        return true
      }
      let hasSpace = at > spaceStart
      let name = name()
      guard !name.isEmpty else {
        giveUp("the name of an attribute was expected here", at..<at + 1)
        return false
      }
      if !hasSpace { report("a blank was expected before \(quoted(name))", name) }
      guard let value = value(of: name) else { continue }
      attributes.append(Attribute(name: name, value: value))
    }
    return false
  }

  /// Moves behind `="…"`; nil if that is missing, which is reported.
  private mutating func value(of name: Range<Int>) -> Range<Int>? {
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      report("the attribute \(quoted(name)) has no value", name)
      return nil
    }
    at += 1
    skipSpace()
    guard at < bytes.count else { return nil }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = at
      while at < bytes.count, !isXMLSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"), !stands("/>")
      {
        at += 1
      }
      report("the value of \(quoted(name)) must stand in quotes", start..<max(at, start + 1))
      return nil
    }
    return quotedValue(of: name, quote)
  }

  private mutating func quotedValue(of name: Range<Int>, _ quote: UInt8) -> Range<Int>? {
    let opener = at
    at += 1
    while at < bytes.count, bytes[at] != quote, !isFinished {
      switch bytes[at] {
      case UInt8(ascii: "<"):
        let begin = Note("the value begins here", at: file.span(opener..<opener + 1))
        giveUp(
          "'<' must be written '&lt;' in the value of \(quoted(name)), or a quote is missing",
          at..<at + 1,
          related: begin
        )
        return nil
      case UInt8(ascii: "&"): reference()
      default:
        checkCharacter()
        at += 1
      }
    }
    guard at < bytes.count, !isFinished else {
      giveUp("the value of \(quoted(name)) is not closed", opener..<opener + 1)
      return nil
    }
    at += 1
    return opener + 1..<at - 1
  }

  /// Moves behind `<?xml version="1.0" … ?>`; the version must be there, and comes first.
  mutating func readDeclaration(_ target: Range<Int>) {
    var allowed = ["version", "encoding", "standalone"][...]
    while !isFinished {
      skipSpace()
      if stands("?>") {
        at += 2
        if allowed.count == 3 { report("the XML declaration must give a 'version'", target) }
        return
      }
      let name = name()
      guard !name.isEmpty else {
        return giveUp("'?>' was expected here", at..<min(at + 1, bytes.count))
      }
      let place = allowed.firstIndex { bytes[name].elementsEqual($0.utf8) }
      guard let place, place == 0 || allowed.count < 3 else {
        return giveUp("\(quoted(name)) cannot stand here in the XML declaration", name)
      }
      allowed = allowed[(place + 1)...]
      guard value(of: name) != nil else {
        isFinished = true
        return
      }
    }
  }

  /// Reports names that stand twice.
  private mutating func checkNames() {
    guard attributes.count > 1 else { return }
    var seen: [ArraySlice<UInt8>: Range<Int>] = [:]
    for attribute in attributes {
      let name = attribute.name
      if let first = seen.updateValue(name, forKey: bytes[name]) {
        seen[bytes[name]] = first
        report(
          "the attribute \(quoted(name)) stands twice in one tag",
          name,
          related: Note("first here", at: file.span(first))
        )
      }
    }
  }
}
