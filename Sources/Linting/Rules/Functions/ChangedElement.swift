import Diagnostics
import Documents
import Groovy
import StackPackModel

struct ChangedElement: Rule {
  static let documentation = RuleDocumentation(
    id: "changed-element",
    severity: .warning,
    in: [.v1],
    summary: "An id extractor changes the element that it reads.",
    rationale: """
      Extractors are given the element to read. A change may fail, and the element is then \
      dropped without a count of errors. Put what the extractor needs in variables of its own; \
      it is mapping functions that change elements.
      """,
    covers: ["SP1-SYN-016"],
    invalid: [
      .extractor(
        """
        def element = topologyElement.asReadonlyMap()
        def data = element["data"]
        if (data["identifiers"] instanceof String) {
          «data.put("identifiers", data["identifiers"].split(","))»
        }
        «element.data.tags << "demo"»
        return Sts.createId(element.externalId, new HashSet(), element.typeName.toLowerCase())

        """
      )
    ],
    valid: [
      .extractor(
        """
        def element = topologyElement.asReadonlyMap()
        def data = new HashMap(element["data"])
        data.put("seen", true)
        def identifiers = new HashSet(element.data.identifiers ?: [])
        identifiers << element.externalId
        return Sts.createId(element.externalId, identifiers, element.typeName.toLowerCase())

        """
      ),
      .mapping("element.data.tags = []\nreturn element\n"),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.functionScripts.filter(\.isExtractor).flatMap { function -> [Finding] in
      guard let name = function.parameters.first?.string else { return [] }
      let parts = function.flow.parts(of: name)
      return function.flow.changes.compactMap { change in
        guard change.path.isPart, parts.contains(change.path.root.text) else { return nil }
        return finding(change, in: function, element: name)
      }
    }
  }

  private func finding(
    _ change: Flow.Change,
    in function: FunctionScript,
    element: String
  ) -> Finding {
    var notes: [Note] = []
    let variable = change.path.root.text
    if variable != element, let assignment = function.flow.assignments(of: variable).first {
      let place = function.script.span(of: assignment.value).firstLine
      notes.append(Note("'\(variable)' is a part of the element", at: place))
    }
    return Finding(
      "this changes the element, which extractors can only read",
      at: function.script.span(of: change.range).firstLine,
      help: "change a copy, or a variable of its own",
      notes: notes
    )
  }
}
