import CEL
import Diagnostics
import Interpolation
import StackPackModel
import Testing

@Suite struct TemplateTests {
  private func text(_ string: String) -> MappedText {
    MappedText(SourceFile(path: "x.txt", text: string))
  }

  /// The parts of a text: literals, printed dollars, and holes in `<>`.
  private func picture(_ string: String, _ dialect: Dialect) -> [String] {
    let template = parse(text(string), as: dialect)
    return template.parts.map { part in
      switch part {
      case .literal(let range): template.text[range].string
      case .dollars(let printed, _): String(repeating: "$", count: printed) + "!"
      case .hole(let hole): "<\(template.text[hole.content].string)>"
      }
    }
  }

  @Test(arguments: [
    ("plain text", ["plain text"]), ("${name}", ["<name>"]), ("", []),
    (
      "https://docs.example.com/${typeName}/${name}",
      ["https://docs.example.com/", "<typeName>", "/", "<name>"]
    ),
    ("a-${name}-b", ["a-", "<name>", "-b"]), ("${name}${typeName}", ["<name>", "<typeName>"]),
    ("${ name }", ["< name >"]),
    (
      "${tags.singleValue('service.namespace') + '/' + name}",
      ["<tags.singleValue('service.namespace') + '/' + name>"]
    ),
    ("identifier = \"${identifiers[0]}\"", ["identifier = \"", "<identifiers[0]>", "\""]),
    (
      "label = \"ns:${tags.singleValue(\"namespace\")}\"",
      ["label = \"ns:", "<tags.singleValue(\"namespace\")>", "\""]
    ),
    ("${{'a': name}['a']}", ["<{'a': name}['a']>"]), ("${'}' + name}", ["<'}' + name>"]),
    ("${'${' + name}", ["<'${' + name>"]), ("$${name}", ["$!", "{name}"]),
    ("$$${name}", ["$!", "<name>"]), ("$$$${name}", ["$$!", "{name}"]),
    ("costs 100 $", ["costs 100 $"]), ("$name", ["$name"]), ("$ {name}", ["$ {name}"]),
    ("{name}", ["{name}"]), ("${name}}", ["<name>", "}"]), ("$$", ["$$"]),
    ("${name\n  + 'x'}", ["<name\n  + 'x'>"]), ("${r'\\'}x", ["<r'\\'>", "x"]),
    ("${'''a'}'''}x", ["<'''a'}'''>", "x"]), ("${'\\'}'}x", ["<'\\'}'>", "x"]),
    ("${a // }\n}x", ["<a // }\n>", "x"]), ("${xr'}'}", ["<xr'}'>"]),
  ])
  func `a text with expressions falls into parts`(string: String, parts: [String]) {
    #expect(picture(string, .expressions) == parts)
    #expect(parse(text(string), as: .expressions).flaws.isEmpty)
  }

  @Test(arguments: [
    (Dialect.names, "${cluster_name} - ${node}", ["<cluster_name>", " - ", "<node>"]),
    (
      .names, "urn:kubernetes:/${cluster_name}:${namespace}:pod/${pod_name}",
      ["urn:kubernetes:/", "<cluster_name>", ":", "<namespace>", ":pod/", "<pod_name>"]
    ),
    (.paths, "${tags.service.namespace}", ["<tags.service.namespace>"]),
    (.paths, "${properties.ip_address}", ["<properties.ip_address>"]),
    (.names, "urn:host:/${host}", ["urn:host:/", "<host>"]), (.names, "P95", ["P95"]),
    (.names, "$${a}", ["$", "<a>"]), (.paths, "${tags.service.name}", ["<tags.service.name>"]),
    (.paths, "${tags.cluster-name}", ["<tags.cluster-name>"]), (.paths, "${name}", ["<name>"]),
    (.paths, "[${__interval}]", ["[", "<__interval>", "]"]),
    (.paths, "${properties.ip__+}", ["<properties.ip__+>"]),
    (.attributes, "urn:x:${resource.service.name}", ["urn:x:", "<resource.service.name>"]),
    (.groups, "${1}.${2}", ["<1>", ".", "<2>"]), (.groups, "db.${1}", ["db.", "<1>"]),
    (.groups, "${1}-${2}", ["<1>", "-", "<2>"]), (.groups, "x/${name}", ["x/", "<name>"]),
  ])
  func `a text with names falls into parts`(dialect: Dialect, string: String, parts: [String]) {
    #expect(picture(string, dialect) == parts)
    #expect(parse(text(string), as: dialect).flaws.isEmpty)
  }

