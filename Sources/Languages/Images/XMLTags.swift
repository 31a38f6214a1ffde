import Diagnostics

extension XMLScanner {
  /// Reads `</name>`.
  mutating func endTag() -> Event? {
    let start = at
    at += 2
    let name = name()
    skipSpace()
    guard !name.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: ">") else {
      giveUp("this closing tag is not complete; '>' is missing", start..<max(at, start + 2))
      return nil
    }
    at += 1
    guard let expected = open.last else {
      isFinished = true
      if isTangled { return nil }
      report("'</\(file.text(in: name))>' closes nothing", start..<at)
      return nil
    }
    if bytes[expected] != bytes[name] {
      let opener = Note(
        "\(quoted(expected)) opens here",
        at: file.span(expected.lowerBound - 1..<expected.upperBound)
      )
      if !isTangled {
        report(
          "\(quoted(name)) was closed where \(quoted(expected)) is open",
          start..<at,
          related: opener
        )
      }
      isTangled = true
      // A closing tag too many is passed over; else the elements inside lack theirs.
      guard let outer = open.lastIndex(where: { bytes[$0] == bytes[name] }) else { return nil }
      open.removeSubrange((outer + 1)...)
    }
    open.removeLast()
    return .end(name: name)
  }

  /// Reads `<name …>`, or `<name …/>`.
  mutating func startTag() -> Event? {
    let start = at
    at += 1
    let name = name()
    guard !name.isEmpty else {
      if open.isEmpty {
        giveUp("a name was expected after '<'", start..<at)
      } else {
        report("'<' must be written '&lt;' in text", start..<at)
      }
      return nil
    }
    guard !open.isEmpty || !hasRoot else {
      giveUp("\(quoted(name)) stands behind the outermost element", start..<at)
      return nil
    }
    hasRoot = true
    guard open.count < Self.depthLimit else {
      let span = file.span(start..<at)
      problems.append(
        Problem(.limit, "elements are nested more than \(Self.depthLimit) deep", at: span)
      )
      isFinished = true
      return nil
    }
    guard readAttributes(of: start..<name.upperBound) else { return nil }
    if bytes[at] == UInt8(ascii: "/") {
      at += 2
      pendingEnd = name
    } else {
      at += 1
      open.append(name)
    }
    return .element(name: name)
  }
}
