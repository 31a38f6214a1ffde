import Schema
import Testing

private let circle = ObjectType("Circle", "A circle.") { Field("radius", .number(), "The radius.") }
private let square = ObjectType("Square", "A square.") { Field("side", .number(), "The side.") }
private let cube = ObjectType("Cube", "A cube.") { Field("edge", .number(), "The edge.") }

private let shape = ValueType.variant(
  Variants(
    "shape",
    by: "_type",
    among: [circle, square],
    misplaced: [cube],
    obsolete: [("round", "Circle")]
  )
)

@Suite struct Lists {
  @Test func `hold items of one type`() {
    #expect(
      pictures(of: "[1, x, ~, {}]", as: .list(of: .integer())) == [
        "error 1:5 [x] an item must be a whole number, not text",
        "error 1:8 [~] an item must be a whole number, not nothing",
        "error 1:11 [{}] an item must be a whole number, not a map",
      ]
    )
    #expect(
      pictures(of: "x", as: .list(of: .any)) == ["error 1:1 [x] this must be a list, not text"]
    )
  }

  @Test func `hold as many items as they need`() {
    #expect(
      pictures(of: "[]", as: .list(of: .any, minimumCount: 1)) == ["error 1:1 [[]] this is empty"]
    )
    #expect(
      pictures(of: "[1]", as: .list(of: .any, minimumCount: 2)) == [
        "error 1:1 [[1]] this needs at least 2 items"
      ]
    )
  }

  @Test func `without twins report each twin and point to the first`() {
    #expect(
      pictures(of: "[a, b, a, 'a']", as: .list(of: .string(), isUnique: true)) == [
        "warning 1:8 [a] 'a' stands twice in this | first here 1:2",
        "warning 1:11 ['a'] 'a' stands twice in this | first here 1:2",
      ]
    )
  }

  @Test func `with a merge key report each item that repeats one`() {
    let item = ObjectType("Item", "An item.") { Field("itemId", .string(), "The id.").optional }
    let list = ObjectType("T", "A thing.") {
      Field("items", .list(of: .object(item), mergeKey: "itemId"), "The items.")
    }
    #expect(
      pictures(of: "items:\n- itemId: a\n- itemId: b\n- {}\n- itemId: a", as: list) == [
        "warning 5:11 [a] the itemId 'a' stands twice in 'items' | first here 2:11"
      ]
    )
  }
}

@Suite struct `Objects of several kinds` {
  @Test func `are read as what they say they are`() {
    #expect(pictures(of: "_type: Circle\nradius: 1", as: shape) == [])
    #expect(
      pictures(of: "side: x\n_type: Square\nradius: 1", as: shape) == [
        "error 1:7 [x] 'side' must be a number, not text",
        "warning 3:1 [radius] 'radius' is not a key of this Square | its keys are side",
      ]
    )
    #expect(
      pictures(of: "_type: Square", as: shape) == [
        "error 1:8 [Square] 'side' is missing from this Square | 'side': the side"
      ]
    )
    #expect(pictures(of: "1", as: shape) == ["error 1:1 [1] this must be a map, not a number"])
  }

  @Test func `that nobody knows are not read any further`() {
    #expect(
      pictures(of: "_type: Circel\nx: 1", as: shape) == [
        "error 1:8 [Circel] 'Circel' is not a shape | did you mean 'Circle'?"
      ]
    )
    #expect(
      pictures(of: "_type: 7", as: shape) == [
        "error 1:8 [7] '7' is not a shape | it can be Circle, Square"
      ]
    )
    #expect(
      pictures(of: "_type: [Circle]", as: shape) == [
        "error 1:8 [[Circle]] '_type' must be a word, not a list"
      ]
    )
  }

  @Test func `that belong elsewhere are read without a guess`() {
    #expect(
      pictures(of: "_type: Cube\nedge: x", as: shape) == [
        "error 1:8 [Cube] 'Cube' is not a shape | it can be Circle, Square",
        "error 2:7 [x] 'edge' must be a number, not text",
      ]
    )
  }

  @Test func `by an old name are read as what they became`() {
    #expect(
      pictures(of: "_type: round\nradius: x", as: shape) == [
        "warning 1:8 [round] 'round' is an old spelling | write 'Circle'",
        "error 2:9 [x] 'radius' must be a number, not text",
      ]
    )
  }

  @Test func `without a discriminator are reported, and a near key is named`() {
    #expect(
      pictures(of: "radius: 1", as: shape) == [
        "error 1:1 [radius] '_type' is missing: it says which shape this is"
          + " | it can be Circle, Square"
      ]
    )
    #expect(
      pictures(of: "type: Circle\nradius: x", as: shape) == [
        "error 1:1 [type] '_type' is missing: it says which shape this is"
          + " | write '_type' instead of 'type'",
        "error 2:9 [x] 'radius' must be a number, not text",
      ]
    )
  }

  @Test func `of one kind only are read without a discriminator`() {
    let only = ValueType.variant(
      Variants("shape", by: "_type", among: [circle], presence: .expected)
    )
    #expect(
      pictures(of: "radius: x", as: only) == [
        "warning 1:1 [radius] '_type' is missing: it says which shape this is | it can be Circle",
        "error 1:9 [x] 'radius' must be a number, not text",
      ]
    )
  }
}

@Suite struct `Values chosen by a neighbour` {
  private let call = ObjectType("Call", "A call.") {
    Field("function", .string(), "The function.")
    Field("arguments", .selected(Selection(by: "function", from: [circle, square])), "The rest.")
  }

  @Test func `are read as what the neighbour says`() {
    #expect(pictures(of: "function: Circle\narguments: {radius: 1}", as: call) == [])
    #expect(
      pictures(of: "function: Circle\narguments: {side: 1}", as: call) == [
        "warning 2:13 [side] 'side' is not a key of this Circle | its keys are radius",
        "error 2:13 [side] 'radius' is missing from this Circle | 'radius': the radius",
      ]
    )
    #expect(
      pictures(of: "function: Circle\narguments: 1", as: call) == [
        "error 2:12 [1] 'arguments' must be a map, not a number"
      ]
    )
  }

  @Test func `are left alone if nobody knows the neighbour`() {
    #expect(pictures(of: "function: Other\narguments: {side: x}", as: call) == [])
  }

  @Test func `may have another shape that is known to be written`() {
    let type = ObjectType("T", "A thing.") {
      Field("tags", .list(of: .string()), "Tags.")
        .tolerating(.map(of: .string()), reason: "tags-as-map", "write a list")
    }
    #expect(
      pictures(of: "tags: {a: [b]}", as: type) == [
        "warning 1:7 [{a: [b]}] 'tags' is a map here | write a list",
        "error 1:11 [[b]] 'a' must be text, not a list",
      ]
    )
    #expect(pictures(of: "tags: a", as: type) == ["error 1:7 [a] 'tags' must be a list, not text"])
  }
}
