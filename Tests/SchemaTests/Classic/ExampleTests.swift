import Diagnostics
import Documents
import Schema
import StackPackModel
import Testing

@Suite struct `Examples of format 1.0` {
  @Test(arguments: NodeCatalog.types(in: .v1).map(\.name))
  func `read without a violation, alone and in a snapshot`(name: String) throws {
    let type = try #require(NodeCatalog.type(named: name))
    let text = try #require(type.example)
    #expect(pictures(of: text, as: NodeCatalog.snapshot) == [])
    let root = try #require(read(SourceFile(path: "a.sty", text: text), as: .yaml).tree.root)
    let nodes = try #require(root["nodes"]).items
    #expect(nodes.map { $0["_type"]?.string } == [name])
    let object = try #require(type.object(in: .v1))
    #expect(nodes.flatMap { object.read($0).violations.map(picture) } == [])
  }

  @Test func `may be JSON, with what an export leaves at the top`() throws {
    let text = """
      {"_version": "1.0.39", "timestamp": "2019-11-27T15:38:55Z", "version": "0.1", "nodes": [
        {"_type": "Layer", "id": -909, "identifier": "urn:stackpack:demo:shared:layer:a",
         "name": "A", "order": 415.1}]}
      """
    #expect(jsonPictures(of: text, as: NodeCatalog.snapshot) == [])
  }
}

/// What is wrong with JSON text, read against a type.
func jsonPictures(of text: String, as type: ObjectType) -> [String] {
  let file = SourceFile(path: "test.json", text: text)
  guard let root = read(file, as: .json).tree.root else { return ["the text cannot be read"] }
  return type.read(root).violations
    .sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
    .map(picture)
}
