/// Texts, what kind they are, and what is said of them: id, place, text, `line:column rule`.
///
/// The places are `md`, a page of a 2.0 pack; `stml`, a text of a classic pack; and `res1`, a page
/// of a classic pack with a step `sap_host`. Beside them lies `images/logo.png`.
let pageRows: [(String, String, String, String)] = [
  ("M-V01", "md", "# Title", ""),
  ("M-V02", "md", "## Steps\n\n1. First\n2. Second", ""),
  ("M-V03", "md", "- a\n  - b", ""),
  ("M-V04", "md", "[pod](/#/components/{{ componentUrnForUrl }})", ""),
  ("M-V05", "md", "[docs](https://docs.example.com/x)", ""),
  ("M-V06", "md", "![logo](images/logo.png)", ""),
  ("M-V07", "md", "`inline`", ""),
  ("M-V08", "md", "```bash\nkubectl get pods\n```", ""),
  ("M-V09", "md", "a | b\n--- | ---\n1 | 2", ""),
  ("M-V10", "md", "> note", ""),
  ("M-V11", "md", "**bold** and *em*", ""),
  ("M-V12", "md", "a\n\nb", ""),
  ("M-V13", "md", "line<br />next", ""),
  ("M-V14", "md", #"<button value="/#serviceToken" style="width: 100%">CREATE</button>"#, ""),
  ("M-V15", "md", "[dashboard](#/dashboards/urn:stackpack:acme:dashboard:main)", ""),
  ("M-V16", "md", "* x\n* y", ""),
  ("M-V17", "md", "#### Small", ""),
  ("M-V18", "md", "plain < 5 && > 3", ""),
  ("M-V19", "md", "<https://example.com>", ""),
  ("M-V20", "md", "[a][1]\n\n[1]: https://example.com", ""),
  ("M-V21", "stml", "<auto-widget data={metrics}></auto-widget>", ""),
  ("M-V22", "stml", #"<auto-widget data='{"a": 1}'></auto-widget>"#, ""),
  (
    "M-V23", "stml",
    #"<heatmap rows='["r1"]' cols='["c1","c2"]' cells='[["CLEAR","CRITICAL"]]'></heatmap>"#, ""
  ),
  ("M-V24", "stml", "<heatmap rows={r} cols={c} cells={x}></heatmap>", ""),
  ("M-V25", "stml", "# Report\n\n<auto-widget data={a}></auto-widget>", ""),
  ("M-V26", "res1", #"curl "{{config.baseUrl}}/x?api_key={{config.apiKey}}""#, ""),
  ("M-V27", "res1", "Instance {{configurationConfig.sap_host}}", ""),
  ("M-X01", "md", "[pod](/#/components/x", "1:1 mistaken-markdown"),
  ("M-X02", "md", "[pod]()", "1:7 link-to-nothing"),
  ("M-X03", "md", "![logo](images/nope.png)", "1:9 broken-page-link"),
  ("M-X04", "md", "```bash\nkubectl get pods", "1:1 mistaken-markdown"),
  ("M-X05", "md", "#Title", "1:1 mistaken-markdown"),
  ("M-X06", "md", "<script>alert(1)</script>", "1:1 vanishing-tag"),
  ("M-X07", "md", #"{% hint style="info" %}"#, "1:1 foreign-markup"),
  ("M-X08", "md", "= Title\n\ntext", "1:1 foreign-markup"),
  ("M-X09", "md", "a | b\n--- | ---\n1 | 2 | 3", "3:9 mistaken-markdown"),
  ("M-X10", "md", "[a][nope]", "1:1 mistaken-markdown"),
  ("M-X11", "md", "[x](#nope)", "1:5 link-to-nothing"),
  ("M-X12", "md", "[x](javascript:alert(1))", "1:5 script-link"),
  ("M-X13", "md", "`unclosed code span", "1:1 mistaken-markdown"),
  ("M-X14", "md", "[x](/#/componets/a)", "1:8 misspelled-route"),
  ("M-X15", "md", "<button>x</button>", "1:1 vanishing-tag"),
  ("M-X16", "md", "**bold", "1:1 mistaken-markdown"),
  ("M-X17", "stml", "<auto-widget></auto-widget>", "1:1 malformed-widget"),
  ("M-X18", "stml", "<auto-widget data={metrics}>", "1:1 malformed-widget"),
  ("M-X19", "stml", "<auto-widget data=metrics></auto-widget>", "1:19 malformed-widget"),
  ("M-X20", "stml", "<auto-widget data={}></auto-widget>", "1:19 malformed-widget"),
  ("M-X21", "stml", #"<auto-widget data='{"a": }'></auto-widget>"#, "1:19 malformed-widget"),
  ("M-X22", "stml", #"<heatmap rows='["r1"]' cols='["c1"]'></heatmap>"#, "1:1 malformed-widget"),
  (
    "M-X23", "stml", #"<heatmap rows='["r1"]' cols='["c1"]' cells='[["RED"]]'></heatmap>"#,
    "1:44 malformed-widget"
  ),
  (
    "M-X24", "stml", #"<heatmap rows='["r1"]' cols='["c1","c2"]' cells='[["CLEAR"]]'></heatmap>"#,
    "1:49 malformed-widget"
  ),
  ("M-X25", "stml", "<pie-chart data={x}></pie-chart>", "1:1 vanishing-tag"),
  (
    "M-X26", "stml",
    #"<heatmap rows='["r1"]' rows='["r2"]' cols='["c"]' cells='[["CLEAR"]]'></heatmap>"#,
    "1:24 malformed-widget"
  ),
  ("M-X27", "res1", "{{#if config.apiKey}}x{{/if}}", "1:3 helper-in-page"),
  ("M-X28", "res1", "{{foo.bar}}", "1:3 unknown-page-placeholder"),
]
