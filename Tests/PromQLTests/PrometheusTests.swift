import Diagnostics
import PromQL
import Testing

/// What the parser of Prometheus takes and refuses, corner by corner.
@Suite struct PrometheusTests {
  @Test(arguments: [
    "1", "+Inf", "-inf", "NaN", ".5", "5.", "123.4567", "5e-3", "5e+3", "0xc", "0X1f", "0755", "08",
    "1_000", "5m", "1d2h3m4s5ms", "-1m + 2", "+5.5e-3", "1 + 1", "1 - 1", "1 == bool 1",
    "1 >= bool 1", "+1 + -2 * 1", "1 + 2/(3*1)", "1 < bool 2 - 1 * 2", "-some_metric",
    "+some_metric", " +some_metric", "2 ^ -1", "2 ^ 3 ^ 2", "-2 ^ -3", "foo * bar", "foo * sum",
    "foo == 1", "foo == bool 1", "2.5 / bar", "foo and bar", "foo or bar", "foo unless bar",
    "foo + bar or bla and blub", "foo and bar unless baz or qux",
    "bar + on(foo) bla / on(baz, buz) group_right(test) blub", "foo * on(test,blub) bar",
    "foo * on(test,blub) group_left bar", "foo and on(test,blub) bar", "foo and on() bar",
    "foo and ignoring(test,blub) bar", "foo and ignoring() bar", "foo unless on(bar) baz",
    "foo / on(test,blub) group_left(bar) bar", "foo / ignoring(test,blub) group_left(blub) bar",
    "foo - on(test,blub) group_right(bar,foo) bar", "foo > bool on(a) bar", "1 + on() foo",
    "foo atan2 bar", "foo AND bar", "foo OFFSET 5m", "foo", "min", "foo offset 5m",
    "foo offset -7m", "foo offset 1h30m", "foo offset 5", "foo offset 0s", "foo:bar{a=\"bc\"}",
    ":foo", "foo{NaN='bc'}", "foo{bar='}'}",
    "foo{a=\"b\", foo!=\"bar\", test=~\"test\", bar!~\"baz\"}",
    "foo{a=\"b\", c!=\"d\",}", "{a=\"b\"}", "{a!=\"\"}", "{a=~\".+\"}", "{a!~\".*\"}", "{\"foo\"}",
    "{'foo', 'a.b'=\"c\"}", "{`foo\n`}", "foo{\"a.b\"!~'c'}",
    "foo{offset=\"a\", sum=\"b\", on=\"c\"}",
    "test[5s]", "test[5m] OFFSET 5m", "test[5d] OFFSET 10s", "test{a=\"b\"}[5y] OFFSET 3d",
    "test[ 5m ]", "test[300]", "test[1.5]", "foo @ 1603774568", "foo @ -100", "foo @ .3",
    "foo @ +1.5e3", "foo @ start()", "foo[5m] @ end()", "foo @ 1 offset 5m", "foo offset 5m @ 1",
    "test[5m] @ 3.3 offset 1d", "sum by (foo)(some_metric)", "avg by (foo)(some_metric)",
    "max by (foo)(some_metric)", "sum without (foo) (some_metric)",
    "sum (some_metric) without (foo,)",
    "stddev(some_metric)", "stdvar by (foo)(some_metric)", "sum by ()(some_metric)",
    "sum by (\"a.b\", c)(some_metric)", "sum by (by, sum, and, bool)(x)", "topk(5, some_metric)",
    "bottomk(NaN, x)", "count_values(\"value\", some_metric)", "group(x)", "quantile(.5, x) by (a)",
    "sum without(and, by, avg, count, alert, annotations)(some_metric)", "sum(sum(x) by (a))",
    "time()", "floor(some_metric{foo!=\"bar\"})", "rate(some_metric[5m])", "round(some_metric)",
    "round(some_metric, 5)", "hour()", "hour(x)", "vector(1)", "scalar(x) + 1", "pi()",
    "absent_over_time(x[5m])", "label_join(x, \"a\", \"b\", \"c\", \"d\", \"e\")",
    "foo{bar=\"baz\"}[10m:6s]", "foo[10m:]", "foo[10m:6s] offset 1h", "foo[5m:1m] @ 1",
    "min_over_time(rate(foo{bar=\"baz\"}[2s])[5m:])[4m:3s]", "sum(x)[5m:1m]", "(foo + bar)[5m:]",
    "(foo + bar{nm=\"val\"})[5m:] offset 10m",
    "sum without(a)(rate(x[5m] offset 1h @ start()))[1h:5m]",
    "-(x)", "((x))", "\"a\"", "'a'", "`a\nb`", "\"\\a\\x41\\101\\u00e9\\U0001F600\"", "# c\nx # d",
    "\"double-quoted string \\\" with escaped quote\"", "x\n+\r\n\ty", "start", "end", "offset",
    "step",
    "on_call", "x{le=\"\", b=\"c\"}", "sgn(x)", "clamp_max(x, -5)", "histogram_avg(x)", "x[5m]",
    "x{a=~\"(?i)b|c{2,3}[[:alpha:]\\\\d-]\\\\pL\\\\Q(\\\\E\"}", "x == bool on(a) y", "sum((x))",
  ])
  func `sound for both`(text: String) {
    #expect(pictures(text) == [])
  }

