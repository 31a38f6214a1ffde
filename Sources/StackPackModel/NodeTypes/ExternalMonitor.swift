import Schema

extension NodeType {
  /// A stream of health states from outside.
  ///
  /// Source: product documentation, health synchronization; OpenAPI settings model, 2026-08.
  public static let externalMonitor = NodeType(
    "ExternalMonitor",
    "Takes health states that something outside of the product reports.",
    in: [.v2],
    identifier: .expected,
    segments: ["external-monitor"],
    misplaced: ["function", "arguments", "intervalSeconds", "status"].map {
      MisplacedField(
        $0,
        reason: "monitor-key",
        "an external monitor runs nothing; a Monitor has it"
      )
    }
  ) {
    Field(
      "healthStreamUrn",
      .string(.urn(of: "health")),
      "The stream, as the urn of the incoming health payload has it."
    ).example("urn:health:heartbeat:stream")
    remediationHint
    Field("tags", .list(of: .string(), isUnique: true), "Words to find it by; may be empty.")
  }
}
