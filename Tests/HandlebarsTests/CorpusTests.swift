import Diagnostics
import Documents
import Foundation
import Handlebars
import TestSupport
import Testing

/// Provisioning templates of published packs are rendered without a problem, and to sound documents.
@Suite struct CorpusTests {
  @Test(arguments: [
    ("sap", "templates/sap.stj"), ("sap", "templates/sap-instance-template.stj"),
    ("tutorial", "templates/tutorial-template.stj"),
  ])
  func `a published template is rendered to JSON, and its JSON leads back`(
    pack: String,
    path: String
  ) throws {
    guard let folder = Repository.corpus("1.0/\(pack)/provisioning") else { return }
    @Sendable func file(_ path: String) throws -> SourceFile {
      let url = URL(filePath: folder).appending(path: path)
      return SourceFile(path: path, bytes: Array(try Data(contentsOf: url)))
    }
    let helpers = HelperRegistry.standard.adding(
      PlatformHelpers.provisioning(
        nodes: { _ in .success(9_000_000_001) },
        files: { path in
          (try? file(path)).map { .success($0) } ?? .failure(HelperFailure("there is no file"))
        }
      )
    )
    let template = parse(MappedText(try file(path)))
    #expect(template.problems == [])
    let data: Value = ["instanceId": "1234", "instanceName": "i", "topicName": "t"]
    let rendered = render(template.tree, with: data, helpers: helpers)
    #expect(rendered.problems == [])
    let json = read(SourceFile(path: path, bytes: rendered.tree.bytes), as: .json)
    #expect(json.problems == [])
    let nodes = try #require(json.tree.root?["nodes"]?.items)
    #expect(!nodes.isEmpty)
    for node in nodes {
      let type = try #require(node["_type"])
      let place = rendered.tree.span(of: type.span.range)
      #expect(place.text == type.span.text)
      try renderInner(node["handlebarsTemplate"]?.string, helpers)
    }
  }

  /// A component template is rendered a second time for every element.
  private func renderInner(_ text: String?, _ helpers: HelperRegistry) throws {
    guard let text else { return }
    let template = parse(MappedText(SourceFile(path: "inner", text: text)))
    #expect(template.problems == [])
    let element: Value = [
      "externalId": "x", "sourceId": 1, "targetId": 2, "sourceExternalId": "a",
      "targetExternalId": "b", "type": ["name": "host"],
      "data": [
        "name": "n", "labels": ["l"], "layer": "urn:stackpack:common:layer:machines",
        "domain": "SAP",
        "environment": "urn:stackpack:common:environment:production",
      ],
    ]
    let rendered = render(template.tree, with: ["element": element], helpers: helpers)
    #expect(rendered.problems == [])
    let json = read(SourceFile(path: "inner", text: rendered.tree.string), as: .json)
    #expect(json.problems == [], "\(rendered.tree.string)")
  }
}
