/// A version by SemVer 2.0.0: `major.minor.patch[-prerelease][+build]`.
///
/// Source: semver.org, 2.0.0.
public struct SemanticVersion: Hashable, Sendable, CustomStringConvertible {
  /// The three numbers, as digits without leading zeros; they may be longer than any integer.
  public let core: [String]
  /// The identifiers behind `-`; empty for a release.
  public let prerelease: [String]
  /// The identifiers behind `+`.
  public let build: [String]

  /// The version a text spells, or nil if it spells none.
  public init?(_ text: String) {
    guard text.utf8.allSatisfy({ isIdentifierByte($0) || $0 == dot || $0 == plus }) else {
      return nil
    }
    let parts = text.utf8.split(separator: plus, maxSplits: 1, omittingEmptySubsequences: false)
    guard let front = parts.first else { return nil }
    build =
      parts.count == 2
      ? parts[1].split(separator: dot, omittingEmptySubsequences: false).map { String($0) ?? "" }
      : []
    let halves = front.split(separator: dash, maxSplits: 1, omittingEmptySubsequences: false)
    guard let numbers = halves.first else { return nil }
    core = numbers.split(separator: dot, omittingEmptySubsequences: false).map { String($0) ?? "" }
    prerelease =
      halves.count == 2
      ? halves[1].split(separator: dot, omittingEmptySubsequences: false).map { String($0) ?? "" }
      : []
    guard core.count == 3, core.allSatisfy(isPlainNumber),
      prerelease.allSatisfy({ !$0.isEmpty && (!isDigits($0) || isPlainNumber($0)) }),
      build.allSatisfy({ !$0.isEmpty })
    else { return nil }
  }

  /// The version as text.
  public var description: String {
    core.joined(separator: ".")
      + (prerelease.isEmpty ? "" : "-" + prerelease.joined(separator: "."))
      + (build.isEmpty ? "" : "+" + build.joined(separator: "."))
  }

  /// Whether it carries a pre-release or build part, as versions under development do.
  public var isDevelopment: Bool { !prerelease.isEmpty || !build.isEmpty }

  /// The next patch version, without pre-release and build.
  public var nextPatch: SemanticVersion {
    var next = core
    next[2] = increment(next[2])
    return SemanticVersion(core: next)
  }

  private init(core: [String]) {
    self.core = core
    prerelease = []
    build = []
  }
}

extension SemanticVersion: Comparable {
  /// Whether one version has lower precedence: build parts do not count, a pre-release comes before its
  /// release.
  public static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    for (leftNumber, rightNumber) in zip(left.core, right.core) where leftNumber != rightNumber {
      return isLess(leftNumber, rightNumber)
    }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    for (leftPart, rightPart) in zip(left.prerelease, right.prerelease) where leftPart != rightPart
    {
      switch (isDigits(leftPart), isDigits(rightPart)) {
      case (true, true): return isLess(leftPart, rightPart)
      case (true, false): return true
      case (false, true): return false
      case (false, false): return leftPart.utf8.lexicographicallyPrecedes(rightPart.utf8)
      }
    }
    return left.prerelease.count < right.prerelease.count
  }

  /// Compares digits without leading zeros of any length.
  private static func isLess(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count
      ? left.utf8.lexicographicallyPrecedes(right.utf8) : left.utf8.count < right.utf8.count
  }
}

private let dot = UInt8(ascii: ".")
private let plus = UInt8(ascii: "+")
private let dash = UInt8(ascii: "-")

private func isIdentifierByte(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == dash
}

private func isDigits(_ text: String) -> Bool {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}

private func isPlainNumber(_ text: String) -> Bool {
  !text.isEmpty && isDigits(text) && (text == "0" || text.utf8.first != 0x30)
}

private func increment(_ digits: String) -> String {
  var bytes = Array(digits.utf8)
  for index in bytes.indices.reversed() {
    if bytes[index] < 0x39 {
      bytes[index] += 1
      return String(decoding: bytes, as: UTF8.self)
    }
    bytes[index] = 0x30
  }
  return "1" + String(decoding: bytes, as: UTF8.self)
}
