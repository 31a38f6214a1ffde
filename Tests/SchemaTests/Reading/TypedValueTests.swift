import Diagnostics
import Documents
import Schema
import Testing

private let column = ObjectType("Column", "A column.") {
  Field("columnId", .string(), "The id.")
  Field("projection", .variant(Variants("projection", by: "_type", among: [text])), "The text.")
    .optional
}
private let text = ObjectType("Text", "A text.") { Field("value", .string(.markdown()), "It.") }
private let page = ObjectType("Page", "A page.") {
  Field("columns", .list(of: .object(column)), "The columns.")
  Field("colors", .map(of: .string(.color)), "Colours.").optional
}

@Suite struct `Typed values` {
  private let values: [TypedValue]

  init() throws {
    let file = SourceFile(
      path: "test.yaml",
      text: """
        columns:
        - columnId: a
        - projection: {value: v, _type: Text}
          columnId: b
        colors: {a.b: red}
        extra: {}
        """
    )
    values = page.read(try #require(read(file, as: .yaml).tree.root)).values
  }

  @Test func `come containers first, in the order of the file, the discriminator in front`() {
    #expect(
      values.map(\.path) == [
        "", "columns", "columns[0]", "columns[0].columnId", "columns[1]",
        "columns[1].projection", "columns[1].projection._type", "columns[1].projection.value",
        "columns[1].columnId", "colors", "colors.a.b",
      ]
    )
  }

  @Test func `know the field they fill and the object they were read as`() throws {
    let projection = try #require(values.first { $0.path == "columns[1].projection" })
    #expect(projection.field?.summary == "The text.")
    #expect(projection.object === text)
    let value = try #require(values.first { $0.path.hasSuffix("value") })
    #expect(value.field?.name == "value")
    #expect(value.name == "value")
    guard case .string(.markdown(.none)) = value.type else {
      Issue.record("not read as Markdown")
      return
    }
    #expect(value.ancestors.map(\.path) == ["columns[1].projection", "columns[1]", "columns", ""])
  }

  @Test func `under free keys and in lists fill no field`() throws {
    let color = try #require(values.last)
    #expect(color.field == nil)
    #expect(color.name == "a.b")
    let item = try #require(values.first { $0.path == "columns[0]" })
    #expect(item.field == nil)
    #expect(item.name == "columns")
    #expect(item.index == 0)
  }
}
