import Foundation

/// Files that hold what the tool is to print; `make golden` writes them anew.
public enum Golden {
  /// The text a golden file holds; with `STACKPACK_GOLDEN=write`, `actual` is written to it first.
  public static func text(_ name: String, actual: String) -> String {
    file("Tests/CommandLineTests/Golden/\(name)", actual: actual)
  }

  /// The same for any generated file of the checkout, such as a page below `docs`.
  public static func file(_ path: String, actual: String) -> String {
    let url = Repository.root.appending(path: path)
    if ProcessInfo.processInfo.environment["STACKPACK_GOLDEN"] == "write" {
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try? Data(actual.utf8).write(to: url)
    }
    return (try? String(contentsOf: url, encoding: .utf8)) ?? "there is no file '\(path)'"
  }
}
