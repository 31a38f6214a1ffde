import ArgumentParser
import Glibc

/// The terminal: what is written where, and whether in colour.
enum Console {
  /// Writes to standard output, all of it.
  static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func complain(_ text: String) { write("stackpack: \(text)\n", to: STDERR_FILENO) }

  /// Writes a line of information to standard error, where it does not disturb what is piped on.
  static func tell(_ text: String) { write("\(text)\n", to: STDERR_FILENO) }

  /// Whether a person sits at both ends.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks a question on standard error; an empty answer means the default.
  static func ask(_ question: String, default fallback: String?) -> String? {
    let hint = fallback.map { " [\($0)]" } ?? ""
    write("\(question)\(hint): ", to: STDERR_FILENO)
    guard let answer = readLine(), !answer.isEmpty else { return fallback }
    return answer
  }

  /// The value of an environment variable, nil if it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeBufferPointer(rebasing: buffer[done...])
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return }
        done += count
      }
    }
  }
}

/// When colours are written.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether standard output takes colours; the variables count as their sites define them.
  var isColored: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if Console.environment("NO_COLOR") != nil { return false }
      if let force = Console.environment("CLICOLOR_FORCE"), force != "0" { return true }
      if Console.environment("CLICOLOR") == "0" { return false }
      return isatty(STDOUT_FILENO) == 1 && Console.environment("TERM") != "dumb"
    }
  }
}

/// What a command ends with.
enum Exit {
  /// There are findings that fail.
  static let findings = ExitCode(1)
  /// It could not be done.
  static let failure = ExitCode(2)
}
