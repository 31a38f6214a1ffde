import StackPackModel

/// The digest of an archive in a file beside it, in the form of `sha256sum`.
public enum Checksum {
  /// Writes `<archive>.sha256`, whole or not at all.
  /// - Throws: ``ArchiveError`` if the archive cannot be read or the file not be written.
  public static func write(forArchiveAt path: String) throws(ArchiveError) {
    let digest = Digest(of: try ArchiveFile.bytes(at: path))
    let line = "\(digest)  \(PackPath(path).name)\n"
    try Destination(path + ".sha256").put(Array(line.utf8), replacing: true)
  }
}