  @Test(arguments: [
    (Dialect.expressions, "${}", 1, Flaw.Kind.empty), (.expressions, "x ${  }", 3, .empty),
    (.expressions, "${name", 1, .unclosed),
    (.expressions, "a ${name} b ${typeName", 13, .unclosed), (.expressions, "${", 1, .unclosed),
    (.expressions, "${{}", 1, .unclosed), (.expressions, "${a // }", 1, .unclosed),
    (.expressions, "${${name}}", 3, .nested), (.expressions, "${name + ${typeName}}", 10, .nested),
    (.names, "${tags['x']}", 7, .noName), (.names, "${}", 1, .empty),
    (.names, "${node", 1, .unclosed),
    (.names, "${ node }", 3, .noName), (.names, "${1st}", 3, .noName), (.names, "${é}", 3, .noName),
    (.names, "${a ${b}", 1, .unclosed), (.names, "${a-b}", 4, .oddName),
    (.names, "urn:kubernetes:/${cluster_name:node/x", 17, .unclosed),
    (.names, "urn:kubernetes:/${tags['x']}:node/x", 23, .noName),
    (.names, "urn:kubernetes:/${}:x", 17, .empty), (.paths, "${tags}", 7, .missingKey),
    (.paths, "${tags.}", 8, .missingKey), (.paths, "${label.x}", 3, .unknownRoot),
    (.paths, "${tags['x']}", 7, .missingKey), (.paths, "${name.x}", 7, .noName),
    (.attributes, "${service}", 3, .unknownRoot), (.attributes, "${resource}", 11, .missingKey),
    (.groups, "${1}_${2}", 1, .runOn), (.groups, "${1}b", 1, .runOn),
    (.groups, "${1+}", 4, .noName),
  ])
  func `what is wrong is told where it is`(
    dialect: Dialect,
    string: String,
    column: Int,
    kind: Flaw.Kind
  ) {
    let flaws = parse(text(string), as: dialect).flaws
    #expect(flaws.first?.kind == kind, "\(flaws)")
    #expect(flaws.first?.span.start.column == column)
    #expect(flaws.count == 1)
  }

  /// The columns of what is wrong in the holes of a text, and those of the holes whose kind does not fit.
  private func columns(_ string: String, yields result: String) -> [Int] {
    let template = parse(text(string), as: .expressions)
    if let flaw = template.flaws.first { return [flaw.span.start.column] }
    let kind: Kind = result == "map" ? .map(.string, .text) : .text
    return template.holes.flatMap { hole -> [Int] in
      let parsed = CEL.parse(template.text[hole.content])
      guard let tree = parsed.tree else { return parsed.problems.map(\.span.start.column) }
      return Environment.component.check(tree, yields: kind).map(\.span.start.column)
    }
  }

  @Test(arguments: [
    ("${nme}", 3), ("${name +}", 9), ("${name typeName}", 8), ("${name + 1}", 8), ("${tags}", 3),
    ("${tags['namespace']}", 3), ("${tags.namespace}", 3), ("${identifiers}", 3),
    ("${tags.singleValue()}", 19), ("${name.upper()}", 13), ("${\"a}", 3),
    ("${resource.attributes['x']}", 3), ("${__interval}", 3), ("${vars.x}", 3),
    ("${tags.cluster-name}", 15), ("${(name}", 8),
  ])
  func `an expression in a hole keeps its place`(string: String, column: Int) {
    #expect(columns(string, yields: "text").first == column)
  }

  @Test(arguments: [
    ("${properties['dashboardUrl']}", "text"), ("${lastUpdateTimestamp}", "text"),
    ("${selectPrefix(tags, 'otel.')}", "map"),
  ])
  func `an expression that fits its hole passes`(string: String, result: String) {
    #expect(columns(string, yields: result) == [])
  }

  @Test(arguments: [
    ("${selectPrefix(tags, 'a.')}", true), (" ${a} \n", true), ("literal", false), ("x${a}", false),
    ("${a}${b}", false), ("$$${a}", false),
  ])
  func `a sole hole is one with only blanks around it`(string: String, isSole: Bool) {
    #expect((parse(text(string), as: .expressions).soleHole != nil) == isSole)
  }

  @Test(arguments: [
    "${", "$", "{", "}", "${'", "${\"\"\"", "${a", "$$${", "${}", "${r'", "\\", "é",
  ])
  func `long and broken text is no danger`(part: String) {
    let string = String(repeating: part, count: 50_000)
    for dialect in [Dialect.expressions, .names, .paths, .attributes, .groups] {
      let template = parse(text(string), as: dialect)
      let lengths = template.parts.map { part in
        switch part {
        case .literal(let range), .dollars(_, let range): range.count
        case .hole(let hole): hole.range.count
        }
      }
      #expect(lengths.reduce(0, +) == string.utf8.count)
    }
  }
}
