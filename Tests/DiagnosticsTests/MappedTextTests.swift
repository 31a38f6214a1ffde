import Diagnostics
import Testing

@Suite struct MappedTextTests {
  private let file = SourceFile(path: "a.txt", text: "one\ntwo ü three\n")

  @Test func `a slice of a file costs no pieces and keeps its place`() {
    let text = MappedText(file.span(4..<7))
    #expect(text.string == "two")
    #expect(text.span(of: 1..<2).range == 5..<6)
    #expect(text.span(of: 1..<2).start == SourceLocation(line: 2, column: 2))
  }

  @Test func `columns count scalars, not bytes`() {
    #expect(file.location(at: 11) == SourceLocation(line: 2, column: 7))
  }

  @Test func `a byte order mark takes no column`() {
    let file = SourceFile(path: "a", text: "\u{FEFF}ab")
    #expect(file.location(at: 4) == SourceLocation(line: 1, column: 2))
  }

  @Test func `text of several pieces leads each byte to its origin`() {
    var text = MappedText(emptyAt: file.span(0..<0))
    text.append("one".utf8, from: file.span(0..<3), isVerbatim: true)
    text.append(" ".utf8, from: file.span(3..<4))
    text.append("two".utf8, from: file.span(4..<7), isVerbatim: true)
    #expect(text.string == "one two")
    #expect(text.span(of: 4..<7).range == 4..<7)
    #expect(text.span(of: 2..<5).range == 2..<5)
    #expect(text.span(of: 7..<7).range == 7..<7)
    #expect(text[2..<6].string == "e tw")
    #expect(text[2..<6].span(of: 2..<4).range == 4..<6)
  }

  @Test func `a text that a place stands for maps to the whole place`() {
    var text = MappedText(emptyAt: file.span(0..<0))
    text.append("made up".utf8, from: file.span(4..<7))
    #expect(text.span(of: 2..<3).range == 4..<7)
  }

  @Test func `a part of another text is appended with its places`() {
    var other = MappedText(emptyAt: file.span(0..<0))
    other.append("one".utf8, from: file.span(0..<3), isVerbatim: true)
    other.append("-".utf8, from: file.span(3..<4))
    other.append("two".utf8, from: file.span(4..<7), isVerbatim: true)
    var text = MappedText(emptyAt: file.span(0..<0))
    text.append(MappedText(file.span(8..<10)))
    text.append(other, in: 2..<5)
    text.append(other, in: 5..<5)
    text.append(other)
    #expect(text.string == "üe-tone-two")
    #expect(text.span(of: 0..<2).range == 8..<10)
    #expect(text.span(of: 2..<3).range == 2..<3)
    #expect(text.span(of: 3..<4).range == 3..<4)
    #expect(text.span(of: 4..<5).range == 4..<5)
    #expect(text.span(of: 9..<12).range == 4..<7)
  }

  @Test func `a byte that is written differently keeps its place`() {
    let text = MappedText(file.span(4..<8)).replacing { $0 == 0x77 ? Array("WW".utf8) : nil }
    #expect(text.string == "tWWo ")
    #expect(text.span(of: 1..<3).range == 5..<6)
    #expect(text.span(of: 3..<4).range == 6..<7)
  }
}

@Suite struct SourceFileTests {
  @Test(arguments: [
    ("a\nb", 2, "b"), ("a\r\nb\r\n", 1, "a"), ("a\n", 2, ""), ("", 1, ""), ("a", 9, ""),
  ])
  func `a line is given without its break`(text: String, line: Int, expected: String) {
    let file = SourceFile(path: "a", text: text)
    #expect(file.text(in: file.line(line)) == expected)
  }

  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], nil), ([0x61, 0xC3], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x9F, 0x98, 0x80], nil), ([0x61, 0x62, 0xFF], 2),
      ([0xE2, 0x82], 0), ([0xE2, 0x28, 0xA1], 0),
    ] as [([UInt8], Int?)]
  )
  func `the first byte that is not UTF-8 is found`(bytes: [UInt8], offset: Int?) {
    #expect(firstInvalidUTF8(in: bytes) == offset)
  }
}

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("naem", ["title", "name", "game"], "name"), ("Monitr", ["Monitor", "Dashboard"], "Monitor"),
      ("NAME", ["name", "names"], "name"), ("x", ["y", "xy"], "xy"), ("foo", ["barbar"], nil),
      ("", ["a"], nil), ("descripton", ["description", "descriptor"], "description"),
    ] as [(String, [String], String?)]
  )
  func `the nearest word is offered`(word: String, candidates: [String], expected: String?) {
    #expect(suggestion(for: word, among: candidates) == expected)
  }
}
