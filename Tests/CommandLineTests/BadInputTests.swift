import Foundation
import TestSupport
import Testing

/// Whatever lies there: a finding or one clear sentence, never a crash and never a wait.
@Suite(.timeLimit(.minutes(2))) struct BadInputTests {
  private func pack() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run("init", "shop", "--directory", ".", in: folder.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private func lint(_ folder: TemporaryFolder) throws -> Tool.Outcome {
    try Tool.run("lint", ".", "--format", "concise", in: folder.path)
  }

  @Test func `an empty directory lacks everything`() throws {
    let outcome = try lint(try TemporaryFolder())
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("stackpack.yaml:1:1: error[missing-item]"))
  }

  @Test func `a manifest that is a directory is a finding`() throws {
    let folder = try pack()
    try FileManager.default.removeItem(atPath: "\(folder.path)/stackpack.yaml")
    try folder.write("x", to: "stackpack.yaml/x")
    let outcome = try lint(folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("stackpack.yaml:1:1: error["))
  }

  @Test func `broken UTF-8 is reported at its byte`() throws {
    let folder = try pack()
    try Data(Array("nodes:\n  - a: ".utf8) + [0xFF]).write(
      to: URL(filePath: "\(folder.path)/settings/x.sty")
    )
    let outcome = try lint(folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("settings/x.sty:2:8: error[invalid-encoding]"))
  }

  @Test func `a bomb of aliases and a hundred thousand brackets end soon`() throws {
    let folder = try pack()
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    try folder.write(bomb, to: "settings/bomb.sty")
    try folder.write(String(repeating: "[", count: 100_000), to: "settings/deep.sty")
    try folder.write(String(repeating: "{", count: 100_000), to: "settings/deeper.sty")
    let outcome = try lint(folder)
    #expect(outcome.status == 1)
    for name in ["bomb", "deep", "deeper"] {
      #expect(outcome.output.contains("settings/\(name).sty:"), "\(name)")
    }
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "../settings/main-menu.sty"])
  func `an include that leads out is an error and is not read`(path: String) throws {
    let folder = try pack()
    try folder.write(
      "nodes:\n  - _type: Monitor\n    remediationHint: !include \(path)\n",
      to: "settings/x.sty"
    )
    let outcome = try lint(folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("settings/x.sty:3:31: error["), "\(outcome.output)")
    #expect(!outcome.output.contains("root:"))
  }

  @Test func `loops of links, pipes and names with control characters are findings`() throws {
    let folder = try pack()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/settings/loop.sty",
      withDestinationPath: "loop.sty"
    )
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/settings/up",
      withDestinationPath: ".."
    )
    mkfifo("\(folder.path)/resources/pipe.md", 0o600)
    try folder.write("x", to: "resources/bell\u{7}.md")
    let outcome = try lint(folder)
    #expect(outcome.status == 1)
    for path in [
      "settings/loop.sty", "settings/up", "resources/pipe.md", "resources/bell\\u{7}.md",
    ] {
      #expect(outcome.output.contains("\(path):1:1: "), "\(path)")
    }
    #expect(try Tool.run("build", ".", "--no-lint", in: folder.path).status == 2)
  }

  @Test(.enabled(if: getuid() != 0 || FileManager.default.fileExists(atPath: "/usr/bin/setpriv")))
  func `a file that may not be read is one sentence and exit 2`() throws {
    let folder = try pack()
    let manifest = "\(folder.path)/stackpack.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: manifest)
    let tool = "\(folder.path)/tool"
    try FileManager.default.copyItem(atPath: Tool.path, toPath: tool)
    // Root may read everything, so it lets somebody else try.
    let outcome =
      getuid() != 0
      ? try Tool.run("lint", ".", in: folder.path)
      : try Tool.run(
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
        tool,
        "lint",
        ".",
        in: folder.path,
        tool: "/usr/bin/setpriv"
      )
    #expect(outcome.status == 2)
    #expect(outcome.errors == "stackpack: cannot read 'stackpack.yaml': Permission denied\n")
  }

  @Test func `an archive that is no zip is a finding`() throws {
    let folder = try TemporaryFolder()
    try folder.write("hello", to: "x.sts")
    let outcome = try Tool.run("lint", "x.sts", "--format", "concise", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("x.sts:1:1: error["))
  }

  @Test(arguments: ["lint", "inspect", "build"])
  func `a pipe in place of an archive is no wait`(command: String) throws {
    let folder = try TemporaryFolder()
    mkfifo("\(folder.path)/x.sts", 0o600)
    #expect(try Tool.run(command, "x.sts", in: folder.path).status == 2)
  }
}
