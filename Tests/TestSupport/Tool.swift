import Foundation

/// The built binary, run as a user would.
public struct Tool {
  /// What a run left behind.
  public struct Outcome: Sendable {
    /// The exit code, or the negative number of the signal that ended it.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var errors: String
  }

  /// Where the binary is: beside the bundle of the tests.
  public static let path: String = {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "stackpack").path
  }()

  /// Runs the binary in a folder.
  public static func run(
    _ arguments: String...,
    in folder: String = Repository.path(""),
    environment: [String: String] = [:],
    tool: String = path
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let library = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    process.environment = environment.merging(library.map { ["LD_LIBRARY_PATH": $0] } ?? [:]) {
      given,
      _ in given
    }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let errorReader = errors.fileHandleForReading
    // Both pipes are read at once, so that neither fills up while the other is waited for.
    nonisolated(unsafe) var errorBytes = Data()
    let isDrained = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      errorBytes = errorReader.readDataToEndOfFile()
      isDrained.signal()
    }
    let outputBytes = output.fileHandleForReading.readDataToEndOfFile()
    isDrained.wait()
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(
      status: status,
      output: String(decoding: outputBytes, as: UTF8.self),
      errors: String(decoding: errorBytes, as: UTF8.self)
    )
  }
}
