import Diagnostics
import Documents
import Foundation

/// The texts of every language in the samples, in the templates, and in real packs where they lie
/// beside it; the program runs in the top folder of the repository.
struct Texts {
  enum Language { case cel, promQL, stql, handlebars, markdown, groovy, hocon, yaml, json }

  private var texts: [Language: [SourceFile]] = [:]

  subscript(language: Language) -> [SourceFile] { texts[language] ?? [] }

  static func ofRepository() throws -> Texts {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    var texts = Texts()
    for folder in ["samples", "Templates", "docs", "../shared/corpus"] {
      let url = root.appending(path: folder)
      guard FileManager.default.fileExists(atPath: url.path) else { continue }
      for path in try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted() {
        try texts.add(url.appending(path: path))
      }
    }
    return texts
  }

  private mutating func add(_ url: URL) throws {
    let name = url.lastPathComponent
    let languages: [Language]
    switch url.pathExtension {
    case "md": languages = [.markdown]
    case "hbs": languages = [.handlebars, .markdown]
    case "handlebars", "stj": languages = [.handlebars]
    case "groovy": languages = [.groovy]
    case "sty", "yaml", "yml": languages = [.yaml]
    case "conf": languages = [.hocon]
    case "json": languages = [.json]
    default: return
    }
    let file = SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
    for language in languages { texts[language, default: []].append(file) }
    guard languages == [.yaml] else { return }
    for root in Documents.read(file, as: .yaml).tree.roots { add(root, below: []) }
  }

  // MARK: Texts in settings

  /// Adds the texts below a value, by the keys that lead to them.
  private mutating func add(_ node: DataNode, below path: [String]) {
    for entry in node.entries {
      if let text = entry.value.string, let language = language(of: text, entry.name, path) {
        texts[language, default: []].append(SourceFile(path: entry.name, text: text))
      }
      add(entry.value, below: path + [entry.name])
    }
    for item in node.items { add(item, below: path) }
  }

  private func language(of text: String, _ key: String, _ path: [String]) -> Language? {
    if text.contains("{{") { return .handlebars }
    switch key {
    case "condition", "action": return .cel
    case "value" where path.last == "projection" || path.last == "vars": return .cel
    case "source" where path.last == "tags": return .cel
    case "expression": return .promQL
    case "query": return path.last == "binding" ? .stql : .promQL
    case "topologyQuery", "relatedResourcesQuery", "excludedRelatedResourcesQuery": return .stql
    default: return path.last == "output" && key != "version" ? .cel : nil
    }
  }
}
