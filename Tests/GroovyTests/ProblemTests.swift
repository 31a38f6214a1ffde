import Diagnostics
import Groovy
import Testing

@Suite struct ProblemTests {
  @Test(arguments: [
    ("def f() {\n  (1 + 2\n}", ["2:3 this '(' is not closed; ')' is missing"]),
    ("class A {", ["1:9 this '{' is not closed; '}' is missing"]),
    ("f(a))", ["1:5 this ')' closes nothing"]),
    ("f([1, 2)", ["1:3 this '[' is not closed; ']' is missing"]),
    (
      "[1, 2}",
      [
        "1:6 ']' was expected here, not '}' ('[' is still open 1:1)",
        "1:1 this '[' is not closed; ']' is missing",
      ]
    ),
    ("x = 'it", ["1:5 this string is not closed; a second \"'\" is missing"]),
    ("x = \"it\ny = 1", ["1:5 this string is not closed; a second '\"' is missing"]),
    ("x = '''it'\n''", ["1:5 this string is not closed; a second \"'''\" is missing"]),
    ("x = \"\"\"a\" \n", ["1:5 this string is not closed; a second '\"\"\"' is missing"]),
    ("x = /a\n", ["1:5 this string is not closed; a second '/' is missing"]),
    ("x = $/a/ $$ $/$\n", ["1:5 this string is not closed; '/$' is missing"]),
    ("a /* b\nc", ["1:3 this comment is not closed; '*/' is missing"]),
    ("x = \"${a + (b}\"", ["1:12 this '(' is not closed; ')' is missing"]),
    ("x = \"${a", ["1:6 this '${' is not closed; '}' is missing"]),
    ("x = \"${a} b\n", ["1:5 this string is not closed; a second '\"' is missing"]),
    ("x = 'a\\d'", ["1:7 '\\d' is no escape; a backslash is written '\\\\'"]),
    ("x = \"\\u12\"", ["1:6 '\\u' must be followed by four hexadecimal digits"]),
    ("x = \"5$\"", ["1:7 a '$' before anything but a name or '{' is written '\\$'"]),
    ("x = `ls`", ["1:5 '`' means nothing in Groovy", "1:8 '`' means nothing in Groovy"]),
    ("x = 1\n# y", ["2:1 '#' means nothing in Groovy"]),
    ("x =\u{A0}1", ["1:4 U+00A0 means nothing in Groovy outside of strings"]),
    (
      "x = “a”",
      [
        "1:5 U+201C means nothing in Groovy outside of strings",
        "1:7 U+201D means nothing in Groovy outside of strings",
      ]
    ),
    ("x = 1_", ["1:5 a number cannot end with '_'"]),
    ("x = 08", ["1:5 a number that begins with 0 is octal, and has no digit above 7"]),
    ("x = ", ["1:5 a value was expected at the end"]),
    ("f(a, , b)", ["1:6 a value was expected here, not ','"]),
    ("f(a +)", ["1:6 a value was expected here, not ')'"]),
    ("a = = b", ["1:5 a value was expected here, not '='"]),
    ("if a { b }", ["1:4 '(' was expected here, not 'a'"]),
    ("class { }", ["1:7 a name was expected here, not '{'"]),
    ("a.; b", ["1:3 a name was expected here, not ';'"]),
    ("[== 1]", ["1:2 a value was expected here, not '=='"]),
  ])
  func `what no reader of Groovy takes is reported where it is wrong`(
    text: String,
    pictures: [String]
  ) {
    #expect(problems(in: text) == pictures.sorted())
  }

  @Test(arguments: [
    "#!/usr/bin/env groovy\nprintln 'a'", "", "\u{FEFF}a", "// it's (\n/* \" [ */ a",
    "x = 'it\\'s' + \"a 'b' \\\"c\\\"\"", "x = '''a 'b' ''c'''", "x = \"\"\"a \"b\" \"\" c\"\"\"\"",
    "x = '' + \"\" + '''''' + \"\"\"\"\"\"", "x = \"a ${b(\"c ${d} }\")} e\"", "x = \"$a.b $c\"",
    "x = \"${}\"", "x = \"${[a: '}'].a}\"", "x = \"\"\"\n${a}\n$b\"\"\"",
    "x = \"\\b\\t\\n\\f\\r\\\"\\'\\\\\\$\\101\\u00e9 \\\n y\"",
    "x = /a'b\"c\\/d(/", "x = /a\n$/", "x = a / b / c", "x = (a) / b + c[0] / 2", "x = f(/)/)",
    "x =~ /\\d+[(]/", "x ==~ /a/ ? /b/ : /c(/", "return /a[/", "x = [/(/, /)/]", "x = a /b/ c",
    "x = $/a/b $$ $/$ $c ${d} \\ /$", "x = a\n  / b", "f(a\n / b / c)", "{ -> /a(/ }()",
    "x = 0x1FL + 0b11 + 017 + 1_000i + 1.5e-3f + 1e5 + 2G + 1..5 + 0 + 0.8 + 08.5",
    "10.times { println it }", "x?.y?.z ?: w", "x*.y.@z.&a", "String::valueOf", "a <=> b", "x ?[0]",
    "a !in b && c !instanceof D", "[:]", "[,]", "f(,)", "[a: 1, (b): 2, *: c, 'd e': 3, if: 4]",
    "for (;;) { }", "for (int i = 0, j = 1; i < 3; i++, j--) ;",
    "import a.b.*\nimport static c.D.*",
    "@A(b = 1, c = [D]) class E<F extends G & H<? super I>> { }", "Map<String, List<String>> a",
    "switch (a) { case 1: case ~/b/: c; break\n default: d }", "int[] a = new int[2]", "é = 'ü'",
    "try { a } catch (B | C e) { } finally { }", "enum A { B, C, }", "a.if(b).class.in",
    "x = -y + !z",
    "label: while (true) { continue label }", "a = \\\n b", "assert a == b : 'c'",
    "def (a, b) = [1, 2]",
    "{ a, b = 1 -> a }", "a ** b", "x = y as int[]", "f a, b: 1, { c }", "@interface A { }",
    "$ = 1",
    "a << b >>> c", "a\n  .b()\n  .c()", "x = a ?\n b :\n c", "f(*a)", "x..<y", "a | b", "(a)\n",
    ";;",
  ])
  func `what Groovy reads has no problem`(text: String) {
    #expect(problems(in: text) == [])
  }

  @Test func `nesting has a limit`() {
    let fits = String(repeating: "(", count: 500) + "1" + String(repeating: ")", count: 500)
    #expect(problems(in: fits) == [])
    #expect(problems(in: "[" + fits + "]") == ["1:501 brackets are nested more than 500 deep"])
    let strings = String(repeating: "\"${", count: 300)
    #expect(problems(in: strings) == ["1:751 brackets are nested more than 500 deep"])
  }
}

private func problems(in text: String) -> [String] {
  parse(SourceFile(path: "x.groovy", text: text)).problems.map { problem in
    let place = "\(problem.span.start.line):\(problem.span.start.column)"
    guard let note = problem.related, let other = note.span?.start else {
      return "\(place) \(problem.message)"
    }
    return "\(place) \(problem.message) (\(note.message) \(other.line):\(other.column))"
  }.sorted()
}
