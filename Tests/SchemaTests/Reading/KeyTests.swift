import Schema
import Testing

private let page = ObjectType(
  "Page",
  "A page.",
  noun: "page",
  discriminator: "kind",
  obsolete: [
    ObsoleteField("heading", use: "title", "renamed in 2025"),
    ObsoleteField("color", use: "style.color", "the style has it", type: .integer()),
    ObsoleteField("width", "removed in 2025"),
    ObsoleteField("id", "harmless", type: .integer(), isSilent: true),
  ],
  misplaced: [
    MisplacedField("menu", reason: "menu-in-page", "it belongs beside the pages", type: .boolean),
    MisplacedField("text", reason: "text-on-page", use: "body", "books have text", type: .string()),
    MisplacedField("site", reason: "site", "a site is no part of a page", isError: true),
  ]
) {
  Field("kind", .string(), "The kind.").optional
  Field("title", .string(), "The title of the page.").notEmpty
  Field("body", .string(), "What it says.").expected
  Field("order", .integer(), "Where it stands.").optional
}

@Suite struct `Keys of an object` {
  @Test func `that are all there are fine`() {
    #expect(pictures(of: "{kind: p, title: A, body: B, order: 3}", as: page) == [])
  }

  @Test func `that nobody knows are reported, with the one that was meant`() {
    #expect(
      pictures(of: "title: A\nbody: B\nordr: 1\ncolour: red", as: page) == [
        "warning 3:1 [ordr] 'ordr' is not a key of this page | did you mean 'order'?",
        "warning 4:1 [colour] 'colour' is not a key of this page"
          + " | its keys are kind, title, body, order",
      ]
    )
  }

  @Test func `are suggested if they are not there yet, of two that are as near`() {
    let type = ObjectType("T", "A thing.") {
      Field("abcx", .string(), "One.").optional
      Field("abcy", .string(), "Two.").optional
    }
    #expect(
      pictures(of: "abcx: 1\nabcz: 2", as: type) == [
        "warning 2:1 [abcz] 'abcz' is not a key of this T | did you mean 'abcy'?"
      ]
    )
  }

  @Test func `that an object had once are reported and read as what they became`() {
    #expect(
      pictures(of: "heading: no\nbody: B\ncolor: red\nwidth: 7\nid: -3", as: page) == [
        "warning 1:1 [heading] 'heading' is an old key of this page | write 'title'"
          + " | renamed in 2025",
        "warning 1:10 [no] 'no' without quotes is a boolean in YAML 1.1 | put it in quotes",
        "warning 3:1 [color] 'color' is an old key of this page | write 'style.color'"
          + " | the style has it",
        "error 3:8 [red] 'color' must be a whole number, not text",
        "warning 4:1 [width] 'width' is an old key of this page | removed in 2025",
      ]
    )
  }

  @Test func `at the wrong place are reported and read`() {
    #expect(
      pictures(of: "title: A\ntext: B\nmenu: maybe\nsite: {}", as: page) == [
        "warning 2:1 [text] 'text' does not belong in this page | write 'body' | books have text",
        "warning 3:1 [menu] 'menu' does not belong in this page | it belongs beside the pages",
        "error 3:7 [maybe] 'menu' must be a boolean, not text",
        "error 4:1 [site] 'site' does not belong in this page | a site is no part of a page",
      ]
    )
  }

  @Test func `that are missing are reported at the discriminator`() {
    #expect(
      pictures(of: "order: 1\nkind: plain", as: page) == [
        "error 2:7 [plain] 'title' is missing from this page | 'title': the title of the page",
        "warning 2:7 [plain] 'body' is missing from this page | 'body': what it says",
      ]
    )
  }

  @Test func `that are missing are reported at the first key without a discriminator`() {
    #expect(
      pictures(of: "order: 1\nbody: B", as: page) == [
        "error 1:1 [order] 'title' is missing from this page | 'title': the title of the page"
      ]
    )
    #expect(
      pictures(of: "{}", as: ObjectType("T", "A thing.") { Field("a", .any, "It.") }) == [
        "error 1:1 [{}] 'a' is missing from this T | 'a': it"
      ]
    )
  }

  @Test(arguments: ["", "~", "null"])
  func `without a value are missing if needed and absent if not`(null: String) {
    #expect(
      pictures(of: "kind: p\ntitle: \(null)\nbody: \(null)\norder: \(null)", as: page) == [
        "error 2:1 [title] 'title' has no value | 'title': the title of the page",
        "warning 3:1 [body] 'body' has no value | 'body': what it says",
      ]
    )
  }

  @Test func `may be empty only where that says something`() {
    #expect(
      pictures(of: "title: \"\"\nbody: \"\"", as: page) == ["error 1:8 [\"\"] 'title' is empty"]
    )
    #expect(pictures(of: "title: ' '\nbody: ''", as: page) == ["error 1:8 [' '] 'title' is empty"])
  }

  @Test func `come in by merge keys, and what is written wins`() {
    let type = ObjectType("T", "A thing.") {
      Field("base", .any, "Anything.").optional
      Field("pages", .list(of: .object(page)), "The pages.")
    }
    #expect(
      pictures(of: "base: &b {title: A, body: [x]}\npages:\n- <<: *b\n  body: B", as: type) == []
    )
    #expect(
      pictures(of: "base: &b {title: A, body: [x], z: 1}\npages:\n- <<: [*b]", as: type) == [
        "error 1:27 [[x]] 'body' must be text, not a list",
        "warning 1:32 [z] 'z' is not a key of this page | its keys are kind, title, body, order",
      ]
    )
  }

  @Test func `may be unknown as far as the list of keys is known to be incomplete`() {
    func pictures(_ unknownKeys: UnknownKeys) -> [String] {
      let type = ObjectType("T", "A thing.", unknownKeys: unknownKeys) {
        Field("queries", .any, "Queries.").optional
      }
      return SchemaTests.pictures(of: "querys: 1\nother: 2", as: type)
    }
    let typo = "1:1 [querys] 'querys' is not a key of this T | did you mean 'queries'?"
    let other = "2:1 [other] 'other' is not a key of this T | its keys are queries"
    #expect(pictures(.error) == ["error \(typo)", "error \(other)"])
    #expect(pictures(.warning) == ["warning \(typo)", "warning \(other)"])
    #expect(pictures(.onlyIfMistyped) == ["warning \(typo)"])
    #expect(pictures(.ignored) == [])
  }

  @Test func `of a map are free, or some of a few`() {
    let free = ValueType.map(of: .integer(), keys: MapKeys(special: [("__", .string())]))
    #expect(
      pictures(of: "a.b: 1\nc: x\n__d: x\ne:", as: free) == [
        "error 2:4 [x] 'c' must be a whole number, not text"
      ]
    )
    let closed = ValueType.map(of: .integer(), keys: MapKeys(closed: ["one", "two"]))
    #expect(
      pictures(of: "one: 1\ntow: 2\nx: 3", as: closed) == [
        "error 2:1 [tow] 'tow' is not a key of this | did you mean 'two'?",
        "error 3:1 [x] 'x' is not a key of this | its keys are one, two",
      ]
    )
  }
}
