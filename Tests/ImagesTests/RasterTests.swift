import Diagnostics
import Images
import Testing

@Suite struct RasterTests {
  /// A PNG of one grey pixel.
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
    0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0xDD, 0x43, 0x6A, 0xF4, 0, 0, 0, 0, 0x49, 0x45, 0x4E,
    0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  /// The frame of a JPEG of 300 × 200 pixels, with hardly a picture in it.
  static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0]
    + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0xFF, 0xD0, 0x34, 0xFF, 0xD9]

  @Test func `sound images tell their format and size`() {
    #expect(picture(Self.png) == "png 1×1")
    #expect(picture(Self.jpeg) == "jpeg 300×200")
    #expect(picture(Array("GIF89a".utf8) + [16, 0, 32, 1, 0, 0, 0]) == "gif 16×288")
    let ico: [UInt8] =
      [0, 0, 1, 0, 2, 0] + [16, 16] + [UInt8](repeating: 0, count: 14)
      + [UInt8](repeating: 0, count: 16)
    #expect(picture(ico) == "ico 256×256")
    let head = Array("RIFF0000WEBP".utf8)
    let tail = [UInt8](repeating: 0, count: 10)
    #expect(
      picture(head + Array("VP8X0000".utf8) + [0, 0, 0, 0, 99, 0, 0, 49, 0, 0] + tail)
        == "webp 100×50"
    )
    #expect(
      picture(head + Array("VP8 0000".utf8) + [0, 0, 0, 0x9D, 1, 0x2A, 9, 0, 8, 0] + tail)
        == "webp 9×8"
    )
    #expect(
      picture(head + Array("VP8L0000".utf8) + [0x2F, 15, 0xC0, 3, 0] + tail + tail) == "webp 16×16"
    )
  }

  @Test func `a broken PNG says what is wrong`() {
    var bytes = Self.png
    bytes[4] = 0x0A
    #expect(
      picture(bytes) == "png: the PNG signature is damaged, as if the file was converted as text"
    )
    bytes = Self.png
    bytes[12] = 0x4A
    #expect(
      picture(bytes) == "png: the PNG does not begin with a header chunk 'IHDR' of 13 bytes"
    )
    bytes = Self.png
    bytes[30] = 0
    #expect(picture(bytes) == "png 1×1: the PNG header is damaged: its checksum is wrong")
    #expect(
      picture(Array(Self.png.dropLast(12)))
        == "png 1×1: the PNG is cut off: the last chunk 'IEND' is missing"
    )
    #expect(
      picture(Array(Self.png.dropLast(14))) == "png 1×1: the PNG is cut off in the chunk 'IDAT'"
    )
    #expect(
      picture(Array(Self.png.prefix(33) + Self.png.suffix(12)))
        == "png 1×1: the PNG holds no picture: the chunk 'IDAT' is missing"
    )
    bytes = Self.png
    bytes[19] = 0
    #expect(
      picture(bytes)
        == "png: the PNG header gives an impossible size of 0 × 1 pixels;"
        + " the PNG header is damaged: its checksum is wrong"
    )
  }

  @Test func `a broken JPEG says what is wrong`() {
    #expect(
      picture(Array(Self.jpeg.dropLast(2)))
        == "jpeg 300×200: the JPEG is cut off: its end marker is missing"
    )
    #expect(picture(Array(Self.jpeg.prefix(14))) == "jpeg: the JPEG is cut off at byte 14")
    #expect(picture([0xFF, 0xD8, 0xFF, 0xD9]) == "jpeg: the JPEG holds no picture")
  }

  @Test(arguments: [
    ("a.png", "", "the image is empty"),
    ("a.png", "hello", "the file is no PNG: it does not begin as one"),
    ("a.svg", "hello", "the file is no SVG: it does not begin as one"),
    ("a.JPG", "<html/>", "the file is no JPEG: it does not begin as one"),
    (
      "a.png", "version https://git-lfs.github.com/spec/v1\n",
      "the file is a Git LFS pointer, not the image itself"
    ),
    ("a.txt", "hello", nil),
  ])
  func `a file that is no image is told from its name`(
    path: String,
    text: String,
    message: String?
  ) {
    let facts = inspectImage(SourceFile(path: path, text: text))
    #expect(facts.format == nil)
    #expect(facts.problems.first?.message == message)
  }

  @Test func `the content decides about the format`() {
    #expect(inspectImage(SourceFile(path: "a.svg", bytes: Self.png)).format == .png)
    #expect(inspectImage(SourceFile(path: "a.png", text: "<svg/>")).format == .svg)
    #expect(ImageFormat(path: "icons/a.b/c.Jpeg") == .jpeg)
    #expect(ImageFormat(path: "icons.svg/readme") == nil)
  }

  private func picture(_ bytes: [UInt8]) -> String {
    let facts = inspectImage(SourceFile(path: "image", bytes: bytes))
    var picture = facts.format?.rawValue ?? "unknown"
    if let width = facts.width, let height = facts.height {
      picture += " \(Int(width))×\(Int(height))"
    }
    let messages = facts.problems.map(\.message).joined(separator: "; ")
    return messages.isEmpty ? picture : "\(picture): \(messages)"
  }
}
