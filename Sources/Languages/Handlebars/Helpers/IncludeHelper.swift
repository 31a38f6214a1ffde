import Diagnostics

extension PlatformHelpers {
  /// `include "path" "encoding"`: a file, as a template or as it is, fit for the place it goes to.
  static func include(_ files: @escaping FileLookup) -> Helper {
    Helper("include", "yields the content of a file", arity: 1...2) { call in
      guard let path = call.path(), let encoding = call.encoding() else { return nil }
      switch files(path) {
      case .success(let file): return call.content(of: file, path, encoding)
      case .failure(let failure):
        call.report(failure.message, at: call.arguments[0].span)
        return nil
      }
    }
  }

  /// How the content of an included file is written.
  fileprivate enum Encoding: String, CaseIterable {
    case handlebars, identity, base64, yaml
  }

  /// The media types of images that can be included, by the ends of their paths.
  fileprivate static let mediaTypes: [(suffix: String, type: String)] = [
    (".png", "image/png"), (".jpg", "image/jpeg"), (".jpeg", "image/jpeg"), (".gif", "image/gif"),
    (".svg", "image/svg+xml"),
  ]
}

extension HelperCall {
  fileprivate func path() -> String? {
    let argument = arguments[0]
    if case .path(let path) = argument.expression, argument.value == nil {
      let isFile = path.isLocal || path.segments.count > 1 || path.depth > 0
      report(
        isFile ? "a path must stand in quotes" : "'\(path.name)' is not defined",
        at: argument.span
      )
      return nil
    }
    guard let path = argument.value?.string, !path.isEmpty else {
      report("the path of a file was expected here", at: argument.span)
      return nil
    }
    return path
  }

  fileprivate func encoding() -> PlatformHelpers.Encoding? {
    guard arguments.count > 1 else { return .handlebars }
    let written = text(of: value(at: 1))
    if let encoding = PlatformHelpers.Encoding(rawValue: written) { return encoding }
    let known = PlatformHelpers.Encoding.allCases.map(\.rawValue).joined(separator: ", ")
    report("there is no such encoding; \(known) are known", at: arguments[1].span)
    return nil
  }

  fileprivate func content(
    of file: SourceFile,
    _ path: String,
    _ encoding: PlatformHelpers.Encoding
  ) -> Value? {
    if encoding == .base64 { return image(file, path) }
    guard firstInvalidUTF8(in: file.bytes) == nil else {
      report("this file is no text", at: arguments[0].span)
      return nil
    }
    switch encoding {
    case .identity: return .text(MappedText(file).replacing(jsonEscape))
    case .handlebars: return rendered(file).map { .text($0.replacing(jsonEscape)) }
    case .yaml, .base64: return rendered(file).map { .text($0) }
    }
  }

  private func image(_ file: SourceFile, _ path: String) -> Value? {
    let lower = Array(path.lowercased().utf8)
    let kind = PlatformHelpers.mediaTypes.first {
      lower.suffix($0.suffix.utf8.count).elementsEqual($0.suffix.utf8)
    }
    guard let kind else {
      report("only png, jpg, gif and svg files can be included as base64", at: arguments[1].span)
      return nil
    }
    let data = Base64.text(of: file.bytes)
    // Some packs write the prefix themselves; whether they have to is not documented.
    let hasPrefix = written(last: 7).elementsEqual("base64,".utf8)
    return .string(hasPrefix ? data : "data:\(kind.type);base64,\(data)")
  }
}

/// What stands for a byte in a JSON string; nil if it stands for itself.
private func jsonEscape(_ byte: UInt8) -> [UInt8]? {
  switch byte {
  case UInt8(ascii: "\""), backslash: return [backslash, byte]
  case 0x08: return Array("\\b".utf8)
  case 0x09: return Array("\\t".utf8)
  case 0x0A: return Array("\\n".utf8)
  case 0x0C: return Array("\\f".utf8)
  case 0x0D: return Array("\\r".utf8)
  case 0..<0x20:
    let digits = Array("0123456789abcdef".utf8)
    return Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  default: return nil
  }
}
