import Handlebars
import Testing

/// What handlebars.java does in its own way.
@Suite struct JavaRenderingTests {
  @Test(arguments: [
    ("{{i}} {{d}} {{e}} {{l}} {{s}} {{z}}", "3 1.0 0.5 1.0E7 1.5E-5 -0.0"),
    ("{{list}} {{{map}}} {{nothing}}{{missing}}", "[1, null, [a]] {k=v, n=1} "),
    ("{{yes}}{{no}}", "truefalse"),
    ("{{html}} {{{html}}}", "&lt;&quot;&#x27;&#x60;&#x3D;&amp;&gt; <\"'`=&>"),
    ("{{#if yes}}\n  a\n{{/if}}\nb", "\n  a\n\nb"),
    ("  {{! c }}\nb", "  \nb"),
    ("{{#zero}}z{{else}}n{{/zero}}{{#empty}}e{{else}}n{{/empty}}", "nn"),
    ("{{#map}}{{k}}{{i}}{{/map}}", "v3"),
    ("{{#map}}{{this.i}}{{./i}}{{../i}}{{/map}}", "3"),
    (
      "{{#each items}}{{@index}}{{@index_1}}{{@key}}{{@first}}{{@last}}{{@odd}}{{@even}};{{/each}}",
      "010firsteven;121lastodd;"
    ),
    ("{{#each map}}{{@key}}={{this}}{{@first}}{{@last}};{{/each}}", "k=vfirst;n=1last;"),
    ("{{#items}}{{../@index}}{{this}}{{/items}}", "ab"),
    ("{{#each items}}{{#each ../items}}{{@../index}}{{@index}} {{/each}}{{/each}}", "00 01 10 11 "),
    ("{{#with map}}{{#each}}{{this}}{{/each}}{{/with}}", "v1"),
    ("{{#if yes~}} a {{~^~}} b {{~/if}}", "a"),
    ("{{^yes}}a{{^}}b{{/yes}}", "b"),
    ("{{\"i\"}}{{'map'}}", "3{k&#x3D;v, n&#x3D;1}"),
    ("{{items.size}}{{items.length}}{{items.[1]}}{{items.0}}", "22ba"),
    ("{{lookup map 'k'}}{{lookup items 1}}{{lookup i}}", "vb3"),
    ("{{#each items as |v i|}}{{i}}{{v}}{{/each}}", "0a1b"),
    (#"\{{i}} {{i}} \\{{i}}"#, #"{{i}} 3 \3"#),
    ("{{=<% %>=}}<%i%>{{i}}", "3{{i}}"),
    (
      "{{#block \"b\"}}own{{/block}}{{#partial \"b\"}}kept{{i}}{{/partial}}{{#block \"b\"}}own{{/block}}",
      "ownkept3"
    ),
    ("{{#partial \"content\"}}page{{/partial}}{{> layout}}", "<page>"),
    ("{{> dir/file.x}}{{> /dir/file.x}}{{> dir/file.x map}}{{> dir/file.x k=i}}", "[3][3][v3][33]"),
    ("{{#> layout}}{{/layout}}{{#> absent}}d{{/absent}}", "<none>d"),
    ("{{#each items}}{{> in}}{{/each}}{{#*inline \"in\"}}{{this}}{{i}}{{/inline}}", "a3b3"),
    ("{{#> dir/file.x}}b{{/dir/file.x}}", "[3]"),
    ("a {{> two}}\nb", "a 1\n2\n\nb"),
    ("{{i 1}}", "‹1:3 there is no helper 'i'›"),
    ("{{> absent}}", "‹1:5 there is no partial 'absent'›"),
  ])
  func `a template prints what the engine prints`(text: String, result: String) {
    let data: Value = [
      "i": 3, "d": 1.0, "e": 0.5, "l": 1e7, "s": 0.000015, "z": -0.0, "list": [1, .null, ["a"]],
      "map": ["k": "v", "n": 1], "yes": true, "no": false, "html": "<\"'`=&>", "zero": 0,
      "empty": "",
      "items": ["a", "b"], "nothing": .null,
    ]
    let partials = [
      "layout": "<{{#block \"content\"}}none{{/block}}>", "dir/file.x": "[{{k}}{{i}}]",
      "/dir/file.x": "[{{k}}{{i}}]", "two": "1\n2\n",
    ]
    #expect(rendering(text, data, .java, partials: partials) == result)
  }

  @Test(arguments: [
    (0.001, "0.001", "0.001"), (123.456, "123.456", "123.456"),
    (1e16, "1.0E16", "10000000000000000"),
    (1e-7, "1.0E-7", "1e-7"), (1234567.0, "1234567.0", "1234567"), (-2.5e30, "-2.5E30", "-2.5e+30"),
    (0.00099, "9.9E-4", "0.00099"), (9999999.5, "9999999.5", "9999999.5"),
  ])
  func `a number is printed as the language of the engine prints it`(
    number: Double,
    java: String,
    javaScript: String
  ) {
    #expect(Value.number(number).printed(in: .java) == java)
    #expect(Value.number(number).printed(in: .javaScript) == javaScript)
  }
}
