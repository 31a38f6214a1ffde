import ArgumentParser
import Diagnostics
import Scaffolding
import StackPackModel

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begins a pack from a template.",
    discussion: """
      EXAMPLES:
        stackpack init my-shop --display-name "My Shop"
        stackpack init my-shop --template minimal --directory packs/my-shop

      In a terminal it asks for what was not given; elsewhere it never asks.
      """
  )

  @Argument(help: "The name of the pack: \(PackName.shape).")
  var name: String?

  @Option(help: ArgumentHelp("The template; '\(TemplateCatalog.defaultName)' if none is given."))
  var template: String?

  @Flag(help: "List the templates and stop.")
  var listTemplates = false

  @Option(
    help: ArgumentHelp(
      "A folder of templates, one folder each, or of a single one.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var templateDir: String?

  @Option(
    help: ArgumentHelp(
      "The name for people; the name in words if none is given.",
      valueName: "text"
    )
  )
  var displayName: String?

  @Option(
    help: ArgumentHelp(
      "Where the pack is to lie; a folder of its name if not given.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var directory: String?

  @Flag(help: "Overwrite files that exist; nothing is ever deleted.")
  var force = false

  @Flag(help: "Print what would be written and stop.")
  var dryRun = false

  func run() throws {
    do {
      if listTemplates { return try list() }
      let name = try packName()
      let template = try chosenTemplate()
      let displayName = try chosenDisplayName(for: name)
      let scaffolder = Scaffolder(name: name, displayName: displayName, template: template.name)
      try write(try scaffolder.files(from: template), to: directory ?? name.text, name: name)
    } catch let error as FileTreeError {
      Console.complain(error.description)
      throw Exit.failure
    }
  }

  private func write(_ files: MemoryTree, to directory: String, name: PackName) throws {
    let writer = ScaffoldWriter(directory: directory)
    let conflicts = writer.conflicts(with: files)
    if !conflicts.isEmpty && !force {
      for path in conflicts { Console.complain("'\(directory)/\(path.string)' exists already") }
      Console.complain("nothing was written; --force overwrites")
      throw Exit.failure
    }
    let paths = files.items.filter { $0.value != .directory }.keys.sorted()
    if dryRun {
      Console.write(paths.map { "\(directory)/\($0.string)\n" }.joined())
      return
    }
    try writer.write(files, replacing: force)
    Console.write(
      """
      wrote \(paths.count) files to \(directory)

      Next:
        stackpack lint \(directory)
        stackpack build \(directory)

      """
    )
  }

  private func packName() throws -> PackName {
    var text = name
    if text == nil && Console.isInteractive { text = Console.ask("name of the pack", default: nil) }
    guard let text else { throw ValidationError("the pack needs a name: stackpack init NAME") }
    guard let name = PackName(text) else {
      throw ValidationError("'\(printable(text))' is no name for a pack; use \(PackName.shape)")
    }
    return name
  }

  private func chosenDisplayName(for name: PackName) throws -> DisplayName {
    var text = displayName
    if text == nil && self.name == nil && Console.isInteractive {
      text = Console.ask("name for people", default: name.inWords)
    }
    guard let displayName = DisplayName(text ?? name.inWords) else {
      throw ValidationError(
        "'\(printable(text ?? ""))' is no display name; it must not be empty nor hold quotes, "
          + "backslashes, control characters or '<<'"
      )
    }
    return displayName
  }

  private func chosenTemplate() throws -> Template {
    let templates = try templates()
    var wanted = template
    if wanted == nil && name == nil && Console.isInteractive && templates.count > 1 {
      let names = templates.map(\.name).joined(separator: ", ")
      wanted = Console.ask("template (\(names))", default: Self.fallback(among: templates))
    }
    let name = wanted ?? Self.fallback(among: templates)
    guard let template = templates.first(where: { $0.name == name }) else {
      let near = suggestion(for: name ?? "", among: templates.map(\.name))
      throw ValidationError(
        "there is no template '\(printable(name ?? ""))'"
          + (near.map { "; did you mean '\($0)'?" } ?? "; --list-templates shows them")
      )
    }
    return template
  }

  private static func fallback(among templates: [Template]) -> String? {
    templates.count == 1 ? templates[0].name : TemplateCatalog.defaultName
  }

  private func templates() throws(FileTreeError) -> [Template] {
    guard let templateDir else { return TemplateCatalog.all }
    let tree = try DirectoryTree(templateDir)
    let entries = try tree.entries { _ in false }
    let isSingle = entries.contains {
      ["stackpack.yaml", "stackpack.conf"].contains($0.path.string)
    }
    if isSingle { return [try Template.load(from: templateDir, named: tree.name)] }
    var templates: [Template] = []
    for entry in entries where entry.kind == .directory && !entry.path.string.hasPrefix(".") {
      let name = entry.path.string
      if let wanted = template, wanted != name { continue }
      templates.append(try Template.load(from: "\(templateDir)/\(name)", named: name))
    }
    return templates
  }

  private func list() throws(FileTreeError) {
    let templates = try templates()
    let width = templates.map(\.name.count).max() ?? 0
    for template in templates {
      Console.write("\(template.name.padding(to: width))  \(template.summary ?? "")\n")
    }
  }
}
