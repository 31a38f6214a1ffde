import Diagnostics
import STQL
import Testing

@Suite struct ParserTests {
  @Test(arguments: [
    ("any", "name = \"*\""),
    ("any", "name = \"checkout\""),
    ("any", "name != 'checkout'"),
    ("binding", "type = \"pod\" and label = \"stackpack:kubernetes\""),
    ("binding", "(label IN (\"stackpack:acme\") AND type IN (\"acme vm\"))"),
    ("binding", "type in (\"pod\", \"service\", \"deployment\")"),
    ("any", "name NOT IN (\"a\", \"b\")"),
    ("any", "NOT type = \"pod\""),
    ("any", "name IN (\"a\",\"b\") NOT label = \"env:test\""),
    (
      "any",
      "layer = \"Containers\" AND (healthstate = \"CRITICAL\" OR healthstate = \"DEVIATING\")"
    ),
    ("any", "healthstate IN (\"CLEAR\", \"UNKNOWN\")"),
    ("any", "domain = \"cluster.example.com\" OR name IN (\"gateway\")"),
    ("any", "environment = \"Production\""),
    ("any", "identifier = \"urn:host:/example.org\""),
    ("any", "identifier IN (\"urn:host:/a\", \"urn:host:/b\")"),
    ("any", "id = \"5\""),
    (
      "tpl",
      "label = \"source-type:host\" AND label ="
        + " \"source-name:${tags.singleValue('k8s.node.name')}\""
    ),
    ("any", "withNeighborsOf(components = (name = \"cart\"))"),
    (
      "tpl",
      "withNeighborsOf(direction = \"both\", components = (identifier ="
        + " \"${identifiers[0]}\"), levels = \"1\")"
    ),
    (
      "any",
      "(withNeighborsOf(direction = \"down\", components = (identifier = \"urn:x:/a\"),"
        + " levels = \"all\")) and type = \"pod\""
    ),
    (
      "any",
      "withNeighborsOf(levels=\"2\",direction=\"up\",components=(withNeighborsOf(components=(type=\"pod\"),levels=\"1\") and type = \"node\")"
        + ")"
    ),
    ("any.warn", "layer = \"A\" OR withCauseOf(components = (name = \"x\"))"),
    ("any", "label = \"team's\""),
    ("any", "label = 'say \"hi\"'"),
    ("any", "((type = \"pod\"))"),
    ("any", "type = \"pod\" AND NOT (label = \"a:b\" OR label = \"c:d\")"),
    ("any", "type\n  = \"pod\"\nAND\nlabel IN (\"x:y\")"),
    ("ui1", "type = \"otel service\" AND label = \"service.name:{COMPONENT_NAME}\""),
    ("any", "withNeighborsOf(direction = \"up\", components = (type = \"pod\"), levels = \"15\")"),
    ("any.warn", "type = \"a\" OR type = \"b\" AND label = \"x:y\""),
    ("any.warn", "name = \"check*\""),
  ])
  func `a sound query has no problem`(place: String, text: String) {
    let reading = read(MappedText(SourceFile(path: "x", text: text)), at: Place(place))
    #expect(reading.query != nil)
    #expect(reading.problems.map(\.message) == [])
    #expect(reading.surprises.isEmpty == !place.hasSuffix(".warn"))
  }

  @Test(arguments: [
    ("any", "1:1", ""),
    ("any", "1:5", "name"),
    ("any", "1:7", "name ="),
    ("any", "1:8", "name = checkout"),
    ("any", "1:8", "name = \"checkout"),
    ("any", "1:7", "name == \"a\""),
    ("any", "1:6", "name LIKE \"a%\""),
    ("any", "1:7", "label STARTSWITH \"a\""),
    ("any", "1:1", "tag = \"a:b\""),
    ("any", "1:1", "status = \"CRITICAL\""),
    ("any", "1:9", "type in \"pod\""),
    ("any", "1:10", "type in ()"),
    ("any", "1:16", "type in (\"pod\",)"),
    ("any", "1:16", "type in (\"pod\" \"service\")"),
    ("any", "1:14", "(type = \"pod\""),
    ("any", "1:13", "type = \"pod\")"),
    ("any", "1:14", "type = \"pod\" type = \"service\""),
    ("any", "1:17", "type = \"pod\" AND"),
    ("any", "1:1", "AND type = \"pod\""),
    ("any", "1:14", "type = \"pod\" && label = \"a\""),
    ("any", "1:15", "healthstate = \"RED\""),
    ("any", "1:17", "withNeighborsOf(\"x\")"),
    ("any", "1:30", "withNeighborsOf(components = name = \"a\")"),
    ("any", "1:53", "withNeighborsOf(components = (name = \"a\"), levels = \"20\")"),
    ("any", "1:56", "withNeighborsOf(components = (name = \"a\"), direction = \"sideways\")"),
    ("any", "1:44", "withNeighborsOf(components = (name = \"a\"), depth = \"2\")"),
    ("any", "1:31", "withNeighborsOf(levels = \"1\", levels = \"2\")"),
    ("any", "1:31", "withNeighborsOf(components = ())"),
    ("any", "1:1", "withConnected(components = (name = \"a\"))"),
    ("any", "1:1", "WithNeighborsOf(components = (name = \"a\"))"),
    ("binding", "1:1", "withNeighborsOf(components = (name = \"a\")) AND type = \"pod\""),
    ("any", "1:6", "name <> \"a\""),
    ("any", "1:1", "# all pods\ntype = \"pod\""),
    ("any", "1:8", "type = 5"),
    ("any", "1:4", "NOT"),
    ("any", "1:10", "type NOT = \"pod\""),
    ("binding", "1:9", "type = \"${typeName}\""),
  ])
  func `a broken query is reported where it is wrong`(place: String, start: String, text: String) {
    let parsed = parse(MappedText(SourceFile(path: "x", text: text)), at: Place(place))
    #expect(parsed.problems.map { $0.span.start.picture } == [start], "\(parsed.problems)")
  }
}

extension Place {
  init(_ name: String) {
    self =
      switch name {
      case "binding": .binding
      case "tpl": .presentation
      case "ui1": .componentType
      default: .view
      }
  }
}

extension Diagnostics.SourceLocation {
  var picture: String { "\(line):\(column)" }
}
