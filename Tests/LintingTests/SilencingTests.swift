import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct SilencingTests {
  /// An offence with a comment of the language that allows it, and the rule.
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    let rule: String

    init(_ path: String, _ text: String, _ rule: String) {
      self.path = path
      self.text = text
      self.rule = rule
    }

    var testDescription: String { path }

    /// What is said of the file, with or without the comment.
    func findings(allowed: Bool) throws -> [String] {
      let text = allowed ? text : text.replacing("stackpack:allow", with: "once allowed was")
      let pack = LintedPack(try Example.classic(path, text).project())
      return Linter(only: [rule, "unused-allow"]).lint(pack).map(\.rule)
    }
  }

  static let cases = [
    Case(
      "stackpack.conf",
      "name = demo\nname = demo # stackpack:allow repeated-conf-key",
      "repeated-conf-key"
    ),
    Case(
      "provisioning/DemoProvision.groovy",
      "// stackpack:allow foreign-superclass -- a base class of our own\nclass DemoProvision extends Base {}",
      "foreign-superclass"
    ),
    Case(
      "provisioning/templates/shared.stj",
      "{{!-- stackpack:allow duplicate-snapshot-key --}}\n{ \"nodes\": [], \"nodes\": [] }",
      "duplicate-snapshot-key"
    ),
    Case(
      "provisioning/templates/shared.stj",
      "{ \"nodes\": [], \"nodes\": [] } {{! stackpack:allow duplicate-snapshot-key }}",
      "duplicate-snapshot-key"
    ),
    Case(
      "provisioning/extra.sty",
      "# stackpack:allow unused-provisioning-file\nnodes: []",
      "unused-provisioning-file"
    ),
    Case(
      "resources/more.md",
      "<!-- stackpack:allow unused-resource -->\n# More",
      "unused-resource"
    ),
  ]

  @Test(arguments: cases)
  func `a comment of its language allows a rule in a classic pack`(allowed: Case) throws {
    #expect(try allowed.findings(allowed: false) == [allowed.rule])
    #expect(try allowed.findings(allowed: true) == [])
  }
}
