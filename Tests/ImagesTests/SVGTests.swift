import Diagnostics
import Images
import Testing

@Suite struct SVGTests {
  private static let namespace = #"xmlns="http://www.w3.org/2000/svg""#

  @Test(arguments: [
    ("<svg \(namespace) width='24' height='16px'/>", "svg 24 16 namespace size"),
    ("<svg \(namespace) viewBox='0 0 48,32'/>", "svg 48 32 namespace viewBox"),
    (
      "<svg \(namespace) width='2em' height='1em' viewBox='0 0 8 4'/>",
      "svg 8 4 namespace viewBox size"
    ),
    ("<svg width='100%' height='100%'/>", "svg"),
    ("<svg viewBox='0 0 8'/>", "svg"),
    (
      "<s:svg xmlns:s='http://www.w3.org/2000/svg' width=' 1.5 ' height='2'/>",
      "svg 1.5 2 namespace size"
    ),
    ("<s:svg \(namespace)/>", "svg"),
    ("\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\n<!-- a --><svg/><?b c?>\n", "svg"),
    (
      "<!DOCTYPE svg [<!ENTITY n 'http://www.w3.org/2000/svg'>]><svg xmlns='&n;'/>",
      "svg namespace"
    ),
    ("<svg>&lt;&#65;&#x41;<a b='&quot;>'/><![CDATA[<&]]></svg>", "svg"),
  ])
  func `size and namespace are read from the outermost element`(text: String, picture: String) {
    let facts = inspectImage(SourceFile(path: "icons/a.svg", text: text))
    #expect(facts.problems == [])
    #expect(facts.format == .svg)
    #expect(self.picture(facts) == picture)
  }

  private func picture(_ facts: ImageFacts) -> String {
    guard let svg = facts.svg else { return "nothing" }
    let numbers = [facts.width, facts.height].compactMap { $0 }
    var words = [svg.root]
    words += numbers.map { Int(exactly: $0).map(String.init) ?? "\($0)" }
    if svg.hasNamespace { words.append("namespace") }
    if svg.hasViewBox { words.append("viewBox") }
    if svg.hasLengths { words.append("size") }
    return words.joined(separator: " ")
  }

  @Test(arguments: [
    ("<svg>", "1:1 the element 'svg' is not closed"),
    ("<svg><g></svg>", "1:9 'svg' was closed where 'g' is open ('g' opens here 1:6)"),
    ("<svg></g></svg>", "1:6 'g' was closed where 'svg' is open ('svg' opens here 1:1)"),
    ("<svg/></svg>", "1:7 '</svg>' closes nothing"),
    ("<svg/><svg/>", "1:7 'svg' stands behind the outermost element"),
    ("<svg/>x", "1:7 text cannot stand outside of the outermost element"),
    ("<!-- a -->", "1:11 there is no element in the file"),
    ("<svg a=1/>", "1:8 the value of 'a' must stand in quotes"),
    ("<svg a/>", "1:6 the attribute 'a' has no value"),
    ("<svg a='1'b='2'/>", "1:11 a blank was expected before 'b'"),
    ("<svg a='1' b='2' a='3'/>", "1:18 the attribute 'a' stands twice in one tag (first here 1:6)"),
    (
      "<svg a='1><g b='2'/></svg>",
      "1:11 '<' must be written '&lt;' in the value of 'a', or a quote is missing"
        + " (the value begins here 1:8)"
    ),
    (
      "<svg a=\"<\"/>",
      "1:9 '<' must be written '&lt;' in the value of 'a', or a quote is missing"
        + " (the value begins here 1:8)"
    ),
    ("<svg a='1", "1:8 the value of 'a' is not closed"),
    ("<svg a='1'", "1:1 this tag is not closed; '>' is missing"),
    ("<svg></svg", "1:6 this closing tag is not complete; '>' is missing"),
    ("<svg>a & b</svg>", "1:8 '&' must be written '&amp;'"),
    ("<svg>&nbsp;</svg>", "1:6 the entity '&nbsp;' is not known in XML"),
    ("<svg>&#0;</svg>", "1:6 '&#0;' is no character"),
    ("<svg>&#x;</svg>", "1:6 '&#' must be followed by a number and ';'"),
    ("<svg>1 < 2</svg>", "1:8 '<' must be written '&lt;' in text"),
    ("<svg>]]></svg>", "1:6 ']]>' must be written ']]&gt;' in text"),
    ("<svg><!-- a -- b --></svg>", "1:13 '--' cannot stand inside of a comment"),
    ("<svg><!-- a</svg>", "1:6 this comment is not closed; '-->' is missing"),
    ("<svg><![CDATA[ a</svg>", "1:6 this CDATA section is not closed; ']]>' is missing"),
    ("<svg><?a </svg>", "1:6 this instruction is not closed; '?>' is missing"),
    ("\n<?xml version='1.0'?><svg/>", "2:1 '<?xml' can only stand at the very start of the file"),
    ("<?xml encoding='UTF-8'?><svg/>", "1:7 'encoding' cannot stand here in the XML declaration"),
    ("<?xml ?><svg/>", "1:3 the XML declaration must give a 'version'"),
    ("<!DOCTYPE svg [<!ENTITY a 'b'><svg/>", "1:31 a declaration was expected here"),
    ("<!DOCTYPE svg", "1:1 this DOCTYPE is not closed; '>' is missing"),
    ("<svg/><!DOCTYPE svg>", "1:7 a DOCTYPE can only stand once, before the outermost element"),
    ("<svg>\u{1}</svg>", "1:6 the control character U+0001 cannot stand in XML"),
  ])
  func `what breaks the XML is reported where it is`(text: String, picture: String) {
    let facts = inspectImage(SourceFile(path: "icons/a.svg", text: text))
    #expect(pictures(facts.problems) == [picture])
  }

