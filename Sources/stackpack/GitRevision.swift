import Glibc

/// What Git says of the state a pack is in: asked of the `git` command, which does not touch the network
/// for it.
struct GitRevision {
  /// The branch, or nil on a detached head.
  var branch: String?
  /// The first seven digits of the commit.
  var shortCommit: String
  /// The tags of the commit.
  var tags: [String]

  /// The revision a folder is checked out at, or nil if it is not under version control.
  init?(of folder: String) {
    guard let commit = Self.git(folder, "rev-parse", "--verify", "--short=7", "HEAD"),
      !commit.isEmpty
    else { return nil }
    shortCommit = commit
    branch =
      Self.git(folder, "symbolic-ref", "--quiet", "--short", "HEAD")
      ?? ["GITHUB_HEAD_REF", "GITHUB_REF_NAME", "CI_COMMIT_REF_NAME", "BRANCH_NAME"]
      .lazy.compactMap(Console.environment).first
    let tags = Self.git(folder, "tag", "--points-at", "HEAD") ?? ""
    self.tags = tags.split(separator: "\n").map(String.init)
  }

  /// The standard output of a git command without its final newline, or nil if it failed.
  private static func git(_ folder: String, _ arguments: String...) -> String? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let words = ["git", "-C", folder] + arguments
    var argv = words.map { strdup($0) } + [nil]
    defer { for word in argv { free(word) } }
    var process: pid_t = 0
    let spawned = posix_spawnp(&process, "git", &actions, nil, &argv, environ)
    close(ends[1])
    guard spawned == 0 else { return nil }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      output += buffer[..<count]
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else { return nil }
    if output.last == 0x0A { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }
}