  @Test(arguments: [
    "histogram_count(x)", "histogram_sum(x)", "x </ 5", "x >/ 5", "x offset 5m [1h:5m]",
  ])
  func `sound for Prometheus only`(text: String) {
    #expect(verdicts(text) == [.prometheusOnly])
  }

  @Test(arguments: [
    "rate(x)", "RATE(x[5m])", "1 > 2", "x or 1", "x[1.5h]", "x[5i]", "x[$__interval]", "x[30m1h]",
    "x[0s]", "x[5m:0s]", "x * 5Ki", "x * 1.5M", "{}", "{a=\"\"}", "{a=~\"a?\"}", "{a!~\"a\"}",
    "{a!=\"b\"}", "x{a=\"b\" or c=\"d\"}", "(x, y)", "()", "sum(x) by (y) limit 3", "x default 0",
    "x if y", "x ifnot y", "rate(x[5m]) keep_metric_names",
    "a * on (b) group_left (*) prefix \"p\" c",
    "WITH (a = x, f(y) = rate(y[5m])) f(a)", "WITH (f = {a=\"b\"}) x{f, c=\"d\"}",
    "x{__name__=\"y\"}",
    "{\"x\", \"y\"}", "label_set(x, \"a\", \"b\")", "median(x)", "sum(x, y)", "sum()",
    "x @ (time() - 5)",
    "sum(x) @ end()", "sum(x) offset 5m", "(x)[5m]", "1[5m]", "start()", "x == (1, 2)",
    "sum(x[5m])",
    "caf\u{E9}", "a\\-b", "1 + on(a) x", "-\"a\"", "-x[5m]", "abs(\"a\")", "vector(x)", "time(1)",
    "hour(x, y)", "label_join(x, \"a\")", "count_values(5, x)", "x[:5m]", "mad_over_time(x[5m])",
    "(x[5m])[5m:1m]", "x @ inf", "x + y[5m]", "sort_by_label(x, \"a\")",
  ])
  func `sound for MetricsQL only`(text: String) {
    #expect(Set(verdicts(text)) == [.metricsQLOnly])
  }

  @Test(arguments: [
    "", "# just a comment\n\n", "1+", ".", "2.5.", "100..4", "0deadbeef", "1 /", "*1", "(1))",
    "((1)",
    "999e", "1e+", "1__0", "1_", "0x", "(", "1 !~ 1", "1 =~ 1", "x and bool y", "+x +", "x ==",
    "x y",
    "1 foo", "foo foo", "foo or on(bar) group_left(baz) bla", "x unless on(a) group_right(b) y",
    "x + bool y", "x group_left y", "x on y", "x * on() group_left() group_right() y",
    "{", "}", "x{", "x}", "x{a}", "x{a=}", "x{a=1}", "x{=\"b\"}", "x{a=\"b\"", "x{a=\"b\",,}",
    "x{,}",
    "x{{}}", "x{a==\"b\"}", "x{a:\"b\"}", "x{a=\"b\";}", "x{a<\"b\"}", "x{a=~\"*\"}", "x{a!~\"[\"}",
    "x{a=~\"\\\\1\"}", "x{a=~\"(?<a>b)(?<a>c)\"}", "x{a=~\"a**\"}", "x{a=~\"a{1001}\"}",
    "x{a=~\"[b-a]\"}",
    "x[]", "x[-1m]", "x[5 m]", "x[5mm]", "x[5m30]", "x[\"5m\"]", "x[5m", "x[5m:1m", "x[a]",
    "x[5m*2]",
    "x[inf]", "x[5m][1m]", "x[5m:1m][1m:]", "x offset", "x offset foo", "x offset 5m offset 5m",
    "x @", "x @ 1 @ 2", "x @ @", "x @ start(", "x offset 5m[1m]", "x @ 1[1m]", "x offset \"1m\"",
    "sum some_metric by (test)", "sum (x) by test", "sum(x) by (a b)", "sum(x) by (,)",
    "sum by (a)",
    "sum(x) without (a) by (b)", "sum without(a)(x) by (b)", "sum by (1)(x)", "sum(x",
    "sum by (a,,b)(x)",
    "limit_ratio(0.1, x)", "info(x)", "nope(x)", "on(x)", "bool", "group_left", "rate(x[5m],,)",
    "rate(,)",
    "a:b(x)", "\"a", "'a", "`a", "\"a\nb\"", "\"\\'\"", "'\\\"'", "\"\\z\"", "\"\\400\"",
    "\"\\xg0\"",
    "\"\\ud800\"", "\"\\U00110000\"", "\\", "$x", "x ~ y", "x && y", "x || y", "x ! y", "x; y",
    "x <> y",
    "x = y", "x === y", "x?", "x & y", "x anchored", "x[5m] smoothed", "-", "--", "atan2",
    "x atan2",
    "1 2", "5q", "x > bool", "x by (a)",
  ])
  func `broken for both`(text: String) {
    #expect(verdicts(text).contains(.invalid))
  }

  private func verdicts(_ text: String) -> [Verdict] {
    read(MappedText(SourceFile(path: "x", text: text))).remarks.map(\.verdict)
  }
}
