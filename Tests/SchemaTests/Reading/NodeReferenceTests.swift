import Diagnostics
import Schema
import Testing

@Suite struct `References to nodes` {
  private let type = ObjectType("Page", "A page.") {
    Field("next", .reference(to: ["Page"]), "The next page.")
  }

  @Test(arguments: [
    "-3", "7", "urn:a:b", "\"urn:a:b\"", "'urn:a?Type=Parameter;Name=b'", "\"-3\"",
  ])
  func `are numbers or texts`(value: String) {
    #expect(pictures(of: "next: \(value)", as: type) == [])
  }

  @Test(arguments: [
    ("3.5", "error 1:7 [3.5] 'next' must be a reference to a node, not a number"),
    ("true", "error 1:7 [true] 'next' must be a reference to a node, not a boolean"),
    ("[a]", "error 1:7 [[a]] 'next' must be a reference to a node, not a list"),
    ("{a: b}", "error 1:7 [{a: b}] 'next' must be a reference to a node, not a map"),
    ("!include a.md", "error 1:16 [a.md] 'next' must be a reference to a node, not text"),
    ("' '", "error 1:7 [' '] 'next' is empty"),
  ])
  func `are nothing else`(value: String, found: String) {
    #expect(pictures(of: "next: \(value)", as: type) == [found])
  }

  @Test func `are numbers or texts in JSON Schema, and called what they are on a page`() {
    let schema = JSONSchema.document(of: type, title: "T").line
    #expect(
      schema.contains(
        ##""next": {"description": "The next page.", "type": ["integer", "string"]}"##
      )
    )
    let page = Reference(type).text
    #expect(page.contains("| `next` | reference to a Page | required | The next page. |"))
  }
}

@Suite struct `Another shape that is as good` {
  private let type = ObjectType("Page", "A page.") {
    Field("script", .string(), "The script.").optional
      .or(.object(ObjectType("Body", "A body.") { Field("id", .integer(), "The id.") }))
  }

  @Test func `is read without a remark, but read`() {
    #expect(pictures(of: "script: text", as: type) == [])
    #expect(pictures(of: "script: {id: 1}", as: type) == [])
    #expect(
      pictures(of: "script: {id: a}", as: type) == [
        "error 1:14 [a] 'id' must be a whole number, not text"
      ]
    )
    #expect(
      pictures(of: "script: [a]", as: type) == [
        "error 1:9 [[a]] 'script' must be text, not a list"
      ]
    )
  }

  @Test func `is on the page with its keys, and not old in JSON Schema`() {
    let page = Reference(type).text
    #expect(page.contains("| `script` | text; or map | optional | The script. |"))
    #expect(page.contains("| `script.id` | whole number | required | The id. |"))
    let schema = JSONSchema.document(of: type, title: "T").line
    #expect(schema.contains(##""else": {"type": ["object", "null"], "$ref": "#/$defs/Body"}"##))
    #expect(!schema.contains("deprecated"))
  }
}

@Suite struct `Loose choices` {
  private let type = ObjectType("Page", "A page.") {
    Field("rank", .choice(Choice("rank", ["HIGH", "NO_ZEROS"], isLoose: true)), "The rank.")
  }

  @Test(arguments: ["HIGH", "high", "\" HIGH\"", "\"No_Zeros \""])
  func `take blanks and small letters`(value: String) {
    #expect(pictures(of: "rank: \(value)", as: type) == [])
  }

  @Test(arguments: ["HIG", "HIGHER", "\"\"", "\" \"", "NO ZEROS"])
  func `take no other word`(value: String) {
    #expect(pictures(of: "rank: \(value)", as: type).count == 1)
  }

  @Test func `are a pattern in JSON Schema`() {
    let schema = JSONSchema.document(of: type, title: "T").line
    #expect(schema.contains(##""pattern": "^\\s*([Hh][Ii][Gg][Hh]|[Nn][Oo]_[Zz]"##))
  }
}
