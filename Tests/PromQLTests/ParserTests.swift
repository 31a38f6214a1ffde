import Diagnostics
import PromQL
import Testing

@Suite struct ParserTests {
  @Test(arguments: [
    ("p", "up"),
    ("p", "node_load1{cluster_name=\"prod\", node=~\"worker-.*\"}"),
    ("p", "sum by (cluster_name, namespace) (rate(http_requests_total{code!=\"200\"}[5m]))"),
    ("p", "sum(rate(http_requests_total[5m])) by (pod_name)"),
    ("p", "max without (instance) (restarts_total)"),
    ("p", "topk(5, sum by (topic) (rate(messages_total[1m])))"),
    ("p", "histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket[10m])))"),
    ("p", "max_over_time(queue_depth[1h] offset 1d)"),
    ("p", "avg_over_time(rate(errors_total[5m])[30m:1m])"),
    ("p", "changes(config_hash[1d]) > 0"),
    ("p", "a / on (pod) group_left (node) b"),
    ("p", "a * ignoring (instance) group_right b"),
    ("p", "(a or b) unless on (pod) c"),
    ("p", "label_replace(up, \"host\", \"$1\", \"instance\", \"([^:]+):.*\")"),
    ("p", "label_join(up, \"id\", \"/\", \"cluster\", \"namespace\", \"pod\")"),
    ("p", "predict_linear(disk_free_bytes[6h], 4 * 3600) < 0"),
    ("p", "increase(restarts_total[15m]) >= bool 3"),
    ("p", "count_values(\"version\", build_info)"),
    ("p", "quantile(0.9, node_load5)"),
    ("p", "absent(up{job=\"agent\"})"),
    ("p", "-1 ^ 2"),
    ("p", "1.5e3 + 0x1F + .5 + 1_000"),
    ("p", "vector(1) and on () up"),
    ("p", "sum(foo) or vector(0)"),
    ("p", "foo @ 1700000000"),
    ("p", "topk(3, rate(foo[5m] @ end()))"),
    ("p", "{__name__=~\"vllm:.*|vllm_.*\", model=\"m\"}"),
    ("p", "{\"http.requests\", \"service.name\"=\"cart\"}"),
    ("p", "time() - process_start_time_seconds{job='api'} # age"),
    ("p", "clamp(cpu_ratio, 0, 1) * 100"),
    ("p", "SUM BY (ns) (usage) > 0.5"),
    ("p", "foo{bar=`raw\\d`}"),
    ("p.tpl", "rate(m{ns=\"${tags.singleValue('namespace')}\"}[${__rate_interval}])"),
    (
      "p.tpl",
      "sum by (pod)(max_over_time(m{pod=\"${name}\", __multi__=\"${selectPrefix(tags,"
        + " 'label_')}\"}[${__interval}]))"
    ),
    (
      "p.legacy",
      "max_over_time(m{cluster_name=\"${tags.cluster-name}\", node=\"${name}\"}[${__interval}])"
    ),
    ("p.dash", "sum(m{cluster_name='${cluster}', ns=\"${namespace}\"})"),
  ])
  func `a sound query has no problem in either dialect`(place: String, text: String) {
    #expect(pictures(text, at: place) == [])
  }

  @Test(arguments: [
    ("p", "1:5", "sum("),
    ("p", "1:17", "sum(rate(x[5m]))) by (a)"),
    ("p.warn", "1:6", "rate(x)"),
    ("p", "1:11", "rate(x[5m]"),
    ("p", "1:5", "x[5m"),
    ("p.warn", "1:1", "x[5m] + 1"),
    ("p.warn", "1:1", "topk(x)"),
    ("p.warn", "1:6", "topk(\"5\", x)"),
    ("p.warn", "1:3", "1 > 2"),
    ("p", "1:8", "x{a=\"b\""),
    ("p", "1:5", "x{a=b}"),
    ("p", "1:5", "x{a==\"b\"}"),
    ("p", "1:9", "x{a=\"b\" c=\"d\"}"),
    ("p", "1:3", "x{a=~\"(\"}"),
    ("p.warn", "1:1", "{}"),
    ("p.warn", "1:1", "{a=~\".*\"}"),
    ("p", "1:5", "x{a=\"b}"),
    ("p", "1:1", "nosuchfn(x)"),
    ("p.warn", "1:20", "histogram_quantile(x, 0.9)"),
    ("p.warn", "1:1", "histogram_quantile(0.9)"),
    ("p", "1:8", "sum by a (x)"),
    ("p", "1:11", "sum by (a b) (x)"),
    ("p", "1:3", "a + bool b"),
    ("p.warn", "1:1", "a or 0"),
    ("p", "1:1", "a and on (x) group_left b"),
    ("p.warn", "1:3", "a / on (p) group_left (p) b"),
    ("p.warn", "1:1", "sum(x) offset 5m"),
    ("p.warn", "1:4", "(x)[5m]"),
    ("p", "1:3", "x[5q]"),
    ("p", "1:8", "x[5m:1m:1m]"),
    ("p", "1:9", "x offset"),
    ("p.warn", "1:5", "x @ foo"),
    ("p", "1:2", "x$y"),
    ("p", "1:3", "x = 1"),
    ("p", "1:5", "x === 1"),
    ("p.warn", "1:1", "\"abc\" + 1"),
    ("p", "1:1", "'unterminated"),
    ("p", "1:3", "x ! y"),
    ("p", "1:7", "foo{a=\"\\q\"}"),
    ("p.warn", "1:8", "rate(x[0s])"),
    ("p.warn", "1:6", "abs(x,)"),
    ("p.warn", "1:1", "label_replace(up, \"a\", \"b\", \"c\")"),
    ("p.warn", "1:1", "limitk(2, x)"),
  ])
  func `a broken query is reported where it is wrong`(place: String, start: String, text: String) {
    let sign = place == "p" ? "error" : "MetricsQL"
    let first = pictures(text, at: place).first { $0.hasPrefix(sign) }
    #expect(first?.hasPrefix("\(sign) \(start) ") ?? false, "\(pictures(text, at: place))")
    let isSound = parse(MappedText(SourceFile(path: "x", text: text))).problems.isEmpty
    #expect(isSound == (place != "p"))
  }
}

/// What there is to say about a query: `error 1:5 ')' was expected …`.
func pictures(_ text: String, at place: String = "p") -> [String] {
  let mapped = MappedText(SourceFile(path: "x", text: text))
  var reading = read(mapped)
  if place == "p.tpl" || place == "p.legacy" || place == "p.dash" {
    let syntax: PlaceholderSyntax = place == "p.tpl" ? .expression : .name
    let substitution = substitutingPlaceholders(in: mapped, written: syntax)
    guard substitution.problems.isEmpty else {
      return substitution.problems.map { "error \($0.span.start.picture) \($0.message)" }
    }
    reading = read(substitution)
  }
  return reading.remarks.map { remark in
    let sign =
      switch remark.verdict {
      case .invalid: "error"
      case .metricsQLOnly: "MetricsQL"
      case .prometheusOnly: "Prometheus"
      }
    return "\(sign) \(remark.problem.span.start.picture) \(remark.problem.message)"
  }
}

extension Diagnostics.SourceLocation {
  var picture: String { "\(line):\(column)" }
}
