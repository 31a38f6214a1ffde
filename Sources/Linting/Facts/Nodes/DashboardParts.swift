import Diagnostics
import Documents
import Schema
import StackPackModel

/// A dashboard, taken apart.
struct DashboardParts {
  /// A variable that has a name.
  struct Variable {
    /// The name.
    let name: Word
    /// What its kind needs.
    let spec: DataNode
    /// Whether it may hold several values at once.
    var isMultiple: Bool {
      spec["allowMultiple"]?.scalar == .boolean(true)
        || spec["allowAllValue"]?.scalar == .boolean(true)
    }
  }

  /// A text in which variables are filled.
  struct FilledText {
    /// The value it was declared as.
    let value: TypedValue
    /// The text, also one that an include brings in.
    let text: MappedText
  }

  /// A panel on a grid.
  struct Item {
    /// What is said about its place.
    let node: DataNode
    /// Where the panel is named.
    let reference: DataNode
    /// The key of the panel; nil if the reference has another form.
    let panel: String?
  }

  /// The settings node.
  let node: DataNode
  /// The variables, in order.
  let variables: [Variable]
  /// The panels by their keys, in order.
  let panels: [DataNode.Entry]
  /// The items of every grid.
  let grids: [[Item]]
  /// The texts in which variables are filled.
  private(set) var texts: [FilledText] = []

  /// The dashboards of a pack.
  static func all(in project: Project, _ values: [TypedValue]) -> [DashboardParts] {
    guard !project.nodes(of: "Dashboard").isEmpty else { return [] }
    var dashboards: [DashboardParts] = []
    var isInside = false
    let includes = IncludedTexts(project)
    for value in values {
      if value.parent == nil {
        isInside = value.object === NodeType.dashboard.object
        if isInside { dashboards.append(DashboardParts(value.node)) }
      } else if isInside, !dashboards.isEmpty, isFilled(value), value.node.kind == .scalar,
        let text = value.node.hasLocalTag ? includes.text(of: value.node) : value.node.text
      {
        dashboards[dashboards.count - 1].texts.append(FilledText(value: value, text: text))
      }
    }
    return dashboards
  }

  private init(_ node: DataNode) {
    self.node = node
    let spec = node["dashboard"]?["spec"]
    variables = (spec?["variables"]?.items ?? []).compactMap { variable in
      guard let spec = variable["spec"], let name = spec.word("name") else { return nil }
      return Variable(name: name, spec: spec)
    }
    panels = spec?["panels"]?.entries.filter { !$0.isMerge && $0.key.kind == .scalar } ?? []
    grids = (spec?["layouts"]?.items ?? []).map { layout in
      (layout["spec"]?["items"]?.items ?? []).compactMap { item in
        guard let reference = item["content"]?.word("$ref") else { return nil }
        return Item(
          node: item,
          reference: reference.node,
          panel: Self.panelKey(of: reference.text)
        )
      }
    }
  }

  /// The key in `#/spec/panels/<key>`, where `~1` stands for a slash and `~0` for a tilde.
  private static func panelKey(of reference: String) -> String? {
    let start = "#/spec/panels/"
    guard reference.hasPrefix(start) else { return nil }
    var key: [UInt8] = []
    var isEscape = false
    for byte in reference.utf8.dropFirst(start.utf8.count) {
      if isEscape {
        key.append(byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
        if byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") { key.append(byte) }
      } else if byte != UInt8(ascii: "~") {
        key.append(byte)
      }
      isEscape = !isEscape && byte == UInt8(ascii: "~")
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func isFilled(_ value: TypedValue) -> Bool {
    switch value.type {
    case .string(.promql(.names(in: .dashboardVariables))),
      .string(.markdown(.names(in: .dashboardVariables))),
      .string(.template(.names(in: .dashboardVariables), _)),
      .string(.template(.names(in: .dashboardLabels), _)):
      true
    default: false
    }
  }
}

extension DashboardParts.FilledText {
  /// Whether the labels of a series are filled in besides variables.
  var takesLabels: Bool {
    if case .string(.template(.names(in: .dashboardLabels), _)) = value.type { true } else { false }
  }

  /// Whether variables in it are filled; in links only if that is asked for.
  var isRendered: Bool {
    guard case .string(.template) = value.type else { return true }
    return value.parent?.node["renderVariables"]?.scalar == .boolean(true)
  }

  /// Whether it is a metric query.
  var isQuery: Bool { if case .string(.promql) = value.type { true } else { false } }
}
