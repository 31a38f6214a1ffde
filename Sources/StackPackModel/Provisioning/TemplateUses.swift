public import Diagnostics
import Handlebars

/// A file that a template includes.
public struct Inclusion: Sendable {
  /// How the file is put into the text.
  public enum Encoding: String, CaseIterable, Sendable {
    /// Rendered, and escaped as the text of a JSON string.
    case handlebars
    /// As it is, but escaped as the text of a JSON string.
    case identity
    /// As a data URI.
    case base64
    /// Rendered, as it is.
    case yaml
  }

  /// The path as it is written.
  public let path: String
  /// The file it names; nil if there is none.
  public let target: PackPath?
  /// How the file is put into the text; nil if it is asked for in a way that does not exist.
  public let encoding: Encoding?
  /// Where the path is written.
  public let pathSpan: SourceSpan
  /// Where the encoding is written; nil if it is not.
  public let encodingSpan: SourceSpan?
  /// The whole tag, with its braces.
  public let span: SourceSpan
}

/// A variable that a template asks for.
public struct VariableUse: Sendable {
  /// Its name: the first word of a path.
  public let name: String
  /// Where.
  public let span: SourceSpan
}

/// What a provisioning template asks for, itself or in a file that it includes.
public struct TemplateUses: Sendable {
  /// The files it includes, in order; each once for every place.
  public private(set) var inclusions: [Inclusion] = []
  /// The variables, in order.
  public private(set) var variables: [VariableUse] = []
  /// The files that are templates: the template itself and what it includes as one.
  public private(set) var templates: [SourceFile] = []

  /// What a template asks for.
  init(_ template: SourceFile, in files: ProvisioningFiles) {
    visit(template, in: files)
  }

  private mutating func visit(_ file: SourceFile, in files: ProvisioningFiles) {
    // A file that is included twice, or by itself, asks for the same again.
    guard !templates.contains(file), templates.count < FileLimits.entries else { return }
    templates.append(file)
    let template = Handlebars.parse(MappedText(file)).tree
    for reference in Handlebars.references(in: template) where !reference.isBlockParameter {
      if reference.path.name == "include", reference.hasArguments {
        include(reference, of: template, in: files)
      } else if isVariable(reference) {
        let name = reference.path.segments.first?.name ?? ""
        variables.append(VariableUse(name: name, span: reference.span))
      }
    }
  }

  /// Whether a name is looked up in what the template is given; not so inside of a block, where it may
  /// be part of an item.
  private func isVariable(_ reference: Reference) -> Bool {
    guard reference.enclosing == nil, !reference.path.isData, reference.path.depth == 0,
      let first = reference.path.segments.first?.name, first != "this"
    else { return false }
    switch reference.role {
    case .value, .argument: return true
    case .block: return !reference.hasArguments
    case .helper, .partial, .decorator: return false
    }
  }

  private mutating func include(
    _ reference: Reference,
    of template: Template,
    in files: ProvisioningFiles
  ) {
    guard case .literal(let first) = reference.arguments.first, case .string(let path) = first.value
    else { return }
    var encoding: Inclusion.Encoding? = .handlebars
    var encodingSpan: SourceSpan?
    if reference.arguments.count > 1 {
      guard case .literal(let second) = reference.arguments[1],
        case .string(let word) = second.value
      else { return }
      encoding = Inclusion.Encoding(rawValue: word)
      encodingSpan = template.span(of: second.range)
    }
    let file = try? files.file(at: path).get()
    inclusions.append(
      Inclusion(
        path: path,
        target: file.map { PackPath($0.path) },
        encoding: encoding,
        pathSpan: template.span(of: first.range),
        encodingSpan: encodingSpan,
        span: Self.tag(around: reference.span)
      )
    )
    guard let file, encoding == .handlebars || encoding == .yaml else { return }
    visit(file, in: files)
  }

  /// The tag that a name stands in, with its braces.
  private static func tag(around name: SourceSpan) -> SourceSpan {
    let bytes = name.file.bytes
    var start = name.range.lowerBound
    while start > 0, bytes[start - 1] != UInt8(ascii: "{") { start -= 1 }
    while start > 0, bytes[start - 1] == UInt8(ascii: "{") { start -= 1 }
    var end = bytes[name.range.upperBound...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
    while end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
    return name.file.span(start..<end)
  }
}

/// The files below `provisioning/`, as templates name them.
struct ProvisioningFiles: Sendable {
  private let files: [PackPath: SourceFile]

  /// The files of a pack.
  init(_ files: [PackPath: SourceFile]) { self.files = files }

  /// The file at a path below `provisioning/`, or why there is none.
  func file(at path: String) -> Result<SourceFile, HelperFailure> {
    let bytes = Array(path.utf8)
    guard bytes.first != UInt8(ascii: "/"), !bytes.contains(UInt8(ascii: "\\")) else {
      return .failure(HelperFailure("the path must be relative to 'provisioning/', with slashes"))
    }
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else {
          return .failure(HelperFailure("the path leads out of 'provisioning/'"))
        }
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    let inner = Array(parts.joined(separator: [UInt8(ascii: "/")]))
    let whole = PackPath(bytes: Array("provisioning/".utf8) + inner)
    guard let file = files[whole] else {
      return .failure(HelperFailure("there is no file '\(whole.string)'"))
    }
    return .success(file)
  }
}
