import Diagnostics
import Documents
import Foundation
import PromQL
import TestSupport
import Testing

/// The published packs run on real servers, so that no query of theirs is refused.
@Suite struct `Published packs` {
  @Test(arguments: ["2.0/notification-operator", "2.0/open-telemetry"])
  func `hold sound queries`(pack: String) throws {
    guard let folder = Repository.corpus(pack) else { return }
    var count = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".sty") {
      let url = URL(filePath: folder).appending(path: name)
      let file = SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
      for (key, query, path) in queries(in: try #require(read(file, as: .yaml).tree.root)) {
        count += 1
        check(key, query, path)
      }
    }
    #expect(count > 0)
  }

  /// All queries below a value, with their keys and the keys above them.
  private func queries(
    in node: DataNode,
    below path: [String] = []
  ) -> [(key: String, text: MappedText, path: [String])] {
    var queries: [(key: String, text: MappedText, path: [String])] = []
    for entry in node.entries {
      if let text = entry.value.text, isQuery(entry.name, path) {
        queries.append((entry.name, text, path))
      }
      queries += self.queries(in: entry.value, below: path + [entry.name])
    }
    for item in node.items { queries += self.queries(in: item, below: path) }
    return queries
  }

  private func isQuery(_ key: String, _ path: [String]) -> Bool {
    key == "expression" || (key == "query" && path.last != "binding")
  }

  private func check(_ key: String, _ query: MappedText, _ path: [String]) {
    let substitution = substitutingPlaceholders(in: query)
    #expect(substitution.problems.isEmpty, "\(query.string)")
    let reading = read(substitution)
    #expect(reading.expression?.type == .instantVector, "\(query.string)")
    #expect(reading.problems(in: .metricsQL).map(\.message) == [], "\(query.string)")
    let known = [
      "'count' takes an instant vector, not a range vector",
      "'rate' takes a range vector here, not an instant vector",
      "'or' takes two instant vectors, not a scalar",
    ]
    let messages = reading.problems(in: .prometheus).map(\.message)
    #expect(messages.filter { !known.contains($0) } == [], "\(query.string)")
    #expect(parse(substitution.text).problems.isEmpty)
  }
}
