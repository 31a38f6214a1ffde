import Diagnostics
import Documents
import StackPackModel

struct InvalidIcon: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-icon",
    severity: .error,
    in: [.v1],
    summary: "An icon is not the data of an image.",
    rationale: """
      An icon is one line of the form data:image/png;base64, with the image behind it; \
      svg+xml, jpeg and gif will do as well. The server refuses anything else. The helper \
      include with the encoding base64 writes it, prefix and all.
      """,
    covers: ["SP1-ICO-001", "SP1-ICO-002", "SP1-ICO-003"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentType", "id": -1, "identifier": "urn:stackpack:demo:shared:component-type:a", "name": "a",
              "iconbase64": «"iVBORw0KGgo="»
            }
          ]
        }
        """#
      )
    ],
    valid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentType", "id": -1, "identifier": "urn:stackpack:demo:shared:component-type:a", "name": "a",
              "iconbase64": "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap(\.nodes).compactMap { node in
      guard let icon = node.data.filled("iconbase64"), icon.kind == .scalar,
        let fault = Self.fault(of: icon.bytes)
      else { return nil }
      return Finding(
        fault,
        at: icon.firstLine,
        help: "write '{{ include \"./icons/x.svg\" \"base64\" }}'"
      )
    }
  }

  private static let kinds: [(type: String, starts: [[UInt8]])] = [
    ("png", [[0x89, 0x50, 0x4E, 0x47]]), ("jpeg", [[0xFF, 0xD8, 0xFF]]),
    ("jpg", [[0xFF, 0xD8, 0xFF]]),
    ("gif", [Array("GIF8".utf8)]), ("svg+xml", []),
  ]

  private static func fault(of bytes: ArraySlice<UInt8>) -> String? {
    let start = "data:image/"
    guard bytes.starts(with: start.utf8) else { return "the icon does not begin with '\(start)'" }
    let rest = bytes.dropFirst(start.utf8.count)
    guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")),
      rest[semicolon...].starts(with: ";base64,".utf8)
    else { return "the icon is not encoded in Base64" }
    let type = String(decoding: rest[..<semicolon], as: UTF8.self)
    guard let kind = kinds.first(where: { $0.type == type }) else {
      return "an icon cannot be of the type 'image/\(type)'"
    }
    let data = rest[semicolon...].dropFirst(";base64,".utf8.count)
    if data.starts(with: start.utf8) { return "the icon begins with '\(start)' twice" }
    guard let image = Base64.bytes(of: data) else { return "the Base64 text of the icon is broken" }
    if !kind.starts.isEmpty, !kind.starts.contains(where: image.starts) {
      return "the icon is not of the type 'image/\(type)'"
    }
    return nil
  }
}
