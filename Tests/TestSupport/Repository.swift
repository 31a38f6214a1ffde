public import Foundation

/// Where the files of the project lie.
public enum Repository {
  /// The top of the checkout.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A folder of real packs beside the checkout, or nil where there is none.
  public static func corpus(_ path: String) -> String? {
    let folder = root.deletingLastPathComponent().appending(path: "shared/corpus/\(path)")
    return FileManager.default.fileExists(atPath: folder.path) ? folder.path : nil
  }

  /// A path in the checkout.
  public static func path(_ path: String) -> String { root.appending(path: path).path }
}

/// A folder that is there for the time of a test.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// A new, empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "stackpack-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders it lies in.
  public func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  /// The bytes of a file.
  public func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path).appending(path: name)))
  }
}
