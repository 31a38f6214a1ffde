/// What a scalar means.
public enum Scalar: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string
}

extension DataNode {
  /// What a scalar means by the core schema of YAML 1.2, or by its `!!` tag; nil for lists and maps.
  ///
  /// Quoted and block scalars are strings. Whole numbers beyond 64 bits are numbers. In HOCON a scalar means
  /// what typesafe-config makes of it.
  public var scalar: Scalar? {
    guard kind == .scalar else { return nil }
    if document.notation == .hocon { return isPlain ? hoconScalar(bytes) : .string }
    switch tag {
    case "tag:yaml.org,2002:str": return .string
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float": return Self.resolve(bytes)
    case "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null": return Self.resolve(bytes)
    case nil: return isPlain ? Self.resolve(bytes) : .string
    default: return .string
    }
  }

  /// Whether the value is absent: an empty, `~` or `null` plain scalar.
  public var isNull: Bool { scalar == .null && tag == nil }

  /// Whether YAML 1.1, which the platform's loader speaks, takes this plain word for a boolean where
  /// YAML 1.2 sees text: `yes`, `no`, `on`, `off`, `y`, `n`.
  public var isYAML11Boolean: Bool {
    guard isPlain, tag == nil, bytes.count <= 3 else { return false }
    return ["yes", "no", "on", "off", "y", "n"].contains(string?.lowercased() ?? "")
  }

  /// Whether YAML 1.1 takes this plain number for text: an exponent without a dot or a sign, as `1e-8`.
  public var isNumberOnlyInYAML12: Bool {
    guard isPlain, tag == nil, case .number = scalar else { return false }
    let bytes = bytes
    guard let exponent = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
      return false
    }
    let hasDot = bytes[..<exponent].contains(UInt8(ascii: "."))
    let sign = exponent + 1 < bytes.endIndex ? bytes[exponent + 1] : 0
    return !hasDot || !(sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+"))
  }

  private static func resolve(_ bytes: ArraySlice<UInt8>) -> Scalar {
    guard let first = bytes.first else { return .null }
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
      UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      switch String(decoding: bytes.prefix(6), as: UTF8.self) {
      case "~", "null", "Null", "NULL": return .null
      case "true", "True", "TRUE": return .boolean(true)
      case "false", "False", "FALSE": return .boolean(false)
      default: return .string
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      return number(bytes)
    default: return .string
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Scalar {
    var rest = bytes
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    } else if rest.starts(with: "0x".utf8) || rest.starts(with: "0o".utf8) {
      let digits = String(decoding: rest.dropFirst(2), as: UTF8.self)
      let radix = rest.dropFirst().first == UInt8(ascii: "x") ? 16 : 8
      return digits.first == "-" || digits.first == "+"
        ? .string : Int(digits, radix: radix).map(Scalar.integer) ?? .string
    }
    let text = String(decoding: rest, as: UTF8.self)
    switch text {
    case ".inf", ".Inf", ".INF":
      return .number(bytes.first == UInt8(ascii: "-") ? -.infinity : .infinity)
    case ".nan", ".NaN", ".NAN": return rest.count == bytes.count ? .number(.nan) : .string
    default: break
    }
    guard isDecimal(rest) else { return .string }
    let whole = String(decoding: bytes, as: UTF8.self)
    if let integer = Int(whole) { return .integer(integer) }
    return Double(whole).map(Scalar.number) ?? .string
  }
}

/// `[0-9]+`, `[0-9]*\.[0-9]*` with a digit, and an exponent `[eE][-+]?[0-9]+`.
func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
  var rest = bytes
  func digits() -> Int {
    let run = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(run.count)
    return run.count
  }
  var mantissa = digits()
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    mantissa += digits()
  }
  guard mantissa > 0 else { return false }
  if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    guard digits() > 0 else { return false }
  }
  return rest.isEmpty
}
