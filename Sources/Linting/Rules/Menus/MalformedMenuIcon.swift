import Diagnostics
import Documents
import Schema
import StackPackModel

struct MalformedMenuIcon: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-menu-icon",
    severity: .warning,
    in: [.v2],
    summary: "The icon of a menu group is no image.",
    rationale: """
      An icon is a file in icons/, named behind !icon, or an image written out as an address: \
      data:image/svg+xml;base64, or data:image/png;base64, and the encoded file. Anything else shows \
      nothing.
      """,
    covers: ["SP-MMG-002"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «PHN2Zy8+»
        """
      ),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «data:text/plain;base64,PHN2Zy8+»
        """
      ),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «data:image/png;base64,PHN2Z»
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: data:image/svg+xml;base64,PHN2Zy8+
        """
      ),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon menu.svg
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for group in pack.objects(NodeType.mainMenuGroup.object) {
      guard let icon = group.node.filled("iconbase64"), icon.kind == .scalar, !icon.hasLocalTag,
        !icon.isBlank, !Self.isFileName(icon), let fault = Self.fault(in: icon)
      else { continue }
      findings.append(
        Finding(fault, at: icon.firstLine, help: "name a file in 'icons/' behind '!icon'")
      )
    }
    return findings
  }

  /// A forgotten tag is another mistake, which ``UntaggedIcon`` tells.
  private static func isFileName(_ node: DataNode) -> Bool {
    guard let text = node.string, !text.contains(":"), node.bytes.count <= 255 else { return false }
    return ["svg", "png", "jpg", "jpeg", "gif"].contains(PackPath(text).fileExtension)
  }

  private static func fault(in icon: DataNode) -> String? {
    let bytes = icon.bytes
    guard bytes.prefix(5).map({ $0 | 0x20 }).elementsEqual("data:".utf8) else {
      return "'\(icon.excerpt)' is not the address of an image"
    }
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else {
      return "there is no image behind '\(icon.excerpt)'"
    }
    let header = String(decoding: bytes[..<comma].dropFirst(5).prefix(100), as: UTF8.self)
    let words = header.lowercased().split(separator: ";", omittingEmptySubsequences: false)
    guard words.first == "image/svg+xml" || words.first == "image/png" else {
      return "menu icons are SVG or PNG, not '\(words.first ?? "")'"
    }
    if words.last == "base64", !isBase64(bytes[(comma + 1)...]) {
      return "what stands behind 'base64,' is not base64"
    }
    return nil
  }

  /// Whether a browser would decode it: blanks do not count, nor does missing padding.
  private static func isBase64(_ bytes: ArraySlice<UInt8>) -> Bool {
    var count = 0
    var padding = 0
    for byte in bytes where byte > 0x20 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        if padding > 0 { return false }
        count += 1
      case UInt8(ascii: "="): padding += 1
      default: return false
      }
    }
    let isPadded = padding == 0 || (padding <= 2 && (count + padding) % 4 == 0)
    return count > 0 && count % 4 != 1 && isPadded
  }
}
