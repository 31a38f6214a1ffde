import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct HygieneTests {
  private func found(_ rule: String, in example: Example) throws -> [String] {
    Linter(only: [rule]).lint(try example.project()).map(\.span.file.path).sorted()
  }

  private func secrets(in text: String) throws -> [String] {
    let project = try Example.file("includes/a.md", text).project()
    return Linter(only: ["possible-secret"]).lint(project).map(\.span.text)
  }

  // MARK: Use

  @Test func `an icon in another case, or without its tag, is used`() throws {
    let settings = """
      nodes:
        - iconbase64: !icon Queue.svg
        - iconbase64: topic.svg
        - iconbase64: ./icons/shop.svg
      """
    let icons = ["icons/queue.svg", "icons/topic.svg", "icons/shop.svg", "icons/other.svg"]
    let changes = Dictionary(uniqueKeysWithValues: icons.map { ($0, Example.Change.text("")) })
    #expect(
      try found("unused-icon", in: .settings(settings, with: changes)) == ["icons/other.svg"]
    )
  }

  @Test func `a comment is no use`() throws {
    let settings = "nodes: [] # queue.svg\n"
    #expect(
      try found(
        "unused-icon",
        in: .settings(settings, with: ["icons/queue.svg": .text("")])
      )
        == ["icons/queue.svg"]
    )
  }

  @Test func `without settings that can be read nothing is said of icons`() throws {
    let example = Example.pack(
      "a link that leaves the pack",
      at: "",
      with: ["settings/a.sty": .link(.outside), "icons/queue.svg": .text("")]
    )
    #expect(try found("unused-icon", in: example) == [])
  }

  @Test func `without a manifest nothing is said of resources`() throws {
    let example = Example.pack("no manifest", at: "", with: ["stackpack.yaml": .nothing])
    #expect(try found("unused-resource", in: example) == [])
  }

  @Test(arguments: [
    "![a](images/a.svg)", "<img src=\"images/a.svg\"/>", "[a]: <images/a.svg> \"A\"",
    "![a](./images/a.svg#top)", "See images/a.svg.", "![a](images%2Fa.svg)",
  ])
  func `an image that a page names is used`(page: String) throws {
    let changes: [String: Example.Change] = ["resources/images/a.svg": .text("")]
    let example = Example.file("resources/overview.md", page, with: changes)
    #expect(try found("unused-resource", in: example) == [])
  }

  @Test func `an image of a longer name is another`() throws {
    let changes: [String: Example.Change] = ["resources/a.svg": .text("")]
    let example = Example.file("resources/overview.md", "![a](data.svg) xa.svg", with: changes)
    #expect(try found("unused-resource", in: example) == ["resources/a.svg"])
  }

  @Test func `a manifest that does not parse names what its text names`() throws {
    let example = Example.file("stackpack.yaml", "logoUrl: !resource \"logo.svg\"\n  x: [\n")
    #expect(
      try found("unused-resource", in: example)
        == ["resources/details.md", "resources/overview.md", "resources/setup.md"]
    )
  }

  @Test func `many unused files and long pages take little time`() throws {
    var items: [PackPath: MemoryTree.Item] = ["stackpack.yaml": .file(Array("name: demo".utf8))]
    for number in 1...3000 { items[PackPath("resources/\(number).svg")] = .file([]) }
    let page = (1...3000).map { "![a](images/x\($0).svg) 100% [b](%%%20%zz)" }
    items["resources/page.md"] = .file(Array(page.joined(separator: "\n").utf8))
    let project = try Project.load(from: MemoryTree(items), origin: .memory)
    #expect(Linter(only: ["unused-resource"]).lint(project).count == 3001)
  }

  // MARK: Leftovers

  @Test func `a folder of junk is reported once`() throws {
    let changes: [String: Example.Change] = [
      "icons/__MACOSX/._a.svg": .text(""), "icons/__MACOSX/b/.DS_Store": .text(""),
      "icons/__MACOSX/x.sts": .text(""),
    ]
    let example = Example.pack("what macOS adds", at: "", with: changes)
    #expect(try found("junk-file", in: example) == ["icons/__MACOSX"])
    for rule in ["nested-archive", "unused-icon", "empty-folder"] {
      #expect(try found(rule, in: example) == [])
    }
  }

  @Test func `an archive among the resources is only an archive`() throws {
    let example = Example.pack(
      "a built archive",
      at: "",
      with: ["resources/demo-1.0.0.sts": .sized(3 << 20)]
    )
    #expect(try found("nested-archive", in: example) == ["resources/demo-1.0.0.sts"])
    for rule in ["junk-file", "large-file", "unused-resource"] {
      #expect(try found(rule, in: example) == [])
    }
  }

  @Test func `of nested empty folders the innermost is reported`() throws {
    let example = Example.pack("folders", at: "", with: ["settings/a/b/c": .folder])
    #expect(try found("empty-folder", in: example) == ["settings/a/b/c"])
  }

  // MARK: README.md

  @Test func `a README is stale once, whatever it names`() throws {
    let names = (1...6).map { "`settings/\($0).sty`" }.joined(separator: ", ")
    let example = Example.file("README.md", "See \(names), and settings/1.sty.")
    let found = Linter(only: ["stale-readme"]).lint(try example.project())
    #expect(found.map(\.message) == ["there is no 'settings/1.sty' in the pack"])
    #expect(found.first?.notes.map(\.message).last == "nor 2 more")
  }

  @Test(arguments: [
    "`settings/`", "settings/menu.sty:4", "settings/…", "settings/...", "resources/setup.md#top",
    "https://example.com/icons/a.svg", "my/settings/a.sty", "icons/images", "settings/../x.md",
    "settings/{a,b}.sty", "resources/*.png", "settings/menu.sty, settings/menu.sty.",
  ])
  func `a README that names no missing file is not stale`(text: String) throws {
    #expect(try found("stale-readme", in: .file("README.md", text)) == [])
  }

  // MARK: Secrets

  @Test func `secrets are found in every spelling`() throws {
    let key = "q8Zr4" + "Vn0TbX2mKc7LdPa"
    let hex = "9f86d081" + "884c7d659a2feaa0c55ad015"
    #expect(try secrets(in: "apiKey: \(key)") == [key])
    #expect(try secrets(in: "STS_API_KEY=\(key)\n") == [key])
    #expect(try secrets(in: "{\"access_token\": \"\(key)\"}") == [key])
    #expect(try secrets(in: "--set stackstate.apiKey='\(key)' \\") == [key])
    #expect(try secrets(in: "password = \(hex)") == [hex])
    #expect(try secrets(in: "client-secret: \(key)== # mine") == ["\(key)=="])
    #expect(try secrets(in: "?token=\(key)&x=1, token: \(hex)") == [key, hex])
  }

  @Test func `keys are found in every spelling`() throws {
    let begin = "-----BEGIN RSA " + "PRIVATE KEY-----"
    #expect(try secrets(in: "  \(begin)\n  MIIEpAIBAAKCAQEA") == [begin])
    #expect(try secrets(in: "\"\(begin)\\nMIIEpAIBAAKCAQEA\\n\"") == [begin])
    #expect(try secrets(in: "\(begin)\r\nProc-Type: 4,ENCRYPTED") == [begin])
    #expect(try secrets(in: "key AS" + "IAQ3EGRIFB4LZ5T2NV.") == ["AS" + "IAQ3EGRIFB4LZ5T2NV"])
  }

  @Test(arguments: [
    "apiKey: ${STS_API_KEY}", "apiKey: {{ apiKey }}", "apiKey: <YOUR-API-KEY>", "apiKey: $KEY",
    "apiKey: YOUR_API_KEY_0123456789", "token: xxxxxxxxxxxxxxxxxxx1", "token: 00000000000000000000",
    "password: example-password-123", "tokens: q8Zr4Vn0TbX2mKc7LdPa", "token == 'a1b2c3d4e5f6g7h8'",
    "secret: my-release-token-v2", "secret: urn:stackpack:demo:monitor:a1b2c3",
    "token: /var/run/secrets/k8s.io/v1beta123", "token: q8Zr4Vn0TbX2mKc7LdPa()",
    "sum by (token) (rate(requests_total{token=\"abc\"}[5m]))", "AKIAIOSFODNN7EXAMPLE",
    "xAKIAQ3EGRIFB4LZ5T2NV", "-----BEGIN PUBLIC KEY-----\nMIIEpAIBAAKCAQEA",
    "-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n…", "token:", "=", "-----BEGIN ",
  ])
  func `what only looks a little like a secret is none`(text: String) throws {
    #expect(try secrets(in: text) == [])
  }

  @Test func `hostile text takes little time`() throws {
    for piece in ["token=", "token:a1B", "-----BEGIN ", "A", "token: ", "token=a1"] {
      let text = String(repeating: piece, count: 20_000)
      #expect(try secrets(in: text) == [])
    }
  }
}
