/// What HOCON without quotes means: `true`, `false`, `null`, a number, or text.
func hoconScalar(_ bytes: ArraySlice<UInt8>) -> Scalar {
  let text = String(decoding: bytes, as: UTF8.self)
  switch text {
  case "true": return .boolean(true)
  case "false": return .boolean(false)
  case "null": return .null
  default:
    guard bytes.first != UInt8(ascii: "."), isHOCONNumber(bytes) else { return .string }
    return Int(text).map(Scalar.integer) ?? Double(text).map(Scalar.number) ?? .string
  }
}

/// How typesafe-config's getters read values of other types.
extension DataNode {
  /// The value as a boolean: `true`, `yes` and `on`, `false`, `no` and `off`, in quotes or not.
  public var hoconBoolean: Bool? {
    switch string {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// The value as a number, which may be written in quotes.
  public var hoconNumber: Double? {
    guard kind == .scalar, isHOCONNumber(bytes) else { return nil }
    return string.flatMap(Double.init)
  }

  /// The items of a list, or the values of a map in the order of keys that are indices; nil for
  /// anything else.
  public var hoconItems: [DataNode]? {
    if kind == .list { return items }
    let numbered = entries.compactMap { entry in
      listIndex(Array(entry.key.bytes)).map { (index: $0, value: entry.value) }
    }
    return numbered.isEmpty ? nil : numbered.sorted { $0.index < $1.index }.map(\.value)
  }
}
