import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct HOCONCorpusTests {
  @Test(arguments: ["1.0/sap", "1.0/tutorial", "scaffold-templates/generic"])
  func `the manifests of real packs are read without a problem`(pack: String) throws {
    guard let folder = Repository.corpus(pack) else { return }
    let bytes = try Data(contentsOf: URL(filePath: folder).appending(path: "stackpack.conf"))
    let parsed = read(SourceFile(path: "stackpack.conf", bytes: Array(bytes)), as: .hocon)
    #expect(parsed.problems == [])
    #expect(parsed.tree.root?["name"]?.string?.isEmpty == false)
  }
}
