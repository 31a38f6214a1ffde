import Foundation
import TestSupport
import Testing

@Suite struct DebugCommandTests {
  /// What the hidden command answers to requests.
  private func answers(_ arguments: [String], _ requests: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: Tool.path)
    process.arguments = ["debug"] + arguments
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(requests.utf8))
    try input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: answer, as: UTF8.self)
  }

  @Test func `expressions are evaluated to typed values, each on a line of its own`() throws {
    let answer = try answers(
      ["eval", "--language", "cel"],
      """
      {"id":"a","input":"x.y + 1","bindings":{"x":{"map":[["y",{"int":"3"}]]}}}
      {"id":"b","input":"1 +"}
      no request
      {"id":"c","input":"1 / 0"}

      """
    )
    let lines = answer.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.first == #"{"id": "a", "ok": true, "value": {"int": "4"}}"#)
    #expect(lines[1].contains(#""phase": "parse""#) && lines[1].contains(#""column": 4"#))
    #expect(lines[2].hasPrefix(#"{"id": null, "ok": false"#))
    #expect(lines[3].contains(#""phase": "eval""#))
  }

  @Test func `templates are rendered with their data and partials, by the dialect`() throws {
    let answer = try answers(
      ["render", "--language", "handlebars"],
      """
      {"id":"a","input":"{{n}} {{> p}}","data":{"n":1.0,"s":"<"},"partials":{"p":"{{s}}"}}
      {"id":"b","input":"{{n}}","data":{"n":1.0},"dialect":"js","options":{"noEscape":true}}
      {"id":"c","input":"{{#n}}","data":{}}
      {"id":"d","input":"{{n 1}}","data":{}}
      {"id":"e","input":"{{n}}{{> p}}","data":{}}

      """
    )
    let lines = answer.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.first == #"{"id": "a", "ok": true, "value": "1.0 &lt;"}"#)
    #expect(lines[1] == #"{"id": "b", "ok": true, "value": "1"}"#)
    #expect(lines[2].contains(#""phase": "parse""#))
    #expect(lines[3].contains(#""phase": "eval""#) && lines[3].contains(#""column": 3"#))
    #expect(lines[4].contains("there is no partial 'p'"))
  }

  @Test(arguments: [
    ("promql", "sum by (a) (rate(x[5m]))", true), ("promql", "sum by (a", false),
    ("stql", "type = 'pod'", true), ("stql", "type =", false),
    ("yaml", "a: [1, 2]", true), ("yaml", "a: [1, 2", false),
    ("hocon", "a = [1, 2]", true), ("hocon", "a = [1, 2", false),
    ("handlebars", "{{#if a}}b{{/if}}", true), ("handlebars", "{{#if a}}b", false),
    ("cel", "a.b(c)", true), ("cel", "a.b(c", false),
    ("groovy", "a.b(c) { d }", true), ("groovy", "a.b(c) { d", false),
  ])
  func `a text of a language is accepted or not`(
    language: String,
    input: String,
    isAccepted: Bool
  ) throws {
    let answer = try answers(
      ["parse", "--language", language],
      #"{"id":"a","input":"\#(input)"}"# + "\n"
    )
    #expect(answer.hasPrefix(#"{"id": "a", "ok": \#(isAccepted)"#), "\(answer)")
  }

  @Test func `it is not shown to users`() throws {
    #expect(try !Tool.run("--help").output.contains("debug"))
  }
}
