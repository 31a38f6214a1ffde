import Diagnostics

/// Reads the size and the frame of images made of pixels.
struct RasterReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var facts: ImageFacts

  /// The facts of a file whose first bytes name a format of pixels; nil for all others.
  static func inspect(_ file: SourceFile) -> ImageFacts? {
    let bytes = file.bytes
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return read(file, as: .png) { $0.readPNG() }
    }
    if bytes.starts(with: [0xFF, 0xD8]) { return read(file, as: .jpeg) { $0.readJPEG() } }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      return read(file, as: .gif) { $0.readGIF() }
    }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return read(file, as: .webp) { $0.readWebP() }
    }
    if bytes.starts(with: [0, 0, 1, 0]) { return read(file, as: .ico) { $0.readICO() } }
    return nil
  }

  private static func read(
    _ file: SourceFile,
    as format: ImageFormat,
    _ body: (inout RasterReader) -> Void
  ) -> ImageFacts {
    var reader = RasterReader(
      file: file,
      bytes: file.bytes,
      facts: ImageFacts(format: format)
    )
    body(&reader)
    return reader.facts
  }

  private mutating func report(_ message: String) {
    facts.problems.append(Problem(.syntax, message, at: file.start))
  }

  // MARK: Numbers

  private func byte(_ offset: Int) -> Int { offset < bytes.count ? Int(bytes[offset]) : 0 }

  private func big16(_ offset: Int) -> Int { byte(offset) << 8 | byte(offset + 1) }

  private func big32(_ offset: Int) -> Int { big16(offset) << 16 | big16(offset + 2) }

  private func little16(_ offset: Int) -> Int { byte(offset + 1) << 8 | byte(offset) }

  private func little24(_ offset: Int) -> Int { byte(offset + 2) << 16 | little16(offset) }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  // MARK: PNG

  /// Source: Portable Network Graphics (PNG) Specification, third edition, sections 5 and 11.
  private mutating func readPNG() {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      // The signature is made to break when line ends are converted.
      return report("the PNG signature is damaged, as if the file was converted as text")
    }
    guard bytes.count >= 33, text(12..<16) == "IHDR", big32(8) == 13 else {
      return report("the PNG does not begin with a header chunk 'IHDR' of 13 bytes")
    }
    readPNGHeader()
    var offset = 33
    var hasData = false
    while offset + 12 <= bytes.count {
      let type = text(offset + 4..<offset + 8)
      let isType = bytes[offset + 4..<offset + 8].allSatisfy(isASCIILetter)
      guard isType else { return report("the PNG is damaged: byte \(offset) begins no chunk") }
      let length = big32(offset)
      guard length <= bytes.count - offset - 12 else {
        return report("the PNG is cut off in the chunk '\(type)'")
      }
      if type == "IDAT" { hasData = true }
      if type == "IEND" {
        if !hasData { report("the PNG holds no picture: the chunk 'IDAT' is missing") }
        return
      }
      offset += length + 12
    }
    report("the PNG is cut off: the last chunk 'IEND' is missing")
  }

  private mutating func readPNGHeader() {
    let width = big32(16)
    let height = big32(20)
    let limit = Int(Int32.max)
    if width == 0 || height == 0 || width > limit || height > limit {
      report("the PNG header gives an impossible size of \(width) × \(height) pixels")
    } else {
      facts.width = Double(width)
      facts.height = Double(height)
    }
    let depths: [Int: [Int]] = [
      0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]
    if !(depths[byte(25)] ?? []).contains(byte(24)) {
      report("the PNG header gives an impossible colour type \(byte(25)) of \(byte(24)) bits")
    }
    if byte(26) != 0 || byte(27) != 0 || byte(28) > 1 {
      report("the PNG header gives an unknown way of packing the picture")
    }
    if checksum(of: bytes[12..<29]) != UInt32(big32(29)) {
      report("the PNG header is damaged: its checksum is wrong")
    }
  }

  /// The CRC-32 of some bytes.
  private func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var value: UInt32 = .max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    return ~value
  }

  // MARK: JPEG

  /// Source: ITU-T T.81, annex B.
  private mutating func readJPEG() {
    var offset = 2
    var hasFrame = false
    var hasScan = false
    while let marker = nextMarker(from: &offset, skippingData: hasScan) {
      switch marker {
      case 0xD9:
        if !hasScan { report("the JPEG holds no picture") }
        return
      case 0xD8: return report("the JPEG is damaged: it begins a second time at byte \(offset)")
      case 0x01, 0xD0...0xD7: continue
      default: break
      }
      let length = big16(offset)
      guard length >= 2 else {
        return report("the JPEG is damaged: byte \(offset) begins no segment")
      }
      guard length <= bytes.count - offset else {
        return report("the JPEG is cut off at byte \(bytes.count)")
      }
      if isFrame(marker), !hasFrame, length >= 8 {
        hasFrame = true
        readJPEGFrame(at: offset)
      }
      if marker == 0xDA {
        if !hasFrame { report("the JPEG does not say its size") }
        hasFrame = true
        hasScan = true
      }
      offset += length
    }
    report("the JPEG is cut off: its end marker is missing")
  }

  private mutating func readJPEGFrame(at offset: Int) {
    let height = big16(offset + 3)
    let width = big16(offset + 5)
    if width == 0 { report("the JPEG gives an impossible width of 0 pixels") }
    if width > 0 { facts.width = Double(width) }
    // A height of 0 means that it follows later, which nobody writes.
    if height > 0 { facts.height = Double(height) }
  }

  private func isFrame(_ marker: UInt8) -> Bool {
    marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// Moves behind the next marker and returns it; nil at the end of the file or if none is there.
  private func nextMarker(from offset: inout Int, skippingData: Bool) -> UInt8? {
    while offset + 1 < bytes.count {
      guard bytes[offset] == 0xFF else {
        if !skippingData { return nil }
        offset += 1
        continue
      }
      let marker = bytes[offset + 1]
      switch marker {
      case 0xFF: offset += 1
      case 0x00: offset += 2
      default:
        offset += 2
        return marker
      }
    }
    return nil
  }

  // MARK: Others

  private mutating func readGIF() {
    guard bytes.count >= 13 else { return report("the GIF is cut off in its header") }
    facts.width = Double(little16(6))
    facts.height = Double(little16(8))
  }

  /// Source: RFC 9649, section 2.
  private mutating func readWebP() {
    guard bytes.count >= 30 else { return report("the WebP is cut off in its header") }
    switch text(12..<16) {
    case "VP8 ":
      facts.width = Double(little16(26) & 0x3FFF)
      facts.height = Double(little16(28) & 0x3FFF)
    case "VP8L":
      facts.width = Double((little16(21) & 0x3FFF) + 1)
      facts.height = Double((little24(22) >> 6 & 0x3FFF) + 1)
    case "VP8X":
      facts.width = Double(little24(24) + 1)
      facts.height = Double(little24(27) + 1)
    default: report("the WebP begins with the unknown chunk '\(text(12..<16))'")
    }
  }

  /// The size of the largest picture in an icon file.
  private mutating func readICO() {
    let count = little16(4)
    guard count > 0 else { return report("the icon file holds no picture") }
    guard bytes.count >= 6 + count * 16 else { return report("the icon file is cut off") }
    var largest = 0
    for offset in stride(from: 6, to: 6 + count * 16, by: 16) {
      let width = byte(offset) == 0 ? 256 : byte(offset)
      let height = byte(offset + 1) == 0 ? 256 : byte(offset + 1)
      guard width * height > largest else { continue }
      largest = width * height
      facts.width = Double(width)
      facts.height = Double(height)
    }
  }
}

private func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
