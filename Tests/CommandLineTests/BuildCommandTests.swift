import Foundation
import Packaging
import StackPackModel
import TestSupport
import Testing

@Suite struct BuildCommandTests {
  /// A folder with a new pack in it.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run("init", "shop", in: folder.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  @Test func `the same pack becomes the same bytes wherever and whenever it is built`() throws {
    let first = try folder()
    let second = try folder()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 12345), .posixPermissions: 0o600],
      ofItemAtPath: "\(second.path)/shop/README.md"
    )
    _ = try Tool.run("build", "shop", in: first.path, environment: ["TZ": "Asia/Kolkata"])
    _ = try Tool.run(
      "build",
      ".",
      "-o",
      "../out.sts",
      in: "\(second.path)/shop",
      environment: ["TZ": "America/New_York", "LC_ALL": "C"]
    )
    #expect(try first.read("shop-1.0.0.sts") == second.read("out.sts"))
  }

  @Test func `SOURCE_DATE_EPOCH dates the entries the same in every time zone`() throws {
    let folder = try folder()
    for zone in ["UTC", "Asia/Kolkata"] {
      let outcome = try Tool.run(
        "build",
        "shop",
        "--force",
        "-o",
        "\(zone.prefix(3)).sts",
        in: folder.path,
        environment: ["SOURCE_DATE_EPOCH": "1700000000", "TZ": zone]
      )
      #expect(outcome.status == 0)
    }
    _ = try Tool.run("build", "shop", "-o", "plain.sts", in: folder.path)
    #expect(try folder.read("UTC.sts") == folder.read("Asi.sts"))
    #expect(try folder.read("UTC.sts") != folder.read("plain.sts"))
  }

  @Test func `an archive that exists stays unless it may be replaced`() throws {
    let folder = try folder()
    try folder.write("mine", to: "shop-1.0.0.sts")
    let refused = try Tool.run("build", "shop", in: folder.path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("shop-1.0.0.sts"))
    #expect(try folder.read("shop-1.0.0.sts") == Array("mine".utf8))
    #expect(try Tool.run("build", "shop", "--force", in: folder.path).status == 0)
    #expect(try folder.read("shop-1.0.0.sts").starts(with: "PK".utf8))
  }

  @Test func `with errors nothing is written`() throws {
    let folder = try folder()
    try folder.write("nodes:\n  - _type: Nothing\n", to: "shop/settings/bad.sty")
    let outcome = try Tool.run("build", "shop", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("unknown-node-type"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/shop-1.0.0.sts"))
    #expect(try Tool.run("build", "shop", "--no-lint", in: folder.path).status == 0)
  }

  @Test func `another version stands in the archive and not on disk`() throws {
    let folder = try folder()
    let before = try folder.read("shop/stackpack.yaml")
    #expect(try Tool.run("build", "shop", "--version", "2.0.0-rc.1", in: folder.path).status == 0)
    let entries = try ZipArchive.read(from: "\(folder.path)/shop-2.0.0-rc.1.sts")
    guard case .file(let manifest) = entries.first?.kind else {
      Issue.record("the manifest comes first")
      return
    }
    #expect(String(decoding: manifest, as: UTF8.self).contains(#"version: "2.0.0-rc.1""#))
    #expect(try folder.read("shop/stackpack.yaml") == before)
    #expect(try Tool.run("build", "shop", "--version", "../x", in: folder.path).status == 64)
  }

  @Test(arguments: ["../x", "Shop", "a/b", "$(x)"])
  func `a name that cannot be a file name never becomes one`(name: String) throws {
    let folder = try folder()
    let manifest = String(decoding: try folder.read("shop/stackpack.yaml"), as: UTF8.self)
    try folder.write(
      manifest.replacing(#"name: "shop""#, with: "name: '\(name)'"),
      to: "shop/stackpack.yaml"
    )
    let outcome = try Tool.run("build", "shop", "--no-lint", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("has no usable name"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["shop"])
  }

  @Test func `junk stays behind and is named`() throws {
    let folder = try folder()
    try folder.write("junk", to: "shop/settings/.DS_Store")
    try folder.write("junk", to: "shop/icons/menu.svg~")
    let outcome = try Tool.run("build", "shop", in: folder.path)
    #expect(outcome.output.contains("left out settings/.DS_Store"))
    #expect(outcome.output.contains("left out icons/menu.svg~"))
    let entries = try ZipArchive.read(from: "\(folder.path)/shop-1.0.0.sts")
    #expect(
      !entries.contains { $0.path.string.contains("DS_Store") || $0.path.string.hasSuffix("~") }
    )
  }

  @Test func `an archive is never written over the pack's own files or through a link`() throws {
    let folder = try folder()
    for path in ["shop/README.md", "shop/settings/x.sts", "shop/stackpack.yaml"] {
      let outcome = try Tool.run("build", "shop", "--force", "-o", path, in: folder.path)
      #expect(outcome.status == 2, "\(path)")
      #expect(outcome.errors.contains("is a part of the pack"))
    }
    try folder.write("target", to: "target")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link.sts",
      withDestinationPath: "target"
    )
    #expect(try Tool.run("build", "shop", "--force", "-o", "link.sts", in: folder.path).status == 2)
    #expect(try folder.read("target") == Array("target".utf8))
  }

  @Test func `a link that leaves the pack is refused`() throws {
    let folder = try folder()
    try folder.write("secret", to: "secret.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/shop/resources/secret.md",
      withDestinationPath: "../../secret.md"
    )
    let outcome = try Tool.run("build", "shop", "--no-lint", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("leads out of the pack"))
  }

  @Test func `the digest is in the form of sha256sum`() throws {
    let folder = try folder()
    #expect(try Tool.run("build", "shop", "--checksum", in: folder.path).status == 0)
    let line = String(decoding: try folder.read("shop-1.0.0.sts.sha256"), as: UTF8.self)
    let digest = Digest(of: try folder.read("shop-1.0.0.sts"))
    #expect(line == "\(digest)  shop-1.0.0.sts\n")
  }

  @Test func `an output folder is made, and the listing writes nothing`() throws {
    let folder = try folder()
    let listing = try Tool.run("build", "shop", "--list", in: folder.path)
    #expect(listing.output.hasPrefix("shop-1.0.0.sts\n"))
    #expect(listing.output.contains("settings/monitors/\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["shop"])
    #expect(try Tool.run("build", "shop", "-o", "dist/", in: folder.path).status == 0)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/dist/shop-1.0.0.sts"))
  }

  @Test func `an unwritable folder leaves nothing behind`() throws {
    let folder = try folder()
    let outcome = try Tool.run("build", "shop", "-o", "/proc/shop.sts", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `JSON tells what was written`() throws {
    let folder = try folder()
    let outcome = try Tool.run("build", "shop", "--format", "json", in: folder.path)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(object?["archive"] as? String == "shop-1.0.0.sts")
    #expect(object?["written"] as? Bool == true)
    #expect((object?["entries"] as? [Any])?.isEmpty == false)
  }

  @Test func `a snapshot is named for its branch and commit`() throws {
    let folder = try folder()
    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", folder.path, "-c", "user.name=a", "-c", "user.email=a@b"] + arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
    let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    #expect(
      try Tool.run("build", "shop", "--snapshot", in: folder.path, environment: path).status == 2
    )
    try git("init", "-b", "fix/this")
    try git("add", ".")
    try git("commit", "-m", "x")
    let outcome = try Tool.run("build", "shop", "--snapshot", in: folder.path, environment: path)
    #expect(outcome.output.contains("wrote shop-1.0.1-fix-this-"), "\(outcome.errors)")
    #expect(outcome.output.contains("-SNAPSHOT.sts"))
    try git("tag", "1.0.0")
    let tagged = try Tool.run("build", "shop", "--snapshot", in: folder.path, environment: path)
    #expect(tagged.output.hasPrefix("wrote shop-1.0.0.sts"))
  }
}
