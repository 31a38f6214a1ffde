import Diagnostics

extension Parser {
  /// A block whose body is not looked into, up to `{{{{/name}}}}`.
  mutating func rawBlock(from start: Int) {
    lexer.at += 4
    if lexer.peek == UInt8(ascii: "/") {
      report("this closes a block that was never opened", start..<lexer.at + 1)
      return skipTag()
    }
    let call = inside(start..<start + 4) { (parser) throws(Problem) in
      let call = try parser.call()
      _ = try parser.end(.quadruple)
      return call
    }
    trimsNext = false
    guard let call else { return }
    let opener = start..<lexer.at
    let name = lexer.bytes[call.callee.range]
    var index = lexer.at
    var depth = 0
    while let close = lexer.next(openBrace, from: index) {
      // In handlebars.js blocks in the body have to be closed before the body is.
      if dialect == .javaScript, lexer.stands("{{{{", at: close) {
        let closes = lexer.byte(close + 4) == UInt8(ascii: "/")
        if !closes || depth > 0 {
          depth += closes ? -1 : 1
          index = close + 4
          continue
        }
      }
      if let end = endOfRawBlock(at: close, name: name) {
        let body = lexer.at..<close
        let text = Text(range: body, pieces: body.isEmpty ? [] : [body])
        lexer.at = end
        let block = Block(
          kind: .raw,
          call: call,
          parameters: [],
          body: [.text(text)],
          alternatives: [],
          opener: opener,
          range: start..<end
        )
        return statements.append(.block(block))
      }
      index = close + 1
    }
    let written = String(decoding: name, as: UTF8.self)
    report("this block is not closed; '{{{{/\(written)}}}}' is missing", opener)
    lexer.at = lexer.bytes.count
    isCutShort = true
  }

  private func endOfRawBlock(at start: Int, name: ArraySlice<UInt8>) -> Int? {
    guard lexer.stands("{{{{/", at: start) else { return nil }
    var index = start + 5
    while let byte = lexer.byte(index), isBlank(byte) { index += 1 }
    guard lexer.bytes[index...].starts(with: name) else { return nil }
    index += name.count
    while let byte = lexer.byte(index), isBlank(byte) { index += 1 }
    return lexer.stands("}}}}", at: index) ? index + 4 : nil
  }
}