  @Test func `another outermost element is told, not reported`() {
    let facts = inspectImage(SourceFile(path: "a.svg", text: "<html/>"))
    #expect(facts.format == .svg && facts.problems == [])
    #expect(facts.svg?.root == "html" && facts.svg?.rootSpan.range == 1..<5)
    #expect(facts.svg?.hasSize == false)
    #expect(inspectImage(SourceFile(path: "a.txt", text: "<html/>")).format == nil)
  }

  @Test func `bytes that are not UTF-8 are reported`() {
    let bytes = Array("<svg>".utf8) + [0xE9] + Array("</svg>".utf8)
    let facts = inspectImage(SourceFile(path: "a.svg", bytes: bytes))
    #expect(pictures(facts.problems) == ["1:6 this byte is not UTF-8"])
    let declared = Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8) + bytes
    #expect(inspectImage(SourceFile(path: "a.svg", bytes: declared)).problems == [])
  }

  @Test(arguments: [
    ("<svg><script>x</script></svg>", "script 1:7 a script"),
    ("<svg onload='x'/>", "eventHandler 1:6 the event handler 'onload'"),
    ("<svg><foreignObject/></svg>", "foreignObject 1:7 a 'foreignObject', which can hold anything"),
    (
      "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
      "doctype 1:1 a document type declaration; entity 1:25 the declaration of the entity 'a'"
    ),
    ("<svg><use href='#a'/><image href='data:image/png;base64,AA'/></svg>", ""),
    ("<svg><use xlink:href='b.svg#a'/></svg>", "externalReference 1:23 a reference to 'b.svg#a'"),
    ("<svg><a href=' java'/></svg>", "externalReference 1:15 a reference to ' java'"),
    ("<svg><a href='&#106;avascript:x'/></svg>", "script 1:15 a link that runs a script"),
    (
      "<svg><g fill='url(#a)' filter=\"url('x.svg#f')\"/></svg>",
      "externalReference 1:32 a 'url()' of a file"
    ),
    (
      "<svg><style>a{b:url( #c )} @import 'x.css';</style></svg>",
      "externalReference 1:28 an '@import' of a file"
    ),
    ("<svg><style>@namespace url(http://x); /* url(y) */</style>url(z)</svg>", ""),
    (
      "<svg><style><![CDATA[a{b:URL(c.png)}]]></style></svg>",
      "externalReference 1:26 a 'url()' of a file"
    ),
    ("<?xml-stylesheet href='a.css'?><svg/>", "externalReference 1:3 a style sheet to be loaded"),
    (
      "<!DOCTYPE svg [<!ENTITY u 'http://x/'>]><svg><use href='&u;y'/></svg>",
      "doctype 1:1 a document type declaration; entity 1:25 the declaration of the entity 'u'; externalReference 1:57 a reference to '&u;y'"
    ),
  ])
  func `what can run or load is listed`(text: String, list: String) {
    let hazards = inspectImage(SourceFile(path: "a.svg", text: text)).svg?.hazards ?? []
    let pictures = hazards.map { hazard in
      "\(hazard.kind) 1:\(hazard.span.start.column) \(hazard.what)"
    }
    #expect(pictures.joined(separator: "; ") == list)
  }
}

func pictures(_ problems: [Problem]) -> [String] {
  problems.map { problem in
    let place = "\(problem.span.start.line):\(problem.span.start.column)"
    guard let note = problem.related, let other = note.span?.start else {
      return "\(place) \(problem.message)"
    }
    return "\(place) \(problem.message) (\(note.message) \(other.line):\(other.column))"
  }
}
