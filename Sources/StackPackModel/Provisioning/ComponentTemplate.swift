public import Diagnostics
public import Documents
public import Handlebars
public import Schema

/// A template that makes a component or a relation of every element of a topology.
public struct ComponentTemplate: Sendable {
  /// What such a template makes.
  public enum Kind: String, Sendable, CaseIterable {
    case component = "Component"
    case relation = "Relation"
  }

  /// What one element becomes.
  public struct Rendering: Sendable {
    /// The text, meant to be JSON.
    public let rendered: SourceFile
    /// What is wrong with the template when it meets the element.
    public let problems: [Problem]
    /// The data in the text.
    public let document: Document
    /// What is wrong with the data.
    public let dataProblems: [Problem]
    /// The nodes it asks the platform for, each by the number that stands for it.
    public let lookups: [Int: NodeLookup]

    /// What was made: one object, or those of a list.
    public var objects: [DataNode] {
      guard let root = document.root else { return [] }
      return root.kind == .list ? root.items : [root]
    }
  }

  /// The function the template belongs to.
  public let node: SettingsNode
  /// What it makes.
  public let kind: Kind
  /// The template.
  public let template: Template
  /// What is wrong with it.
  public let problems: [Problem]

  /// The template of a function node; nil if the node is none, or has no text.
  public init?(_ node: SettingsNode) {
    let kinds = [
      "ComponentTemplateFunction": Kind.component, "RelationTemplateFunction": .relation,
    ]
    guard let kind = node.type.flatMap({ kinds[$0.name] }),
      let text = node.data["handlebarsTemplate"]?.text
    else { return nil }
    self.node = node
    self.kind = kind
    let parsed = Handlebars.parse(text)
    template = parsed.tree
    problems = parsed.problems
  }

  /// What a component or relation must be, and what was made of an element is not.
  public func violations(in rendering: Rendering) -> [Violation] {
    let type = kind == .component ? TemplateOutput.component : TemplateOutput.relation
    return rendering.objects.flatMap { type.read($0).violations }
  }

  /// What an element becomes.
  ///
  /// The element has the members that templates see: `externalId`, `type`, `data`, for a relation
  /// `sourceId`, `targetId`, `sourceExternalId` and `targetExternalId`.
  public func render(_ element: Value) -> Rendering {
    let recorder = LookupRecorder()
    let helpers = HelperRegistry.standard.adding(
      PlatformHelpers.synchronization(nodes: { .success(.integer(recorder.number(of: $0))) })
    )
    let text = Handlebars.render(
      template,
      with: .map(["element": element]),
      options: RenderingOptions(.platform),
      helpers: helpers
    )
    let path = node.data.span.written.file.path
    let rendered = SourceFile(path: path, rendered: text.tree)
    let data = read(rendered, as: .json)
    return Rendering(
      rendered: rendered,
      problems: text.problems,
      document: data.tree,
      dataProblems: data.problems,
      lookups: recorder.lookups
    )
  }
}

extension Value {
  /// Data as templates see it.
  public init(_ node: DataNode) {
    switch node.kind {
    case .list: self = .list(node.items.map(Value.init))
    case .map:
      self = .map(ValueMap(node.entries.map { (name: $0.name, value: Value($0.value)) }))
    case .scalar:
      switch node.scalar {
      case .null: self = .null
      case .boolean(let value): self = .boolean(value)
      case .integer(let value): self = .integer(value)
      case .number(let value): self = .number(value)
      case .string, nil: self = .string(node.string ?? "")
      }
    }
  }
}
