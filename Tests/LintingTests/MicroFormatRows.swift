/// Small values, what reads them, and what is said of them: id, reader, value, `column rule`.
///
/// The readers are
/// - `range`: the range of a metric query, read by the room `PromQL`; what MetricsQL takes is a
///   warning;
/// - `perses`: `spec.duration` of a dashboard, read by `malformed-duration`;
/// - `createdAt` of a dashboard, read by `malformed-timestamp`;
/// - `celdur`, `ts`: a text in `duration('…')`, `timestamp('…')`, read by the room `CEL`;
/// - `expireAfter` of a mapping, `sort[].direction` of a presentation and `failureState` of a
///   monitor, which their schemas decide;
/// - `unit` and `color` of a chart, read by `unknown-unit`, `unit-label` and `malformed-color`;
/// - `pattern` of a tag, read by `TagPattern`;
/// - `version` of the manifest, read by `SemanticVersion`.
///
/// The instants and durations of 1.0 scripts (D-V14 to D-V16, D-X17, D-X18) and the filter in
/// addresses of traces (D-V27) stand in no field of a pack, so that nothing reads them; blanks of
/// templates (D-V26, D-X31) are read by the `Scaffolder` and tested with it.
let microFormatRows: [(String, String, String, String)] = [
  ("D-V01", "range", "5m", ""), ("D-V01", "perses", "5m", ""),
  ("D-V02", "range", "1h30m", ""), ("D-V02", "perses", "1h30m", ""),
  ("D-V03", "range", "500ms", ""), ("D-V03", "perses", "500ms", ""),
  ("D-V04", "range", "1y2w3d4h5m6s7ms", ""), ("D-V04", "perses", "1y2w3d4h5m6s7ms", ""),
  ("D-V05", "range", "90s", ""), ("D-V05", "perses", "90s", ""),
  // Dashboards want a unit.
  ("D-V06", "range", "300", ""), ("D-V06", "perses", "300", "1 malformed-duration"),
  ("D-V07", "celdur", "90m", ""),
  ("D-V08", "celdur", "1h30m10.5s", ""),
  ("D-V09", "celdur", "-1.5h", ""),
  ("D-V10", "celdur", "100us", ""),
  ("D-V11", "celdur", "0", ""),
  ("D-V12", "ts", "2024-05-01T10:00:00Z", ""),
  ("D-V12", "createdAt", "2024-05-01T10:00:00Z", ""),
  ("D-V13", "ts", "2024-05-01T10:00:00.123+02:00", ""),
  ("D-V13", "createdAt", "2024-05-01T10:00:00.123+02:00", ""),
  ("D-V17", "expireAfter", "900000", ""),
  ("D-V18", "unit", "bytes", ""),
  ("D-V19", "unit", "percentunit", ""),
  ("D-V20", "unit", "\u{B5}s", ""),
  ("D-V21", "color", "#33A02C", ""),
  ("D-V22", "health", "DEVIATING", ""),
  ("D-V23", "sort", "Descending", ""),
  ("D-V24", "regex", #"^(os|host)\.(.*)"#, ""),
  ("D-V25", "semver", "1.2.3", ""),
  ("D-X01", "range", "30m1h", "1 metricsql-only"),
  ("D-X01", "perses", "30m1h", "1 malformed-duration"),
  ("D-X02", "range", "1.5h", "1 metricsql-only"),
  ("D-X02", "perses", "1.5h", "1 malformed-duration"),
  ("D-X03", "range", "5q", "1 invalid-promql"), ("D-X03", "perses", "5q", "1 malformed-duration"),
  ("D-X04", "range", "5 m", "3 invalid-promql"), ("D-X04", "perses", "5 m", "1 malformed-duration"),
  ("D-X05", "range", "-5m", "1 invalid-promql"), ("D-X05", "perses", "-5m", "1 malformed-duration"),
  ("D-X06", "range", "m", "1 invalid-promql"), ("D-X06", "perses", "m", "1 malformed-duration"),
  ("D-X07", "range", "", "1 invalid-promql"), ("D-X07", "perses", "", "1 malformed-duration"),
  // Nothing is in a range of no length, but a dashboard that is never drawn anew is fine.
  ("D-X08", "range", "0s", "1 metricsql-only"), ("D-X08", "perses", "0s", ""),
  ("D-X09", "range", "5m5m", "1 metricsql-only"),
  ("D-X09", "perses", "5m5m", "1 malformed-duration"),
  ("D-X10", "celdur", "1d", "1 failing-conversion"),
  ("D-X11", "celdur", "5", "1 failing-conversion"),
  ("D-X12", "celdur", "", "1 failing-conversion"),
  ("D-X13", "celdur", "1h 30m", "1 failing-conversion"),
  ("D-X14", "ts", "2024-05-01", "1 failing-conversion"),
  ("D-X14", "createdAt", "2024-05-01", "1 malformed-timestamp"),
  ("D-X15", "ts", "2024-05-01T10:00:00", "1 failing-conversion"),
  ("D-X15", "createdAt", "2024-05-01T10:00:00", "1 malformed-timestamp"),
  ("D-X16", "ts", "2024-13-01T10:00:00Z", "1 failing-conversion"),
  ("D-X16", "createdAt", "2024-13-01T10:00:00Z", "1 malformed-timestamp"),
  ("D-X19", "expireAfter", "15m", "1 unexpected-value"),
  ("D-X20", "expireAfter", "-1", "1 unexpected-value"),
  ("D-X21", "unit", "bytes(IEC)", "1 unit-label"),
  ("D-X22", "unit", "Bytes", "1 unknown-unit"),
  ("D-X23", "unit", "seconds", "1 unknown-unit"),
  ("D-X24", "color", "33A02C", "1 malformed-color"),
  ("D-X25", "color", "#33A0", "1 malformed-color"),
  ("D-X26", "health", "critical", "1 unknown-choice"),
  ("D-X27", "sort", "desc", "1 unknown-choice"),
  // The mark that is wrong is shown, not the value around it.
  ("D-X28", "regex", "^(os|host", "2 invalid-tag-pattern"),
  ("D-X29", "regex", "(?=x)y", "1 invalid-tag-pattern"),
  ("D-X30", "regex", #"(a)\1"#, "4 invalid-tag-pattern"),
]
