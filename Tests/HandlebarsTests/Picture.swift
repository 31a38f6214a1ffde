import Diagnostics
import Handlebars

extension Template {
  /// The tree on one line: `"a" {{x}} (#if b ["c"] else ["d"])`.
  var picture: String { picture(of: statements) }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  private func picture(of statements: [Statement]) -> String {
    statements.map { picture(of: $0) }.joined(separator: " ")
  }

  private func picture(of statement: Statement) -> String {
    switch statement {
    case .text(let text): return quoted(text.pieces.map { self.text($0) }.joined())
    case .delimiters: return "{{=}}"
    case .comment(let comment): return "{{!\(text(comment.content))}}"
    case .mustache(let mustache):
      return switch mustache.kind {
      case .escaped: "{{\(mustache.call.picture)}}"
      case .unescaped: "{{{\(mustache.call.picture)}}}"
      case .decorator: "{{*\(mustache.call.picture)}}"
      }
    case .partial(let partial):
      let words = [partial.name.picture] + given(partial.arguments, partial.namedArguments)
      let head = words.joined(separator: " ")
      guard let body = partial.body else { return "{{>\(head)}}" }
      return "(#>\(head) [\(picture(of: body))])"
    case .block(let block):
      let sign =
        switch block.kind {
        case .section: "#"
        case .inverse: "^"
        case .decorator: "#*"
        case .raw: "####"
        }
      var parts = ["\(sign)\(block.call.picture)\(names(block.parameters))"]
      parts.append("[\(picture(of: block.body))]")
      for alternative in block.alternatives {
        let call = alternative.call.map { " " + $0.picture } ?? ""
        parts.append("else\(call)\(names(alternative.parameters))")
        parts.append("[\(picture(of: alternative.body))]")
      }
      return "(\(parts.joined(separator: " ")))"
    }
  }

  private func names(_ parameters: [BlockParameter]) -> String {
    parameters.isEmpty ? "" : " |\(parameters.map(\.name).joined(separator: " "))|"
  }
}

private func quoted(_ text: String) -> String {
  let escaped = text.map { $0 == "\n" ? "\\n" : $0 == "\"" ? "\\\"" : "\($0)" }.joined()
  return "\"\(escaped)\""
}

private func given(_ byPosition: [Expression], _ byName: [NamedArgument]) -> [String] {
  byPosition.map(\.picture) + byName.map { "\($0.name)=\($0.value.picture)" }
}

extension Call {
  var picture: String {
    ([callee.name] + given(arguments, namedArguments)).joined(separator: " ")
  }
}

extension Handlebars.Expression {
  var picture: String {
    switch self {
    case .path(let path): path.name
    case .call(let call): "(\(call.picture))"
    case .literal(let literal):
      switch literal.value {
      case .string(let text): quoted(text)
      case .number(let number):
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
      case .boolean(let value): "\(value)"
      case .null: "null"
      case .undefined: "undefined"
      }
    }
  }
}
