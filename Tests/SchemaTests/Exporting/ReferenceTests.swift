import Schema
import StackPackModel
import Testing

@Suite struct `A reference page` {
  @Test func `shows keys with their paths, old keys and an example`() {
    let box = ObjectType(
      "Box",
      "A box.",
      obsolete: [ObsoleteField("w", use: "width", "renamed")]
    ) { Field("width", .integer(.atLeast(1)), "The width | in pixels <px>.") }
    let type = ObjectType("Page", "A page.") {
      Field("boxes", .list(of: .object(box), mergeKey: "id"), "The boxes.").expected
      Field("kind", .choice(["A", "B"]), "The kind.").defaults(to: "A").example("B")
    }
    #expect(
      Reference(type, facts: ["A fact."], example: "kind: A\n", level: 2).text == """
        ## Page

        A page.

        A fact.

        | Key | Holds | Presence | What for |
        |---|---|---|---|
        | `boxes` | list of maps, merged by `id` | expected | The boxes. |
        | `boxes[].width` | whole number ≥ 1 | required | The width \\| in pixels \\<px>. |
        | `kind` | one of `A`, `B` | optional, else `A` | The kind. Example: `B` |

        | Old key | Write | Why |
        |---|---|---|
        | `boxes[].w` | `boxes[].width` | renamed |

        ### Example

        ```yaml
        kind: A
        ```

        """
    )
  }

  @Test func `shows what stands at several places once`() {
    let part = ObjectType("Part", "A part.") { Field("size", .number(), "The size.") }
    let type = ObjectType("Page", "A page.") {
      Field("a", .object(part), "A.")
      Field("b", .map(of: .object(part)), "B.")
    }
    let text = Reference(type).text
    #expect(text.contains("| `a` | map, see Part | required | A. |"))
    #expect(text.contains("## Part\n\nA part.\n"))
    #expect(text.split(separator: "`size`").count == 2)
  }

  @Test func `names the function that chooses arguments`() {
    let text = NodeType.monitor.reference()
    for function in MonitorFunctions.all {
      #expect(text.contains("## \(function.name)\n"))
      for field in function.fields { #expect(text.contains("`\(field.name)`")) }
    }
  }

  @Test(arguments: NodeCatalog.all.map(\.name))
  func `names every key of a node type`(name: String) throws {
    let type = try #require(NodeCatalog.type(named: name))
    let text = type.reference()
    for object in type.object.reachable {
      let isShown = object.fields.allSatisfy {
        text.contains("`\($0.name)`") || text.contains(".\($0.name)`")
      }
      // What only old and misplaced keys hold is not written any more.
      #expect(isShown || type.object.obsolete.contains { $0.type != nil }, "\(object.name)")
    }
  }
}
