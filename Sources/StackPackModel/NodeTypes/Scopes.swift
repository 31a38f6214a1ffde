public import Schema

/// The places where an expression, template or query is evaluated.
///
/// Source: product documentation, component presentation and OTel mappings; source code of the OTel
/// collector, 2026-07.
extension Scope {
  // MARK: Presentations

  /// One component of the topology: `name`, `typeName`, `identifiers`, `tags`, `properties`,
  /// `healthState`, `lastUpdateTimestamp`.
  ///
  /// A metric query sees `__interval` and `__rate_interval` besides.
  public static let component = Scope("component")
  /// A component, and as `source` one of the topology sources it came from.
  public static let topologySource = Scope("topology source")
  /// A component by dotted paths: `name`, `type`, `layer`, `domain`, `tags.<key>`, `properties.<key>`.
  public static let componentPaths = Scope("component paths")
  /// The labels of a time series.
  public static let seriesLabels = Scope("series labels")

  // MARK: Dashboards

  /// The variables of a dashboard, `__interval` and `__rate_interval`.
  public static let dashboardVariables = Scope("dashboard variables")
  /// The labels of a time series and the variables of a dashboard.
  public static let dashboardLabels = Scope("series labels and dashboard variables")

  // MARK: Monitors

  /// The check state a remediation hint is shown for: `componentUrnForUrl`, `labels` and more.
  public static let remediationHint = Scope("remediation hint")

  // MARK: OpenTelemetry mappings

  /// `resource`.
  public static let otelResource = Scope("OTel resource")
  /// `resource`, `scope`.
  public static let otelInstrumentation = Scope("OTel scope")
  /// `resource`, `scope`, `span`.
  public static let otelSpan = Scope("OTel span")
  /// `resource`, `scope`, `metric`.
  public static let otelMetric = Scope("OTel metric")
  /// `resource`, `scope`, `metric`, `datapoint`.
  public static let otelDatapoint = Scope("OTel datapoint")
  /// `resource`, `scope`, `log`.
  public static let otelLog = Scope("OTel log")
  /// What is visible at the levels where the mapping creates; no `vars`.
  public static let otelVariables = Scope("OTel mapping variables")
  /// What is visible at the levels where the mapping creates, and `vars`.
  public static let otelOutput = Scope("OTel mapping output")

  // MARK: Classic bindings

  /// The attributes of an OTel resource, as `resource.<attribute>`.
  public static let resourceAttributes = Scope("resource attributes")

  // MARK: Functions of StackPack 1.0

  /// The variables that the parameters of the function name.
  public static let parameters = Scope("the parameters of the function")
  /// The component an action was chosen for, as `component`.
  public static let actedComponent = Scope("the component")
  /// The component a query is about: `COMPONENT_ID`, `COMPONENT_NAME`, `COMPONENT_PREDICATE`,
  /// `CLUSTER_NAME`.
  public static let queriedComponent = Scope("the component")
}

/// The usual texts of settings.
extension TextLanguage {
  /// Literal text with the labels of a time series in it.
  static let labels = TextLanguage.template(.names(in: .seriesLabels))
  /// The identifier of a component, made with the labels of a time series.
  static let labelsURN = TextLanguage.template(.names(in: .seriesLabels), yields: .urn)
  /// Literal text with CEL over a component in it.
  static let componentTemplate = TextLanguage.template(.expressions(in: .component))
  /// A metric query with CEL over a component in it.
  static let componentPromQL = TextLanguage.promql(.expressions(in: .component))
  /// A topology query with CEL over a component in it.
  static let componentSTQL = TextLanguage.stql(
    allowsFunctions: true,
    .expressions(in: .component)
  )
  /// An icon: `!icon` and a file in `icons/`, or an image as a data URI.
  static let icon = TextLanguage.file(in: "icons")
}
