import Schema
import Testing

/// Reads `a: <text>` as a required key of a type.
private func pictures(_ text: String, _ type: ValueType) -> [String] {
  let object = ObjectType("T", "A thing.") { Field("a", type, "It.") }
  return SchemaTests.pictures(of: "a: \(text)", as: object)
}

@Suite struct Scalars {
  @Test(arguments: ["x", "'x'", "1", "1.5", "true", "\"yes\"", "!icon yes", "1e-8", "|\n  x"])
  func `that the platform takes for text are text`(text: String) {
    #expect(pictures(text, .string()) == [])
  }

  @Test(arguments: [
    ("[x]", "error 1:4 [[x]] 'a' must be text, not a list"),
    ("{b: x}", "error 1:4 [{b: x}] 'a' must be text, not a map"),
    ("\n  b:\n    x", "error 1:1 [a] 'a' must be text, not a map"),
    ("No", "warning 1:4 [No] 'No' without quotes is a boolean in YAML 1.1 | put it in quotes"),
  ])
  func `that are no text are reported`(text: String, picture: String) {
    #expect(pictures(text, .string()) == [picture])
  }

  @Test(arguments: ["true", "False"])
  func `that are booleans are booleans`(text: String) {
    #expect(pictures(text, .boolean) == [])
  }

  @Test(arguments: [
    ("yes", "warning 1:4 [yes] 'yes' is a boolean in YAML 1.1 only | write 'true'"),
    ("OFF", "warning 1:4 [OFF] 'OFF' is a boolean in YAML 1.1 only | write 'false'"),
    ("on", "warning 1:4 [on] 'on' is a boolean in YAML 1.1 only | write 'true'"),
    (
      "\"true\"",
      "warning 1:4 [\"true\"] 'a' is a boolean, but stands in quotes | leave out the quotes"
    ),
    ("1", "error 1:4 [1] 'a' must be a boolean, not a number"),
    ("'on'", "error 1:4 ['on'] 'a' must be a boolean, not text"),
    ("[]", "error 1:4 [[]] 'a' must be a boolean, not a list"),
  ])
  func `that are no booleans are reported`(text: String, picture: String) {
    #expect(pictures(text, .boolean) == [picture])
  }

  @Test(arguments: ["1", "1.0", "-3", "1.0e-8", "!!float 1e-8", "!!float \"1e-8\"", "1_000"])
  func `that are numbers are numbers`(text: String) {
    #expect(pictures(text, .number()) == [])
  }

  @Test(arguments: [
    ("1e-8", "warning 1:4 [1e-8] '1e-8' is text in YAML 1.1, not a number | write '1.0e-8'"),
    ("2.5e3", "warning 1:4 [2.5e3] '2.5e3' is text in YAML 1.1, not a number | write '2.5e+3'"),
    ("'7'", "warning 1:4 ['7'] 'a' is a number, but stands in quotes | leave out the quotes"),
    ("seven", "error 1:4 [seven] 'a' must be a number, not text"),
    ("infinity", "error 1:4 [infinity] 'a' must be a number, not text"),
    ("'0x10'", "error 1:4 ['0x10'] 'a' must be a number, not text"),
    ("true", "error 1:4 [true] 'a' must be a number, not a boolean"),
    ("!include 7", "error 1:13 [7] 'a' must be a number, not text"),
    ("\n  - 1\n  - 2", "error 1:1 [a] 'a' must be a number, not a list"),
  ])
  func `that are no numbers are reported`(text: String, picture: String) {
    #expect(pictures(text, .number()) == [picture])
  }

  @Test(arguments: [
    ("30", []), ("30.0", []),
    ("0.5", ["error 1:4 [0.5] 'a' must be a whole number, not a fraction"]),
    ("0", ["error 1:4 [0] 'a' must be above 0, not 0"]),
  ])
  func `that are whole numbers may end in a zero behind the dot`(text: String, found: [String]) {
    #expect(pictures(text, .integer(.above(0))) == found)
  }

  @Test(arguments: [
    (Bounds.atLeast(1), "0", "error 1:4 [0] 'a' must be at least 1, not 0"),
    (.within(1...3), "5", "error 1:4 [5] 'a' must be from 1 to 3, not 5"),
    (.between(0, 1), "1.0", "error 1:4 [1.0] 'a' must be between 0 and 1, not 1.0"),
    (.atLeast(0).lenient, "-1", "warning 1:4 [-1] 'a' must be at least 0, not -1"),
    (.atMost(24), "25", "error 1:4 [25] 'a' must be at most 24, not 25"),
  ])
  func `beyond their bounds are reported`(bounds: Bounds, text: String, picture: String) {
    #expect(pictures(text, .number(bounds)) == [picture])
  }

  @Test(arguments: [
    ("GT", []), ("'GT'", []),
    (
      "GTT", ["error 1:4 [GTT] 'a' cannot be 'GTT' | did you mean 'GT'? | it can be GT, LT"]
    ),
    ("equal", ["error 1:4 [equal] 'a' cannot be 'equal' | it can be GT, LT"]),
    ("above", ["warning 1:4 [above] 'above' is an old spelling | write 'GT'"]),
    ("[GT]", ["error 1:4 [[GT]] 'a' must be a word, not a list"]),
  ])
  func `that are a choice are spelled exactly`(text: String, found: [String]) {
    let choice = Choice("comparator", ["GT", "LT"], obsolete: [("above", "GT")])
    #expect(pictures(text, .choice(choice)) == found)
  }

  @Test func `that are long are told in brief`() {
    #expect(
      pictures("|\n  one\n  two", .choice(["x"])) == [
        "error 1:1 [a] 'a' cannot be 'one…' | it can be x"
      ]
    )
  }

  @Test func `that are no choice are as bad as the list is complete`() {
    func severities(_ unknown: UnknownWord) -> [String] {
      pictures("x", .choice(Choice(nil, ["GT"], unknown: unknown)))
        .map { String($0.prefix { $0 != " " }) }
    }
    #expect(severities(.error) == ["error"])
    #expect(severities(.warning) == ["warning"])
    #expect(severities(.info) == ["info"])
    #expect(severities(.ignored) == [])
  }
}
