public import Diagnostics

/// Why a node or a file cannot be had.
public struct HelperFailure: Error, Hashable, Sendable {
  /// What is wrong: lower case, no full stop.
  public var message: String

  /// A failure.
  public init(_ message: String) { self.message = message }
}

/// A node a template asks for.
public struct NodeRequest: Hashable, Sendable {
  /// How it asks.
  public enum Kind: String, Hashable, Sendable {
    /// By identifier: `get`.
    case get
    /// By the first identifier that exists: `getFirstExisting`.
    case getFirstExisting
    /// By identifier, or else a new node: `getOrCreate`.
    case getOrCreate
    /// By type and name: `resolve`.
    case resolve
    /// By type and name, or else a new node: `resolveOrCreate`.
    case resolveOrCreate
  }

  /// How it asks.
  public var kind: Kind
  /// The identifiers to try, in order; the last one of `getOrCreate` is that of the new node.
  public var identifiers: [String] = []
  /// The type of the node, or of the child of the identified node.
  public var type: String?
  /// The name of the node, or of the child of the identified node.
  public var name: String?
  /// Where the call stands.
  public var span: SourceSpan
}

/// The helpers of the platform in templates of provisioning and of components.
///
/// Source: StackPack documentation, template functions; published packs.
public enum PlatformHelpers {
  /// Yields the id of a node, or why there is none.
  public typealias NodeLookup = @Sendable (NodeRequest) -> Result<Value, HelperFailure>
  /// Yields the file of a path, or why it cannot be had; it decides which paths lead out of the pack.
  public typealias FileLookup = @Sendable (String) -> Result<SourceFile, HelperFailure>

  /// What provisioning templates can call.
  public static func provisioning(
    nodes: @escaping NodeLookup,
    files: @escaping FileLookup
  ) -> [Helper] {
    synchronization(nodes: nodes) + [include(files)]
  }

  /// What component and relation templates can call.
  public static func synchronization(nodes: @escaping NodeLookup) -> [Helper] {
    nodeHelpers(nodes) + texts
  }

  /// What remediation hints can call.
  public static let hints = [
    Helper("multiply", "yields the product of two numbers", arity: 2...2) { call in
      guard let numbers = call.numbers() else { return nil }
      return product(numbers)
    }
  ]

  /// The types a template can create nodes of.
  static let creatableTypes: Set<String> = [
    "Environment", "Layer", "Domain", "ComponentType", "RelationType",
  ]

  private static let texts = [
    Helper("identifier", "yields 'prefix:type:name'", arity: 3...3) { call in
      let parts = call.arguments.map { call.text(of: $0.value) }
      return .string("\(parts[0]):\(slug(ofType: parts[1])):\(slug(ofName: parts[2]))")
    },
    Helper("concat", "joins texts", arity: 2...Helper.unlimited) { call in
      .string(call.arguments.map { call.text(of: $0.value) }.joined())
    },
    Helper("add", "adds numbers", use: .either, arity: 2...Helper.unlimited) { call in
      guard let numbers = call.numbers() else { return nil }
      return sum(numbers)
    },
    Helper("join", "renders its body for every item, with text between", use: .block, arity: 2...4)
    {
      call in call.join()
    },
  ]

  // MARK: Numbers

  private static func sum(_ numbers: [Value]) -> Value {
    var total = 0
    for number in numbers {
      guard case .integer(let integer) = number else {
        return .number(numbers.reduce(0) { $0 + ($1.double ?? 0) })
      }
      let (next, isTooLarge) = total.addingReportingOverflow(integer)
      guard !isTooLarge else { return .number(numbers.reduce(0) { $0 + ($1.double ?? 0) }) }
      total = next
    }
    return .integer(total)
  }

  private static func product(_ numbers: [Value]) -> Value {
    if case .integer(let left) = numbers[0], case .integer(let right) = numbers[1] {
      let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
      if !isTooLarge { return .integer(product) }
    }
    let product = numbers.reduce(1) { $0 * ($1.double ?? 0) }
    // Printed without an exponent, since it goes into the query of a link.
    if let integer = Int(exactly: product) { return .integer(integer) }
    return .number(product)
  }

  // MARK: Identifiers

  /// `ComponentType` becomes `component-type`.
  static func slug(ofType type: String) -> String {
    var slug: [UInt8] = []
    for byte in type.utf8 {
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      if isUpper, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      slug.append(isUpper ? byte | 0x20 : byte)
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// Lower case; that blanks become hyphens is assumed.
  static func slug(ofName name: String) -> String {
    let bytes = name.lowercased().utf8.map { isBlank($0) ? UInt8(ascii: "-") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension HelperCall {
  /// The numbers the helper is given; nil if one of them is none, which is reported.
  fileprivate func numbers() -> [Value]? {
    var numbers: [Value] = []
    for argument in arguments {
      switch argument.value {
      case .integer(let integer): numbers.append(.integer(integer))
      case .number(let number): numbers.append(.number(number))
      case .string(let text) where Double(text)?.isFinite == true:
        numbers.append(Int(text).map(Value.integer) ?? .number(Double(text) ?? 0))
      case let value:
        report(
          "'\(name)' needs a number here, not \(value?.kindName ?? "nothing")",
          at: argument.span
        )
        return nil
      }
    }
    return numbers
  }

  /// `{{# join list "separator" "prefix" "suffix" }}`; every body is trimmed.
  fileprivate func join() -> Value? {
    var items: [(value: Value, extras: ValueMap?, key: Value)] = []
    switch value(at: 0) {
    case .list(let list):
      items = list.enumerated().map { ($0.element, nil, .integer($0.offset)) }
    case .map(let map):
      items = map.entries.map { ($0.value, ["key": .string($0.name)], .string($0.name)) }
    case nil, .null: break
    case let value?:
      report("'join' needs a list or map here, not \(value.kindName)", at: arguments[0].span)
      return nil
    }
    // Whether an empty list has prefix and suffix is not documented; brackets are never left out.
    let prefix = text(of: value(at: 2))
    let isWritten = !items.isEmpty || prefix.hasPrefix("[") || prefix.hasPrefix("{")
    if isWritten, arguments.count > 2 { write(prefix, from: arguments[2].span) }
    let separator = text(of: value(at: 1))
    for (index, item) in items.enumerated() {
      guard !renderer.isStopped else { return nil }
      if index > 0 { write(separator, from: arguments[1].span) }
      let body = captured {
        renderBody(
          with: item.value,
          data: ["index": .integer(index), "key": item.key],
          extras: item.extras,
          parameters: [item.value, item.key]
        )
      }
      write(trimmed(body))
    }
    if isWritten, arguments.count > 3 { write(text(of: value(at: 3)), from: arguments[3].span) }
    return nil
  }

  private func trimmed(_ text: MappedText) -> MappedText {
    let bytes = text.bytes
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
      let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return text[0..<0] }
    return text[start..<end + 1]
  }
}
