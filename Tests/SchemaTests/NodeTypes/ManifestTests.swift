import StackPackModel
import Testing

@Suite struct `The manifest` {
  private let whole = """
    schemaVersion: "2.0"
    name: "demo-pack"
    displayName: "Demo pack"
    version: "0.1.0"
    categories: [ "Custom" ]
    logoUrl: !resource "logo.svg"
    overviewUrl: !resource "overview.md"
    configurationUrls:
      NOT_INSTALLED: !resource "setup.md"
      PROVISIONING: !resource "setup.md"
      WAITING_FOR_DATA: !resource "setup.md"
      INSTALLED: !resource "ready.md"
      DEPROVISIONING: !resource "setup.md"
      ERROR: !resource "setup.md"
    provision:
      companionStackPacks: []

    """

  @Test func `may be whole`() {
    #expect(pictures(of: whole, as: ManifestTypes.v2) == [])
  }

  @Test func `may hold keys of the classic one, which are read`() {
    #expect(
      pictures(of: whole + "isNew: 3\nfaqs: [{question: Q}]", as: ManifestTypes.v2) == [
        "warning 17:1 [isNew] 'isNew' does not belong in this manifest"
          + " | only the classic manifest has it",
        "error 17:8 [3] 'isNew' must be a boolean, not a number",
        "warning 18:1 [faqs] 'faqs' does not belong in this manifest"
          + " | only the classic manifest has it",
        "warning 18:9 [question] 'answer' is missing from this question | 'answer': the answer",
      ]
    )
  }

  @Test func `names no state that does not exist`() {
    #expect(
      pictures(
        of: "INSTALLED: a\nPROVISIONING: a\nNOT_INSTALLED: a\nWAITING_FOR_DATA: a\n"
          + "DEPROVISIONING: a\nEROR: a",
        as: ManifestTypes.configurationUrls
      ) == [
        "warning 1:1 [INSTALLED] 'ERROR' is missing from this set of states"
          + " | 'ERROR': shown when installing it failed",
        "error 6:1 [EROR] 'EROR' is not a key of this set of states | did you mean 'ERROR'?",
      ]
    )
  }
}
