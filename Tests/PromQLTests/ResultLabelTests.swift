import Diagnostics
import PromQL
import Testing

@Suite struct ResultLabelTests {
  @Test(arguments: [
    ("up", "all but "), ("sum(up)", ""), ("sum by (a, b) (up)", "a b"),
    ("sum(rate(x[5m])) by (a)", "a"), ("max without (a) (up)", "all but a"),
    ("sum by (a, b) (max by (b, c) (x))", "b"), ("sum by (a) (max without (a) (x))", ""),
    ("topk(3, sum by (a) (x))", "a"), ("topk(3, x)", "all but "),
    ("quantile by (a) (0.9, x)", "a"), ("count_values by (a) (\"v\", x)", "a v"),
    ("count_values(\"v\", x)", "v"), ("rate(x[5m])", "all but "),
    ("clamp_min(sum by (a) (x), 0)", "a"), ("abs(sum by (a) (x))", "a"),
    ("predict_linear(sum by (a) (x)[1h:], 60)", "a"),
    ("histogram_quantile(0.9, sum by (le, a) (rate(x[5m])))", "a"),
    ("histogram_quantile(0.9, sum by (le, a) (x), \"bound\")", "all but "),
    ("label_replace(sum by (a) (x), \"b\", \"$1\", \"a\", \"(.*)\")", "a b"),
    ("label_join(sum(x), \"b\", \"-\", \"a\")", "b"),
    ("label_set(sum by (a) (x), \"b\", \"1\")", "all but "),
    ("absent(up{job=\"a\", zone=~\"b\"})", "job"), ("absent(sum by (a) (x))", ""),
    ("absent_over_time(up{job=\"a\"}[5m])", "job"), ("scalar(x)", ""), ("vector(1)", ""),
    ("time()", ""), ("hour()", ""), ("hour(sum by (a) (x))", "a"),
    ("sum by (a) (x) / 100", "a"), ("100 * sum by (a) (x)", "a"), ("1 + 1", ""),
    ("sum by (a) (x) > 5", "a"), ("-sum by (a) (x)", "a"), ("(sum by (a) (x))", "a"),
    ("sum by (a) (x) offset 1h", "a"), ("sum by (a) (x) @ end()", "a"),
    ("sum by (a) (x) or sum by (b) (y)", "a b"), ("sum by (a) (x) and y", "a"),
    ("sum by (a) (x) unless on (a) y", "a"), ("sum by (a) (x) / sum by (a) (y)", "a"),
    ("sum by (a) (x) / sum by (a, b) (y)", "a"), ("sum by (a) (x) / sum(y)", "a"),
    ("x / sum(y)", "all but "), ("sum by (a, b) (x) / on (a) sum by (a, c) (y)", "a"),
    ("x / ignoring (b) y", "all but b"),
    ("sum by (a, b) (x) / on (a) group_left (c) sum by (a, c) (y)", "a b c"),
    ("sum by (a, b) (x) / on (a) group_left sum by (a, c) (y)", "a b"),
    ("sum by (a) (x) * on (a) group_right sum by (a, c) (y)", "a c"),
    ("sum by (a, b) (x) / on (a) group_left (c) sum by (a) (y)", "a b"),
    ("sum by (a) (x) * on (a) group_left (*) y", "all but "),
    ("sum by (a) (x) default sum by (b) (y)", "a b"), ("sum by (a) (x) if y", "a"),
    ("(sum by (a) (x), sum by (b) (y))", "a b"), ("median by (a) (x)", "all but "),
    ("WITH (f = sum(x)) f", "all but "), ("SUM BY (a) (x)", "a"), ("Rate(sum by (a) (x))", "a"),
  ])
  func `an expression keeps labels`(query: String, labels: String) throws {
    let reading = read(MappedText(SourceFile(path: "x", text: query)))
    #expect(try #require(reading.expression).labels.picture == labels)
  }

  @Test func `a long chain of operands is walked over once`() throws {
    let query = Array(repeating: "sum by (a) (x)", count: 90).joined(separator: " + ")
    let reading = read(MappedText(SourceFile(path: "x", text: query)))
    #expect(try #require(reading.expression).labels == .only(["a"]))
  }
}

extension ResultLabels {
  fileprivate var picture: String {
    switch self {
    case .only(let labels): labels.sorted().joined(separator: " ")
    case .allBut(let labels): "all but " + labels.sorted().joined(separator: " ")
    }
  }
}
