public import Diagnostics
public import Documents
public import Schema
public import StackPackModel

/// A project read once, and the questions rules may ask of it.
public final class LintedPack: Sendable {
  /// The pack itself.
  public let project: Project
  /// What it is compared with: an earlier version, or the directory it was built from; nil if nothing.
  public let reference: Project?
  /// Every way in which a settings node breaks its schema.
  public let violations: [Violation]
  /// Every value of the settings that its schema declares.
  public let values: [TypedValue]
  /// Those of the values that are maps read as objects.
  let maps: [TypedValue]
  /// What is written in the languages inside the strings.
  private let languages: PackLanguages
  /// The OTel mappings.
  let mappings: [Mapping]
  /// The metric queries, parsed.
  let metricQueries: MetricQueries
  /// The units.
  let units: [UnitValue]
  /// The topology queries, parsed.
  let topologyQueries: [TopologyQuery]
  /// Every image, looked at.
  let images: [PackedImage]
  /// The identifiers of all nodes, also of such that are no URN.
  let identifiers: [NodeIdentifier]
  /// Every identifier of a pack that the settings mention.
  let mentions: [PackURN]
  /// The dashboards.
  let dashboards: [DashboardParts]
  /// The pages: Markdown below `resources/`, sorted by path.
  let pages: [SourceFile]
  /// The files that monitors include as hints, in the order of the settings.
  let hints: [Hint]
  /// The component and relation templates of a classic pack, tried.
  let componentTemplates: [TriedTemplate]
  /// Every way in which what those templates become breaks the schema of components and relations.
  let elementViolations: [Violation]
  /// Every way in which the manifest of a classic pack breaks its schema.
  let manifestViolations: [Violation]
  /// What templates ask the platform for, in both stages.
  let lookups: [NodeLookup]
  /// The Groovy files of a classic pack, sorted by path.
  let groovyFiles: [GroovyFile]
  /// The hints that parse as templates, each file once.
  let hintTemplates: [HintTemplate]
  /// The pages, the hints and what else is Markdown, read as such.
  let readPages: [ReadPage]
  /// The synchronizations of a classic pack.
  let synchronizations: [Synchronization]
  /// The scripts of the functions and actions of a classic pack.
  let scripts: [FunctionScript]
  /// The values of a classic pack that name others by id, in order.
  let nodeReferences: [NodeReference]
  /// Where the maps of each type stand among all maps.
  private let mapsByType: [ObjectIdentifier: [Int]]

  /// The pack, its settings read against their schemas.
  public init(_ project: Project, against reference: Project? = nil) {
    self.project = project
    self.reference = reference
    let readings = project.nodes.concurrentMap { node in
      let reading = node.type?.object(in: project.layout.format)?
        .read(node.data, naming: project.referent)
      return reading.map { (schema: $0, languages: PackLanguages($0.values)) }
    }.compactMap { $0 }
    violations = readings.flatMap(\.schema.violations)
    let values = readings.flatMap(\.schema.values)
    self.values = values
    maps = values.filter { $0.object != nil && $0.node.kind == .map }
    languages = PackLanguages(readings.map(\.languages))
    mappings = Mapping.all(in: values, languages.expressions)
    var mapsByType: [ObjectIdentifier: [Int]] = [:]
    for (index, map) in maps.enumerated() {
      guard let object = map.object.map(MonitorFunctions.strictForm) else { continue }
      mapsByType[ObjectIdentifier(object), default: []].append(index)
    }
    self.mapsByType = mapsByType
    metricQueries = MetricQueries(in: values, of: project)
    units = UnitValue.all(in: values)
    topologyQueries = TopologyQuery.all(in: values, of: project)
    images = PackedImage.all(in: project)
    identifiers = project.nodes.compactMap { NodeIdentifier($0) }
    mentions = PackURN.all(in: project)
    dashboards = DashboardParts.all(in: project, values)
    pages = project.pages
    hints = Hint.all(in: project)
    componentTemplates = TriedTemplate.all(in: project)
    elementViolations = componentTemplates.flatMap(\.violations)
    manifestViolations = ManifestTypes.violations(in: project)
    lookups = project.snapshots.flatMap(\.lookups.values) + componentTemplates.flatMap(\.lookups)
    groovyFiles = GroovyFile.all(in: project)
    scripts = FunctionScript.all(in: project)
    let graph = project.snapshots.isEmpty ? nil : NodeGraph(project)
    synchronizations = graph.map { Synchronization.all(in: project, $0) } ?? []
    nodeReferences = graph.map { NodeReference.all(in: values, $0) } ?? []
    hintTemplates = HintTemplate.all(hints)
    readPages = ReadPage.all(pages, hints, values, of: project)
  }

  /// The CEL expressions of which there may be something to say, also those in holes of texts.
  var expressions: [PackExpression] { languages.expressions }

  /// The texts with holes, `${…}`.
  var templates: [PackTemplate] { languages.templates }

  /// The manifest, if it is a map.
  public var manifest: DataNode? { project.manifest?.root }

  /// The name of the pack, if it has one.
  public var name: String? { project.name }

  /// Every map that was read as an object of one of some types, in order.
  func objects(_ types: ObjectType...) -> [TypedValue] {
    let places = types.map { mapsByType[ObjectIdentifier($0)] ?? [] }
    let sorted = places.count == 1 ? places[0] : places.joined().sorted()
    return sorted.map { maps[$0] }
  }

  /// Every file of data: the manifest and the settings that could be read.
  public var documents: [Document] {
    let settings = project.settings.filter(\.isReadable).map(\.document)
    return [project.manifest?.document].compactMap { $0 } + settings
  }

  /// Every packaged file below a folder that could be read, sorted by path.
  public func files(in folder: PackPath) -> [SourceFile] {
    project.entries.filter { $0.path.isInside(folder) }.compactMap { project.files[$0.path] }
  }
}
