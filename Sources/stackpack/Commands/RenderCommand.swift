import ArgumentParser
import Diagnostics
import Documents
import Handlebars
import Linting
import Schema
import StackPackModel

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Prints what the templates of a pack become.",
    discussion: """
      EXAMPLES:
        stackpack render my-desk --set instanceId=7 --format yaml
        stackpack render my-desk --template "Component template" --element element.json

      References to nodes of the platform are printed as texts. Of a 2.0 pack the settings are printed, \
      with includes and icons in place.
      """
  )

  /// How the result is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, yaml
  }

  @Argument(help: "A pack directory or an .sts archive.", completion: .file(extensions: ["sts"]))
  var pack = "."

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A value for a template; may be repeated.", valueName: "name=value")
  )
  var values: [String] = []

  @Option(
    help: ArgumentHelp(
      "A component or relation template, by the name or identifier of its function.",
      valueName: "name"
    )
  )
  var template: String?

  @Option(
    help: ArgumentHelp(
      "An element of a topology, or a whole topology, as JSON; needs --template.",
      valueName: "file"
    ),
    completion: .file(extensions: ["json"])
  )
  var element: String?

  @Option(help: "How the result is printed: json or yaml.")
  var format: Format = .json

  func validate() throws {
    if (template == nil) != (element == nil) {
      throw ValidationError("--template and --element belong together")
    }
    _ = try given()
  }

  func run() throws {
    let sources = PackSources([pack], values: ProvisioningValues(try given()))
    for failure in sources.failures { Console.complain(failure) }
    guard sources.failures.isEmpty else { throw Exit.failure }
    guard sources.packs.count == 1, let source = sources.packs.first else {
      Console.complain("'\(printable(pack))' holds \(sources.packs.count) packs; name one of them")
      throw Exit.failure
    }
    if let template, let element {
      try render(element, with: template, of: source.project)
    } else {
      try render(source)
    }
  }

  private func given() throws -> [String: String] {
    var given: [String: String] = [:]
    for assignment in values {
      guard let sign = assignment.firstIndex(of: "="), sign != assignment.startIndex else {
        throw ValidationError("'\(printable(assignment))' is not of the form name=value")
      }
      given[String(assignment[..<sign])] = String(assignment[assignment.index(after: sign)...])
    }
    return given
  }

  // MARK: Settings

  private func render(_ source: PackSource) throws {
    let linter = Linter(only: Self.readingRules)
    let report = Report(packs: [source.report(linter)])
    guard report.count(of: .error) == 0 else {
      let options = ReportOptions(isColored: false, isQuiet: false, version: Stackpack.version)
      Console.complain(OutputFormat.text.reporter(options).render(report))
      throw Exit.findings
    }
    let project = source.project
    switch project.layout.format {
    case .v1: write(.object(["snapshots": .array(project.snapshots.map(RenderedData.json))]))
    case .v2: write(.object(["settings": .array(RenderedData.settings(of: project))]))
    }
  }

  /// Rules about what keeps a template from becoming data.
  private static let readingRules: Set = [
    "invalid-manifest", "missing-script", "missing-snapshot", "invalid-template", "failing-helper",
    "missing-include", "include-cycle", "excessive-template", "invalid-snapshot", "invalid-yaml",
    "missing-file",
  ]

  // MARK: Elements

  private func render(_ path: String, with name: String, of project: Project) throws {
    let templates = project.nodes.compactMap(ComponentTemplate.init)
    let matches = templates.filter {
      $0.node.name?.string == name || $0.node.identifier?.string == name
    }
    guard let template = matches.first else {
      let names = templates.compactMap { $0.node.name?.string }.map { "'\(printable($0))'" }
      Console.complain(
        "there is no template '\(printable(name))'"
          + (names.isEmpty ? "" : "; there are \(names.joined(separator: ", "))")
      )
      throw Exit.failure
    }
    let elements = try TopologyFile(path).elements(for: template.kind)
    let renderings = elements.map(template.render)
    let problems = template.problems + renderings.flatMap { $0.problems + $0.dataProblems }
    for problem in problems { complain(problem.message, at: problem.span) }
    guard problems.isEmpty else { throw Exit.findings }
    let violations = renderings.flatMap { template.violations(in: $0) }.filter {
      // A key nobody knows does no harm.
      if case .unknownField = $0 { false } else { true }
    }
    for violation in violations { complain(violation.message, at: violation.span) }
    let outputs = renderings.compactMap { rendering in
      rendering.document.root.map { RenderedData.json($0, lookups: rendering.lookups) }
    }
    write(outputs.count == 1 ? outputs[0] : .array(outputs))
    if !violations.isEmpty { throw Exit.findings }
  }

  private func complain(_ message: String, at span: SourceSpan) {
    let place = span.written
    let location = "\(place.file.path):\(place.start.line):\(place.start.column)"
    Console.complain("\(printable(location)): \(printable(message))")
  }

  private func write(_ value: JSONValue) {
    switch format {
    case .json: Console.write(value.text + "\n")
    case .yaml: Console.write(yamlText(of: value))
    }
  }
}
