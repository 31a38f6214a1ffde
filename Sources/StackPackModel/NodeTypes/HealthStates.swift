/// How components fare.
///
/// Source: product documentation, monitors; OpenAPI settings model, 2026-08.
public enum HealthStates {
  /// All that a component may have.
  public static let all = ["CLEAR", "DEVIATING", "CRITICAL", "UNKNOWN"]
  /// Those a monitor may report for a failed check.
  public static let failing = ["CRITICAL", "DEVIATING", "UNKNOWN"]
}
