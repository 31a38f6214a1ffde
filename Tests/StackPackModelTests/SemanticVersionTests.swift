import StackPackModel
import Testing

@Suite struct SemanticVersionTests {
  @Test(arguments: [
    "0.0.0", "1.2.3", "1.0.0-alpha.1", "1.0.0-0a", "1.0.0+b.01", "1.0.0--",
    "99999999999999999999.0.0",
  ])
  func `a version is read and printed alike`(text: String) {
    #expect(SemanticVersion(text)?.description == text)
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3+", "v1.2.3", "1.2.x",
    "1.2.3-a..b", " 1.2.3", "1.-2.3", "1.2.3\n",
  ])
  func `what is no version is refused`(text: String) { #expect(SemanticVersion(text) == nil) }

  @Test func `precedence is that of the specification`() {
    let ordered = [
      "0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
      "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.10", "1.2.0", "10.0.0",
    ].compactMap(SemanticVersion.init)
    #expect(ordered == ordered.shuffled().sorted())
  }

  @Test(arguments: [("1.2.3", "1.2.4"), ("0.0.9", "0.0.10"), ("1.0.999-rc.1", "1.0.1000")])
  func `the next patch version counts up`(text: String, next: String) {
    #expect(SemanticVersion(text)?.nextPatch.description == next)
  }
}
