import Diagnostics
import Images
import Testing

@Suite struct SVGTests {
  private func facts(_ text: String) -> ImageFacts {
    inspectImage(SourceFile(path: "a.svg", text: text))
  }

  @Test func `a sound SVG tells its root, size and namespace`() {
    let facts = facts(
      """
      <?xml version="1.0"?>
      <!-- a comment -->
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 9"><g><path d="M0 &lt; 0"/></g></svg>

      """
    )
    #expect(facts.format == .svg)
    #expect(facts.problems == [])
    #expect(facts.width == 18 && facts.height == 9)
    #expect(facts.svg?.hasNamespace == true && facts.svg?.hasSize == true)
    #expect(facts.svg?.hazards.isEmpty == true)
  }

  @Test(arguments: [
    ("<svg>", "1:2 the element 'svg' is not closed"),
    ("<svg><g></svg>", "1:9 '</svg>' closes 'g'"),
    ("<svg/></svg>", "1:7 '</svg>' closes nothing"),
    ("<svg a=1/>", "1:8 a value in quotes was expected here"),
    ("<svg a='1' a='2'/>", "1:12 the attribute 'a' stands twice"),
    ("<svg>&nbsp;</svg>", "1:6 '&nbsp;' is not declared"),
    ("<svg>a & b</svg>", "1:8 '&' must be written as '&amp;'"),
    ("<svg/><svg/>", "1:7 a second root element stands here"),
    ("<svg/>x", "1:7 text cannot stand outside of the root element"),
    ("<svg><!-- a -- b --></svg>", "1:13 '--' cannot stand inside of a comment"),
    ("<svg", "1:1 the tag is not closed"),
    ("<svg a='1'b='2'/>", "1:11 a blank was expected before the attribute"),
    ("<svg>&#0;&#xD800;</svg>", "1:10 '&#xD800;' is no character"),
    ("<!-- -->", "1:9 there is no element"),
  ])
  func `a mistake is reported where it is`(text: String, picture: String) {
    let problems = facts(text).problems
    #expect(
      problems.map { "\($0.span.start.line):\($0.span.start.column) \($0.message)" } == [picture]
    )
  }

  @Test(arguments: [
    ("<svg><script/></svg>", "a script"), ("<svg onload='x()'/>", "the event handler 'onload'"),
    ("<svg><image href='http://x/y.png'/></svg>", "a reference to something outside"),
    ("<svg><a xlink:href='javascript:x'/></svg>", "a reference to something outside"),
    ("<svg><foreignObject/></svg>", "foreign content"),
    ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "a DOCTYPE"),
    ("<svg><style>@import 'x';</style></svg>", "a style that loads something"),
    ("<svg><rect fill='url(http://x)'/></svg>", "a reference to something outside"),
  ])
  func `what can run or load something is found`(text: String, what: String) {
    #expect(facts(text).svg?.hazards.map(\.what) == [what])
  }

  @Test(arguments: [
    "<svg><use href='#a'/><rect fill='url(#b)'/><image href='data:image/png;base64,AA'/></svg>",
    "<svg><style>rect { fill: url(\"#a\") }</style></svg>",
  ])
  func `what stays inside of the image is fine`(text: String) {
    #expect(facts(text).svg?.hazards.isEmpty == true)
  }

  @Test func `a million elements are walked over, open or closed`() {
    let closed = facts("<svg>" + String(repeating: "<a/>", count: 1_000_000) + "</svg>")
    #expect(closed.problems == [])
    #expect(facts(String(repeating: "<a>", count: 1_000_000)).problems.count == 1)
  }

  @Test func `no change of a byte and no cut is more than a problem`() {
    let text = Array("<svg a='1'><!-- x --><b c=\"&amp;\">t<![CDATA[u]]></b><?p i?></svg>".utf8)
    for index in text.indices {
      _ = inspectImage(SourceFile(path: "a.svg", bytes: Array(text[..<index])))
      for byte: UInt8 in [0x00, 0x3C, 0x3E, 0x26, 0x22, 0x27, 0xFF, 0x2D, 0x5D] {
        var changed = text
        changed[index] = byte
        _ = inspectImage(SourceFile(path: "a.svg", bytes: changed))
      }
    }
  }
}

@Suite struct RasterTests {
  /// A PNG of one pixel.
  private let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
    0,
    0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42,
    0x60,
    0x82,
  ]

  private func facts(_ bytes: [UInt8]) -> ImageFacts {
    inspectImage(SourceFile(path: "a", bytes: bytes))
  }

  @Test func `a PNG tells its size`() {
    let facts = facts(png)
    #expect(facts.format == .png && facts.problems == [])
    #expect(facts.width == 1 && facts.height == 1)
  }

  @Test func `a PNG that is cut off or damaged is told so`() {
    for length in 4..<png.count {
      #expect(facts(Array(png[..<length])).problems.count == 1, "\(length)")
    }
    var changed = png
    changed[18] = 9
    #expect(facts(changed).problems.map(\.message) == ["the image header of the PNG is damaged"])
  }

  @Test func `a JPEG tells its size, or that it is cut off`() {
    let jpeg: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0, 0xFF,
      0xDA, 0,
      2, 1, 2, 0xFF, 0xD9,
    ]
    #expect(facts(jpeg).width == 32 && facts(jpeg).height == 16 && facts(jpeg).problems == [])
    for length in 3..<jpeg.count {
      #expect(facts(Array(jpeg[..<length])).problems.count == 1, "\(length)")
    }
  }

  @Test(arguments: ["", "hello", "GIF", "\u{0}"])
  func `what is no image has no format`(text: String) {
    #expect(facts(Array(text.utf8)).format == nil)
  }
}
