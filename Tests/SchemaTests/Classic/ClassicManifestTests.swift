import StackPackModel
import Testing

@Suite struct `The manifest of format 1.0` {
  private static let whole = """
    name: demo
    displayName: Demo
    version: 0.0.8
    categories: [Service]
    releaseStatus: AVAILABLE
    logoUrl: logo.png
    docsUrl: https://docs.example.com
    isNew: "false"
    isMultiConfig: yes
    overviewUrl: overview.md
    configurationUrls: {NOT_INSTALLED: a, PROVISIONING: a, WAITING_FOR_DATA: a, INSTALLED: a, DEPROVISIONING: a, ERROR: a}
    faqs: [{question: Why?, answer: Because.}]
    steps: [{name: api_url, display: Address, value: {type: text, default: 80}}]
    provision: DemoProvision
    dependencies: {common: 2.5.1}
    integrations: [{name: a, displayName: A, overviewUrl: a.md}]

    """

  @Test func `may be whole, with booleans as HOCON reads them`() {
    #expect(pictures(of: Self.whole, as: ManifestTypes.v1) == [])
  }

  @Test func `may name a template in place of a script`() {
    let text = Self.whole.replacing(
      "provision: DemoProvision",
      with: "provision: {sharedTemplate: {templatePath: templates/all.sty}}"
    )
    #expect(pictures(of: text, as: ManifestTypes.v1) == [])
  }

  @Test(arguments: [
    ("name: demo\n", "", "error 1:1 [displayName] 'name' is missing from this manifest"),
    ("version: 0.0.8\n", "", "warning 1:1 [name] 'version' is missing from this manifest"),
    (
      "provision: DemoProvision\n", "", "error 1:1 [name] 'provision' is missing from this manifest"
    ),
    ("DemoProvision", "\"\"", "error 14:12 [\"\"] 'provision' is empty"),
    ("DemoProvision", "[a]", "error 14:12 [[a]] 'provision' must be text, not a list"),
    (
      "DemoProvision", "{shared: a}",
      "error 14:13 [shared] 'sharedTemplate' is missing from this 'provision'"
    ),
    ("isMultiConfig: yes", "isMultiConfig: 1", "error 9:16 [1] 'isMultiConfig' cannot be '1'"),
    ("AVAILABLE", "READY", "warning 5:16 [READY] 'releaseStatus' cannot be 'READY'"),
    (", ERROR: a", "", "warning 11:21 [NOT_INSTALLED] 'ERROR' is missing from this set of states"),
    (
      "ERROR: a", "ERROR: a, BROKEN: a",
      "warning 11:120 [BROKEN] 'BROKEN' is not a key of this set of states"
    ),
    ("type: text", "type: select", "warning 13:57 [select] 'type' cannot be 'select'"),
    ("display: Address, ", "", "error 13:10 [name] 'display' is missing from this step"),
    (", answer: Because.", "", "error 12:9 [question] 'answer' is missing from this question"),
    ("isNew", "isDev", "warning 8:1 [isDev] 'isDev' does not belong in this manifest"),
    ("docsUrl", "docUrl", "warning 7:1 [docUrl] 'docUrl' is not a key of this manifest"),
  ])
  func `is held against its keys`(old: String, new: String, found: String) {
    let text = Self.whole.replacing(old, with: new, maxReplacements: 1)
    let messages = pictures(of: text, as: ManifestTypes.v1).map {
      String($0.split(separator: " | ")[0])
    }
    #expect(messages == [found])
  }

  @Test func `may have keys that nobody described`() {
    #expect(pictures(of: Self.whole + "minStackStateVersion: 4.3.0", as: ManifestTypes.v1) == [])
  }
}
