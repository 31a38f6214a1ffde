import Foundation
import StackPackModel
import Testing

@testable import Packaging

private let small = [ArchiveEntry("a", .file(Array("new".utf8)))]
private let old = Array("old".utf8)

@Suite struct DestinationTests {
  @Test func `an existing file is only replaced if that is asked for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    try put(old, at: path)
    #expect(throws: ArchiveError("cannot write '\(path)': it exists already")) {
      try ZipArchive.write(small, to: path, replacing: false)
    }
    #expect(try contents(path) == old)
    try ZipArchive.write(small, to: path, replacing: true)
    #expect(try ZipArchive.read(from: path) == small)
    #expect(try folder.names == ["a.sts"])
  }

  @Test func `a file that appears at the last moment is not overwritten`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    let destination = try Destination(path)
    try destination.check(replacing: false)
    try put(old, at: path)
    #expect(throws: ArchiveError("cannot write '\(path)': it exists already")) {
      try destination.put([1, 2, 3], replacing: false)
    }
    #expect(try contents(path) == old)
    #expect(try folder.names == ["a.sts"])
  }

  @Test func `a file system without links keeps existing files as well`() throws {
    let folder = try TemporaryFolder()
    let destination = try Destination(folder.path(of: "a.sts"))
    for (content, names) in [([1], ["a.sts"]), ([2], [".tmp", "a.sts"])] as [([UInt8], [String])] {
      try put(content, at: folder.path(of: ".tmp"))
      if content == [1] {
        try destination.publishWithoutLink(".tmp")
      } else {
        #expect(throws: ArchiveError.self) { try destination.publishWithoutLink(".tmp") }
      }
      #expect(try contents(folder.path(of: "a.sts")) == [1])
      #expect(try folder.names == names)
    }
  }

  @Test(arguments: [false, true])
  func `a link, a folder and a pipe are left alone`(_ replacing: Bool) throws {
    let folder = try TemporaryFolder()
    let target = folder.path(of: "target")
    try put(old, at: target)
    symlink(target, folder.path(of: "link"))
    symlink(folder.path(of: "nowhere"), folder.path(of: "dangling"))
    mkdir(folder.path(of: "folder"), 0o777)
    mkfifo(folder.path(of: "pipe"), 0o666)
    let names = try folder.names
    for (name, reason) in [
      ("link", "it is a symbolic link, which may lead anywhere"),
      ("dangling", "it is a symbolic link, which may lead anywhere"),
      ("folder", "a folder has that name"), ("pipe", "it is not a regular file"),
    ] {
      let path = folder.path(of: name)
      #expect(throws: ArchiveError("cannot write '\(path)': \(reason)")) {
        try ZipArchive.write(small, to: path, replacing: replacing)
      }
    }
    #expect(throws: ArchiveError.self) {
      try ZipArchive.write(small, to: "/dev/full", replacing: replacing)
    }
    #expect(try contents(target) == old)
    #expect(try folder.names == names)
  }

  @Test(arguments: ["", "/", "a/", ".", "a/..", "a\0b"])
  func `a path without a name for a file is refused`(_ path: String) {
    #expect(throws: ArchiveError.self) {
      try ZipArchive.write(small, to: path, replacing: true)
    }
  }

  @Test func `a folder that is missing is said to be`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "missing/a.sts")
    let message =
      "cannot write '\(path)': its folder cannot be opened: No such file or directory"
    #expect(throws: ArchiveError(message)) {
      try ZipArchive.write(small, to: path, replacing: false)
    }
  }

  @Test func `a name as long as the file system allows is no trouble`() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "ü", count: 125) + ".sts"
    try ZipArchive.write(small, to: folder.path(of: name), replacing: false)
    try ZipArchive.write(small, to: folder.path(of: name), replacing: true)
    #expect(try folder.names == [name])
  }

  @Test func `a file has the permissions that the umask leaves`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    await #expect(processExitsWith: .success) { [path = path as String] in
      for mask: mode_t in [0o022, 0o077, 0] {
        umask(mask)
        try ZipArchive.write(small, to: path, replacing: true)
        var status = stat()
        stat(path, &status)
        #expect(status.st_mode & 0o777 == 0o666 & ~mask)
      }
    }
  }

  @Test func `what cannot be packed leaves the old file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    try put(old, at: path)
    #expect(throws: ArchiveError.self) {
      try ZipArchive.write([ArchiveEntry("../a", .directory)], to: path, replacing: true)
    }
    #expect(try contents(path) == old)
    #expect(try folder.names == ["a.sts"])
  }

  @Test(.enabled(if: SmallDisk.isAvailable))
  func `a full disk leaves the old file, and nothing else`() throws {
    let disk = try SmallDisk()
    let path = disk.path + "/a.sts"
    try put(old, at: path)
    let large = [ArchiveEntry("a", .file(noise(100_000)))]
    #expect(throws: ArchiveError("cannot write '\(path)': No space left on device")) {
      try ZipArchive.write(large, to: path, replacing: true)
    }
    #expect(try contents(path) == old)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["a.sts"])
    try ZipArchive.write(small, to: path, replacing: true)
    #expect(try ZipArchive.read(from: path) == small)
  }

  @Test func `a limit on file sizes is an error, not the end`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    try put(old, at: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      let large = [ArchiveEntry("a", .file(noise(100_000)))]
      var limit = rlimit(rlim_cur: 50_000, rlim_max: 50_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(throws: ArchiveError("cannot write '\(path)': File too large")) {
        try ZipArchive.write(large, to: path, replacing: true)
      }
    }
    #expect(try contents(path) == old)
    #expect(try folder.names == ["a.sts"])
  }
}

