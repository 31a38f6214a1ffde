import Diagnostics
import Documents
import Handlebars
import Schema
import StackPackModel

/// A component or relation template, and what becomes of a few made-up elements.
struct TriedTemplate {
  /// What becomes of one element.
  struct Trial {
    /// The element, for people: `an element without data`.
    let sample: String
    /// What it becomes.
    let rendering: ComponentTemplate.Rendering

    /// Why it is no data; nil if it is, or if the template itself is at fault.
    var problem: Problem? {
      guard rendering.problems.isEmpty else { return nil }
      return rendering.dataProblems.first { $0.kind != .duplicateKey }
    }
  }

  /// The template.
  let template: ComponentTemplate
  /// What becomes of each element: one without data, a plain one, one with everything; none if the
  /// template is broken.
  let trials: [Trial]

  /// The templates of a pack.
  static func all(in project: Project) -> [TriedTemplate] {
    guard project.layout.format == .v1 else { return [] }
    return project.nodes.compactMap(ComponentTemplate.init).map(TriedTemplate.init)
  }

  private init(_ template: ComponentTemplate) {
    self.template = template
    guard template.problems.isEmpty else {
      trials = []
      return
    }
    let elements = [
      ("an element without data", ElementSamples.empty(template.kind)),
      ("an element without conditions", ElementSamples.plain(for: template)),
      ("an element with all that is asked for", ElementSamples.full(for: template)),
    ]
    trials = elements.map { Trial(sample: $0.0, rendering: template.render($0.1)) }
  }

  /// The nodes that are asked for, each place once.
  var lookups: [NodeLookup] {
    var places: Set<SourceSpan> = []
    return trials.flatMap(\.rendering.lookups).sorted { $0.key < $1.key }.map(\.value)
      .filter { places.insert($0.span).inserted }
  }
}

extension TriedTemplate {
  /// What becomes of an element with all data, or with as much as the template can take.
  var sound: ComponentTemplate.Rendering? {
    trials.reversed().first { $0.problem == nil }?.rendering
  }

  /// The objects it becomes; nil if no element becomes data.
  var output: [DataNode]? { sound?.objects }

  /// The variables that are looked up in what the template is given.
  var rootVariables: [(name: String, span: SourceSpan)] {
    Handlebars.references(in: template.template).compactMap { reference in
      guard reference.enclosing == nil, !reference.isBlockParameter, !reference.path.isData,
        !reference.path.isLocal, reference.path.depth == 0,
        reference.role == .argument || !reference.hasArguments,
        let name = reference.path.segments.first?.name,
        reference.path.segments.count > 1 || HelperRegistry.standard[name] == nil
      else { return nil }
      return (name, reference.span)
    }
  }
}

extension TriedTemplate {
  /// Every way in which what it becomes breaks the schema of components and relations.
  var violations: [Violation] { sound.map { template.violations(in: $0) } ?? [] }
}
