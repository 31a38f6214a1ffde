/// Files that editors, file managers and version control leave behind, and no pack means to ship.
public enum JunkFile {
  /// Whether the path, or a folder below the root that it lies in, is such a file.
  public static func isJunk(_ path: PackPath) -> Bool {
    path.components.dropFirst().contains(where: isJunk(name:))
  }

  private static let names: Set = [".DS_Store", ".svn", "__MACOSX"]
  /// Windows writes these as it pleases.
  private static let lowercaseNames: Set = ["thumbs.db", "desktop.ini"]
  /// AppleDouble files, Git's own, and Emacs' locks.
  private static let prefixes = ["._", ".git", ".#"]
  private static let suffixes = [
    "~", ".swp", ".swo", ".bak", ".orig", ".rej", ".tmp", ".sts",
  ]

  private static func isJunk(name: String) -> Bool {
    names.contains(name) || lowercaseNames.contains(name.lowercased())
      || prefixes.contains(where: name.hasPrefix) || suffixes.contains(where: name.hasSuffix)
      // What Emacs saves by itself.
      || name.utf8.count > 1 && name.hasPrefix("#") && name.hasSuffix("#")
  }
}
