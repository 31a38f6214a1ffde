import Diagnostics
import Documents
import Handlebars

/// Handlebars as conformance suites ask for it: accepted or not, and what a template prints.
enum HandlebarsConformance {
  static func parse(_ file: SourceFile, dialect: String?) -> Answer {
    .of(Handlebars.parse(MappedText(file), as: self.dialect(dialect) ?? .javaScript).problems)
  }

  static func render(_ request: DataNode) -> Answer {
    let file = SourceFile(path: "input", text: request["input"]?.string ?? "")
    let dialect = dialect(request["dialect"]?.string) ?? .java
    let parsed = Handlebars.parse(MappedText(file), as: dialect)
    guard parsed.problems.isEmpty else { return .of(parsed.problems) }
    var partials: [String: MappedText] = [:]
    for entry in request["partials"]?.entries ?? [] {
      let partial = SourceFile(path: entry.name, text: entry.value.string ?? "")
      partials[entry.name] = MappedText(partial)
    }
    let rendered = Handlebars.render(
      parsed.tree,
      with: request["data"].map(value) ?? .null,
      options: options(request["options"], dialect),
      helpers: dialect == .javaScript ? .standard : .standard.adding(HelperRegistry.layouts),
      partials: partials
    )
    return .of(rendered.problems, value: .string(rendered.tree.string), phase: "eval")
  }

  private static func dialect(_ name: String?) -> Dialect? {
    switch name {
    case "java": .java
    case "mustache": .mustache
    case "js": .javaScript
    case "platform": .platform
    default: nil
    }
  }

  private static func options(_ node: DataNode?, _ dialect: Dialect) -> RenderingOptions {
    func isSet(_ name: String) -> Bool { node?[name]?.scalar == .boolean(true) }
    var options = RenderingOptions(dialect)
    if isSet("noEscape") { options.escapesHTML = false }
    if isSet("compat") { options.looksOutwards = true }
    options.isStrict = isSet("strict")
    options.assumesObjects = isSet("assumeObjects")
    options.preventsIndentation = isSet("preventIndent")
    options.isolatesPartials = isSet("explicitPartialContext")
    options.knowsBuiltInHelpersOnly = isSet("knownHelpersOnly")
    return options
  }

  private static func value(of node: DataNode) -> Value {
    switch node.kind {
    case .list: return .list(node.items.map(value))
    case .map: return .map(ValueMap(node.entries.map { ($0.name, value(of: $0.value)) }))
    case .scalar:
      switch node.scalar {
      case .null: return .null
      case .boolean(let value): return .boolean(value)
      case .integer(let value): return .integer(value)
      case .number(let value): return .number(value)
      case .string, nil: return .string(node.string ?? "")
      }
    }
  }
}
