import Diagnostics
import Linting
import TestSupport
import Testing

@Suite struct RuleCatalogTests {
  @Test(arguments: RuleCatalog.ids)
  func `the examples on a rule's page are what the rule says`(id: String) throws {
    let rule = try #require(RuleCatalog.rule(id))
    #expect(RuleExamples.disagreements(rule) == [])
  }

  @Test func `no two rules share an id`() {
    #expect(Set(RuleCatalog.ids).count == RuleCatalog.ids.count)
  }

  @Test(arguments: RuleCatalog.ids)
  func `a rule is named as its type, in kebab case`(id: String) throws {
    let rule = try #require(RuleCatalog.rule(id))
    let words = id.split(separator: "-").map(String.init)
    #expect(words.joined().lowercased() == "\(rule)".lowercased())
  }

  @Test(arguments: RuleCatalog.ids)
  func `a page speaks in sentences and its messages do not`(id: String) throws {
    let page = try #require(RuleCatalog.rule(id)).documentation
    #expect(page.summary.hasSuffix("."))
    #expect(page.rationale.hasSuffix("."))
    for example in page.invalid {
      let pack = LintedPack(try example.project())
      for diagnostic in Linter(only: [id]).lint(pack) {
        #expect(!diagnostic.message.hasSuffix("."))
        #expect(diagnostic.message.first?.isUppercase != true)
      }
    }
  }
}
