import Glibc
import Synchronization

/// What happens to a temporary file when somebody presses Control-C.
///
/// Only while such a file exists, SIGINT, SIGTERM and SIGHUP first remove it and then do what they
/// always do. A program that handles or ignores one of these signals keeps its own way.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Runs a closure that creates, and removes or renames, a file of the given name in a folder.
  static func removing<Failure: Error>(
    _ name: String,
    in folder: Int32,
    during body: () throws(Failure) -> Void
  ) throws(Failure) {
    try turn.withLock { _ throws(Failure) in
      let bytes = name.utf8.prefix(temporaryName.count - 1)
      for (index, byte) in bytes.enumerated() { temporaryName[index] = CChar(bitPattern: byte) }
      temporaryName[bytes.count] = 0
      temporaryFolder.store(folder, ordering: .sequentiallyConsistent)
      defer { temporaryFolder.store(-1, ordering: .sequentiallyConsistent) }

      var changed: [(Int32, sigaction)] = []
      for signal in signals { changed += set(signal, to: removeTemporaryFile) }
      // A limit on file sizes shall be an error of `write`, not the end of the process.
      changed += set(SIGXFSZ, to: ignore)
      defer { for (signal, action) in changed { restore(signal, to: action) } }
      try body()
    }
  }

  /// Gives a signal that does the usual another handler; returns what it did before.
  private static func set(
    _ signal: Int32,
    to handler: @escaping @convention(c) (Int32) -> Void
  ) -> [(Int32, sigaction)] {
    var before = sigaction()
    guard sigaction(signal, nil, &before) == 0,
      before.__sigaction_handler.sa_handler == nil  // SIG_DFL
    else { return [] }
    var new = sigaction()
    new.__sigaction_handler.sa_handler = handler
    return sigaction(signal, &new, nil) == 0 ? [(signal, before)] : []
  }

  private static func restore(_ signal: Int32, to action: sigaction) {
    var action = action
    sigaction(signal, &action, nil)
  }
}

/// One temporary file at a time: it only exists for as long as writing to the disk takes.
private let turn = Mutex(())

/// The folder of the temporary file; -1 if there is none.
private let temporaryFolder = Atomic<Int32>(-1)

/// The name of the temporary file, where a signal handler can read it without asking for memory.
private nonisolated(unsafe) let temporaryName = UnsafeMutableBufferPointer<CChar>
  .allocate(capacity: 256)

/// Calls nothing but what POSIX allows in a signal handler.
private let removeTemporaryFile: @convention(c) (Int32) -> Void = { signal in
  let folder = temporaryFolder.load(ordering: .sequentiallyConsistent)
  if folder >= 0, let name = temporaryName.baseAddress { unlinkat(folder, name, 0) }
  var usual = sigaction()
  sigaction(signal, &usual, nil)
  raise(signal)
}

/// Not SIG_IGN, which a program started meanwhile would inherit.
private let ignore: @convention(c) (Int32) -> Void = { _ in }
