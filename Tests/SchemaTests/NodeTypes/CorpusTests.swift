import Diagnostics
import Documents
import Foundation
import Schema
import StackPackModel
import TestSupport
import Testing

/// The published packs pass the platform's own validator, so no error may be found in them.
@Suite struct `Published packs` {
  @Test(arguments: ["notification-operator", "open-telemetry"])
  func `hold no errors`(pack: String) throws {
    guard let violations = try violations(in: pack) else { return }
    #expect(violations.filter { $0.severity == .error }.map(picture) == [])
  }

  @Test func `hold the old keys we know of, and no others`() throws {
    guard let first = try violations(in: "notification-operator"),
      let second = try violations(in: "open-telemetry")
    else { return }
    #expect(
      first.compactMap(key).sorted() == ["queries", "queries", "queries", "unit", "unit", "unit"]
    )
    #expect(
      second.compactMap(key).sorted() == [
        "description", "description", "description", "externalComponentSelector",
        "externalComponentSelector", "externalComponentSelector", "externalComponentSelector",
        "moreTab", "moreTab", "moreTab", "moreTab", "provisioning",
      ]
    )
    #expect((first + second).filter { key($0) == nil }.map(picture) == [])
  }

  /// The key of a violation that is about a key which does not belong there.
  private func key(_ violation: Violation) -> String? {
    switch violation {
    case .unknownField(let entry, _, _), .obsoleteField(let entry, _, _),
      .misplacedField(let entry, _, _):
      entry.name
    default: nil
    }
  }

  /// What is wrong with all nodes and the manifest of a pack; nil where there are no packs.
  private func violations(in pack: String) throws -> [Violation]? {
    guard let folder = Repository.corpus("2.0/\(pack)") else { return nil }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var violations: [Violation] = []
    for name in names where name.hasSuffix(".sty") || name == "stackpack.yaml" {
      let url = URL(filePath: folder).appending(path: name)
      let file = SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
      let root = try #require(read(file, as: .yaml).tree.root)
      guard let nodes = root["nodes"] else {
        violations += ManifestTypes.v2.read(root).violations
        continue
      }
      for node in nodes.items {
        let type = try #require(node["_type"]?.string.flatMap(NodeCatalog.type(named:)))
        violations += type.object.read(node).violations
      }
    }
    return violations
  }
}
