import Documents

/// One of the four Ts the platform thinks in, and what a pack brings for it.
public struct Delivery: Hashable, Sendable {
  /// The four Ts.
  public enum Subject: String, CaseIterable, Sendable {
    /// Components and relations.
    case topology
    /// Metrics, and what watches and draws them.
    case telemetry
    /// Spans.
    case traces
    /// What happened when: events, and health as it changes.
    case time
  }

  /// Which of them.
  public var subject: Subject
  /// What delivers it, in words: `2 component mappings`; empty if nothing does.
  public var evidence: [String]
}

extension Project {
  /// What the pack delivers for each of the four Ts, topology first.
  public var deliveries: [Delivery] {
    let presentations = nodes(of: "ComponentPresentation").map(\.data)
    let mappings = nodes(of: "OtelComponentMapping") + nodes(of: "OtelRelationMapping")
    let metrics = presentations.reduce(0) { $0 + ($1["metrics"]?.items.count ?? 0) }
    let tracing = presentations.count {
      $0["presentation"]?["tracesPerspective"]?["showTraces"]?.scalar == .boolean(true)
    }
    let events = presentations.count {
      $0["presentation"]?["highlight"]?["events"]?["showEvents"]?.scalar == .boolean(true)
    }
    let spans = mappings.count { node in
      node.data["input"]?["signal"]?.items.contains { $0.matches("TRACES") } ?? false
    }
    let monitors = nodes(of: "Monitor").count
    let external = nodes(of: "ExternalMonitor").count
    func delivery(_ subject: Delivery.Subject, _ counts: [(Int, String)]) -> Delivery {
      let evidence = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      return Delivery(subject: subject, evidence: evidence)
    }
    return [
      delivery(
        .topology,
        [
          (nodes(of: "OtelComponentMapping").count, "component mapping"),
          (nodes(of: "OtelRelationMapping").count, "relation mapping"),
          (nodes(of: "Sync").count, "synchronization"),
        ]
      ),
      delivery(
        .telemetry,
        [
          (metrics, "metric"), (nodes(of: "MetricBinding").count, "metric binding"),
          (nodes(of: "CheckFunction").count, "check function"), (monitors, "monitor"),
          (nodes(of: "Dashboard").count, "dashboard"),
        ]
      ),
      delivery(
        .traces,
        [
          (tracing, "presentation with trace"), (spans, "mapping of span"),
          (nodes(of: "TraceBinding").count, "trace binding"),
        ]
      ),
      delivery(
        .time,
        [
          (events, "presentation with event"), (monitors, "monitor"),
          (external, "external monitor"),
        ]
      ),
    ]
  }
}
