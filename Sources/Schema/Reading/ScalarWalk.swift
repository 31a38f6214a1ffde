import Diagnostics
import Documents

extension Walk {
  mutating func checkScalar(_ value: TypedValue) {
    switch value.type {
    case .string: checkText(value)
    case .boolean: checkBoolean(value)
    case .number(let bounds): checkNumber(value, bounds, isWhole: false)
    case .integer(let bounds): checkNumber(value, bounds, isWhole: true)
    case .choice(let choice): checkChoice(value, choice)
    case .reference: checkReference(value)
    case .list, .map, .object, .variant, .selected, .any: break
    }
  }

  /// The platform's loader makes text of plain numbers and booleans, but not of `yes`.
  private mutating func checkText(_ value: TypedValue) {
    let node = value.node
    if node.hasLocalTag { return }
    guard node.kind == .scalar, !node.isNull else { return reportType(value) }
    if node.isYAML11Boolean {
      reading.violations.append(.yaml11Boolean(value))
    } else if value.field?.mustNotBeEmpty ?? false, node.bytes.allSatisfy({ $0 <= 0x20 }) {
      reading.violations.append(.emptyText(value))
    }
  }

  private mutating func checkBoolean(_ value: TypedValue) {
    let node = value.node
    guard !node.hasLocalTag else { return reportType(value) }
    switch node.scalar {
    case .boolean: break
    case .string where node.isYAML11Boolean:
      reading.violations.append(.yaml11Boolean(value))
    case .string where !node.isPlain && (node.matches("true") || node.matches("false")):
      reading.violations.append(.quotedScalar(value))
    default: reportType(value)
    }
  }

  private mutating func checkNumber(_ value: TypedValue, _ bounds: Bounds, isWhole: Bool) {
    let node = value.node
    guard !node.hasLocalTag, let number = node.number else { return reportType(value) }
    if isWhole, number != number.rounded() {
      reading.violations.append(.wrongType(value, found: "a fraction"))
      return
    }
    if !node.isPlain, node.tag == nil {
      reading.violations.append(.quotedScalar(value))
    } else if node.isNumberOnlyInYAML12, node.document.notation == .yaml {
      reading.violations.append(.yaml11Number(value))
    }
    if !bounds.contains(number) { reading.violations.append(.outOfRange(value, bounds)) }
  }

  private mutating func checkChoice(_ value: TypedValue, _ choice: Choice) {
    let node = value.node
    if node.hasLocalTag { return }
    guard node.kind == .scalar, !node.isNull else { return reportType(value) }
    if choice.values.contains(where: node.matches) { return }
    if choice.isLoose, choice.values.contains(where: node.matchesLoosely) { return }
    if let replacement = choice.obsolete.first(where: { node.matches($0.old) })?.new {
      reading.violations.append(.obsoleteSpelling(value, replacement: replacement))
    } else if choice.unknown != .ignored {
      let suggestion = suggestion(for: node.string ?? "", among: choice.values)
      reading.violations.append(.notInChoice(value, choice, suggestion: suggestion))
    }
  }
}

extension Walk {
  /// A number as the platform gives it, or what the number was asked for with.
  private mutating func checkReference(_ value: TypedValue) {
    let node = value.node
    guard node.kind == .scalar, !node.hasLocalTag else { return reportType(value) }
    switch node.scalar {
    case .integer: break
    case .string where node.bytes.contains { $0 > 0x20 }: break
    case .string: reading.violations.append(.emptyText(value))
    default: reportType(value)
    }
  }
}

extension DataNode {
  /// Whether the scalar is a word, blanks around it and capitals aside.
  fileprivate func matchesLoosely(_ word: String) -> Bool {
    let start = bytes.drop { $0 <= 0x20 }
    let text = start.prefix(start.lastIndex { $0 > 0x20 }.map { $0 - start.startIndex + 1 } ?? 0)
    return kind == .scalar
      && text.elementsEqual(word.utf8) { Self.lowered($0) == Self.lowered($1) }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether the value bears a tag of the format, such as `!include`, and so stands for text.
  var hasLocalTag: Bool { tag?.utf8.first == UInt8(ascii: "!") }

  /// What kind of value it is, for people.
  var shape: String {
    switch kind {
    case .list: return "a list"
    case .map: return "a map"
    case .scalar: break
    }
    if hasLocalTag { return "text" }
    return switch scalar {
    case .null: "nothing"
    case .boolean: "a boolean"
    case .integer, .number: "a number"
    case .string, nil: "text"
    }
  }

  /// The number a scalar is, also one in quotes, or one with the `_` of YAML 1.1 between digits.
  fileprivate var number: Double? {
    switch scalar {
    case .integer(let integer): return Double(integer)
    case .number(let number): return number
    case .string:
      // `Double` also takes words and hexadecimals.
      guard let first = bytes.first(where: { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }),
        (0x30...0x39).contains(first) || first == UInt8(ascii: "."),
        !bytes.contains(where: { $0 | 0x20 == UInt8(ascii: "x") || $0 | 0x20 == UInt8(ascii: "p") })
      else { return nil }
      let digits = isPlain ? bytes.filter { $0 != UInt8(ascii: "_") } : Array(bytes)
      return tag == nil ? Double(String(decoding: digits, as: UTF8.self)) : nil
    case .null, .boolean, nil: return nil
    }
  }
}
