import Glibc
import StackPackModel

/// The sbt project round a classic pack in `src/main/stackpack`.
///
/// Source: the sbt plugin of the published classic packs: `version.sbt` holds the last released version.
enum SbtProject {
  /// Where the pack of such a project lies.
  static let packFolder = "src/main/stackpack"

  /// The project that a folder is the pack of; nil if it is none.
  static func build(ofPackAt path: String) -> SbtBuild? {
    guard path == packFolder || path.hasSuffix("/" + packFolder) else { return nil }
    let root = String(path.dropLast(packFolder.utf8.count))
    guard let text = contents(of: root + "version.sbt") else { return nil }
    // lastReleasedStackPackVersion in ThisBuild := "1.3.2"
    let words = text.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() where index % 2 == 1 {
      guard let version = SemanticVersion(String(decoding: word, as: UTF8.self)) else { continue }
      let revision = GitRevision(of: path)
      let isTagged = revision?.tags.contains { $0 == "\(version)" || $0.hasSuffix("-\(version)") }
      return SbtBuild(releasedVersion: version, branch: isTagged == true ? nil : revision?.branch)
    }
    return nil
  }

  /// The first kilobytes of a regular file.
  private static func contents(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}
