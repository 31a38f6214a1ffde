import Diagnostics
import Documents

extension Manifest {
  /// The file with another version in the place of the one that is written; nothing else changes.
  public func bytes(withVersion version: SemanticVersion) -> [UInt8] {
    let quoted = Array("\"\(version)\"".utf8)
    if let node = root?["version"], node.kind == .scalar, !node.isAlias {
      var bytes = file.bytes
      bytes.replaceSubrange(
        node.span.range,
        with: node.span.range.isEmpty ? [0x20] + quoted : quoted
      )
      return bytes
    }
    return Array("version: ".utf8) + quoted + [0x0A] + file.bytes
  }
}