/// A file system of 64 KiB in memory.
final class SmallDisk {
  let path: String
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "disk")
    mkdir(path, 0o777)
    let run = try ProgramRun("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path)
    try #require(run.status == 0)
  }

  deinit { _ = try? ProgramRun("umount", path) }

  /// Whether this user may mount one.
  static let isAvailable = geteuid() == 0 && (try? SmallDisk()) != nil
}

@Suite struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal removes the temporary file and still ends the program`(
    _ signal: Int32
  ) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    try put(old, at: folder.path(of: "a.sts"))
    await #expect(processExitsWith: .signal(signal)) { [path = path as String, signal] in
      // Whoever started the tests may have had signals ignored.
      Glibc.signal(signal, nil)
      let descriptor = open(path, O_RDONLY | O_DIRECTORY)
      Interruption.removing(".a.sts.abcdef.tmp", in: descriptor) {
        close(openat(descriptor, ".a.sts.abcdef.tmp", O_CREAT | O_EXCL | O_WRONLY, 0o666))
        // To the process, not the thread: Dispatch's threads take no signals.
        kill(getpid(), signal)
        sleep(60)
      }
    }
    #expect(try folder.names == ["a.sts"])
  }

  @Test func `signals do afterwards what they did before`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let mine: @convention(c) (Int32) -> Void = { _ in }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = mine
      sigaction(SIGINT, &action, nil)
      Glibc.signal(SIGTERM, nil)
      try ZipArchive.write(small, to: path, replacing: true)
      for (signal, isMine) in [(SIGINT, true), (SIGTERM, false), (SIGXFSZ, false)] {
        sigaction(signal, nil, &action)
        #expect((action.__sigaction_handler.sa_handler != nil) == isMine)
      }
    }
  }

  @Test func `whenever a program is killed, a whole archive is at the name`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    let one = [ArchiveEntry("one", .file(noise(100_000)))]
    let two = [ArchiveEntry("two", .file(noise(150_000)))]
    try ZipArchive.write(one, to: path, replacing: true)
    for round in 1...8 {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, round = round as Int] in
        let archives = try [("one", 100_000), ("two", 150_000)].map { name, count in
          try ZipArchive.bytes(of: [ArchiveEntry(PackPath(name), .file(noise(count)))])
        }
        Thread.detachNewThread {
          usleep(UInt32(round * 1_700))
          kill(getpid(), SIGKILL)
        }
        while true {
          for bytes in archives { try Destination(path).put(bytes, replacing: true) }
        }
      }
      let found = try ZipArchive.read(from: path)
      #expect(found == one || found == two)
      #expect(try folder.names.allSatisfy { $0 == "a.sts" || $0.hasPrefix(".a.sts.") })
    }
  }
}
