import Diagnostics
import Documents
import Groovy
import StackPackModel

/// The script of an id extractor, a mapping function or an action on components.
struct FunctionScript {
  /// The function.
  let node: SettingsNode
  /// The value that holds the script.
  let text: DataNode
  /// The names of the parameters, in order.
  let parameters: [DataNode]
  /// The script as far as it can be told without running it.
  let script: Script
  /// What it does with its variables.
  let flow: Flow
  private let words: Set<ArraySlice<UInt8>>
  private let bytes: [UInt8]

  /// Whether it is an id extractor.
  var isExtractor: Bool { node.type?.name == "IdExtractorFunction" }
  /// Whether it is a mapping function.
  var isMapping: Bool { node.type?.name.hasSuffix("MappingFunction") ?? false }

  /// Whether it is an action that people start on a component.
  var isAction: Bool { node.type?.name == "ComponentActionDefinition" }

  fileprivate init?(_ node: SettingsNode) {
    let keys = [
      "IdExtractorFunction": "groovyScript", "ComponentMappingFunction": "script",
      "RelationMappingFunction": "script", "ComponentActionDefinition": "script",
    ]
    guard let key = node.type.flatMap({ keys[$0.name] }), let text = node.data.filled(key),
      text.kind == .scalar, !text.isBlank
    else { return nil }
    self.node = node
    self.text = text
    parameters = (node.data["parameters"]?.items ?? []).compactMap { $0["name"] }
    script = Groovy.parse(text.text ?? MappedText(text.span)).tree
    flow = script.flow
    bytes = Self.withoutComments(Array(text.bytes))
    words = Set(bytes.split { !Self.isWordByte($0) })
  }

  /// Whether a word stands anywhere in the script, comments apart.
  func mentions(_ word: String) -> Bool { words.contains(Array(word.utf8)[...]) }

  /// Whether the script does nothing but drop every element.
  var isNullOnly: Bool {
    words.subtracting(["return", "null"].map { Array($0.utf8)[...] }).isEmpty
  }

  /// The last line with something on it, without blanks and semicolon.
  var lastLine: String {
    let line = bytes.split { $0 == 0x0A }.last { line in line.contains { $0 > 0x20 } } ?? []
    return String(decoding: line.filter { $0 > 0x20 && $0 != UInt8(ascii: ";") }, as: UTF8.self)
  }

  /// The first line of the script, for remarks about all of it.
  var start: SourceSpan { text.span.written.firstLine }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      // An address in a text has the slashes behind a colon.
      if bytes[index] == slash, next == slash, index == 0 || bytes[index - 1] != UInt8(ascii: ":") {
        index = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      } else if bytes[index] == slash, next == UInt8(ascii: "*") {
        index += 2
        while index + 1 < bytes.count,
          !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == slash)
        {
          index += 1
        }
        index += 2
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }
}

extension FunctionScript {
  /// The scripts of a classic pack.
  static func all(in project: Project) -> [FunctionScript] {
    project.snapshots.flatMap(\.nodes).concurrentMap { FunctionScript($0) }.compactMap(\.self)
  }
}

extension LintedPack {
  /// The scripts of id extractors and mapping functions of a classic pack.
  var functionScripts: [FunctionScript] { scripts.filter { !$0.isAction } }
}
