import Diagnostics
import Documents

extension Manifest {
  /// The file with another version in the place of the one that is written; nothing else changes.
  ///
  /// A manifest without a version is completed by one.
  public func bytes(withVersion version: SemanticVersion) -> [UInt8] {
    let quoted = Array("\"\(version)\"".utf8)
    var bytes = file.bytes
    if let node = root?["version"], node.kind == .scalar, !node.isAlias, node.span.file == file {
      bytes.replaceSubrange(
        node.span.range,
        with: node.span.range.isEmpty ? [0x20] + quoted : quoted
      )
      return bytes
    }
    switch document.notation {
    case .yaml, .json: return Array("version: ".utf8) + quoted + [0x0A] + bytes
    case .hocon:
      let line = Array("version = ".utf8) + quoted + [0x0A]
      // Behind a brace round the whole file it would be outside.
      if let root, root.isFlow {
        let inside = root.span.range.lowerBound + 1
        bytes.insert(contentsOf: [0x0A] + line, at: min(inside, bytes.count))
        return bytes
      }
      // The last of several equal keys counts.
      return bytes + (bytes.last == 0x0A ? [] : [0x0A]) + line
    }
  }
}
