import Diagnostics

extension PlatformHelpers {
  /// The helpers that yield the id of a node.
  static func nodeHelpers(_ nodes: @escaping NodeLookup) -> [Helper] {
    [
      Helper("get", "yields the id of a node", arity: 1...2) { call in
        guard let identifier = call.identifier(at: 0) else { return nil }
        var request = NodeRequest(kind: .get, identifiers: [identifier], span: call.span)
        guard call.arguments.count < 2 || call.select(at: 1, for: &request) else { return nil }
        return call.answer(nodes(request))
      },
      Helper(
        "getFirstExisting",
        "yields the id of the first node that exists",
        arity: 2...Helper.unlimited
      ) { call in
        var request = NodeRequest(kind: .getFirstExisting, span: call.span)
        for index in call.arguments.indices {
          guard let identifier = call.identifier(at: index) else { return nil }
          request.identifiers.append(identifier)
        }
        return call.answer(nodes(request))
      },
      Helper("getOrCreate", "yields the id of a node, or of a new one", arity: 3...3) { call in
        guard let request = call.creation() else { return nil }
        return call.answer(nodes(request))
      },
      Helper("resolve", "yields the id of the node of a type and name", arity: 2...2) { call in
        guard let type = call.word(at: 0, "a type"), let name = call.word(at: 1, "a name") else {
          return nil
        }
        let request = NodeRequest(kind: .resolve, type: type, name: name, span: call.span)
        return call.answer(nodes(request))
      },
      Helper(
        "resolveOrCreate",
        "yields the id of the node of a type and name, or of a new one",
        arity: 3...3
      ) { call in
        guard let request = call.namedCreation() else { return nil }
        return call.answer(nodes(request))
      },
    ]
  }
}

extension HelperCall {
  fileprivate func answer(_ result: Result<Value, HelperFailure>) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let failure):
      report(failure.message, at: arguments.first?.span ?? span)
      return nil
    }
  }

  /// A text that is not empty.
  fileprivate func word(at index: Int, _ what: String) -> String? {
    let argument = arguments[index]
    guard let value = argument.value, !value.isNull else {
      report("\(what) was expected here, but the value is not defined", at: argument.span)
      return nil
    }
    let text = text(of: value)
    guard !text.isEmpty else {
      report("\(what) was expected here, not an empty text", at: argument.span)
      return nil
    }
    return text
  }

  fileprivate func identifier(at index: Int) -> String? {
    guard let text = word(at: index, "an identifier") else { return nil }
    guard text.utf8.starts(with: "urn:".utf8) else {
      report(
        "an identifier begins with 'urn:'; '\(shortened(text))' does not",
        at: arguments[index].span
      )
      return nil
    }
    return text
  }

  /// Reads `Type=Parameter;Name=metrics`.
  fileprivate func select(at index: Int, for request: inout NodeRequest) -> Bool {
    guard let text = word(at: index, "'Type=…;Name=…'") else { return false }
    let span = arguments[index].span
    for (position, part) in selectorParts(text).enumerated() {
      let key = position == 0 ? "Type=" : "Name="
      guard part.utf8.starts(with: key.utf8), part.utf8.count > key.utf8.count else {
        report("'Type=…;Name=…' was expected here, not '\(shortened(text))'", at: span)
        return false
      }
      let value = String(decoding: part.utf8.dropFirst(key.utf8.count), as: UTF8.self)
      if position == 0 { request.type = value } else { request.name = value }
    }
    guard request.name != nil else {
      report("'Type=…;Name=…' was expected here, not '\(shortened(text))'", at: span)
      return false
    }
    return true
  }

  /// The parts before and behind the first semicolon.
  private func selectorParts(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func checksCreatable(_ type: String, at index: Int) -> Bool {
    guard !PlatformHelpers.creatableTypes.contains(type) else { return true }
    let types = PlatformHelpers.creatableTypes.sorted().joined(separator: ", ")
    report("no '\(shortened(type))' can be created here, only \(types)", at: arguments[index].span)
    return false
  }

  /// `getOrCreate URN CREATE_URN "Type=T;Name=N"`, or the older form with type, name and default name.
  fileprivate func creation() -> NodeRequest? {
    if PlatformHelpers.creatableTypes.contains(text(of: value(at: 0))) {
      return namedCreation()
    }
    guard let identifier = identifier(at: 0), let created = self.identifier(at: 1) else {
      return nil
    }
    guard created.utf8.starts(with: "urn:system:auto".utf8) else {
      report("the identifier of a new node begins with 'urn:system:auto'", at: arguments[1].span)
      return nil
    }
    var request = NodeRequest(kind: .getOrCreate, identifiers: [identifier, created], span: span)
    guard select(at: 2, for: &request) else { return nil }
    return checksCreatable(request.type ?? "", at: 2) ? request : nil
  }

  fileprivate func namedCreation() -> NodeRequest? {
    guard let type = word(at: 0, "a type"), checksCreatable(type, at: 0) else { return nil }
    var name = text(of: value(at: 1))
    if name.isEmpty {
      guard let fallback = word(at: 2, "a default name") else { return nil }
      name = fallback
    }
    return NodeRequest(kind: .resolveOrCreate, type: type, name: name, span: span)
  }

  private func shortened(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(quote(bytes, 0..<bytes.count).dropFirst().dropLast())
  }
}
