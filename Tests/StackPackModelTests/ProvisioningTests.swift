import Diagnostics
import Documents
import StackPackModel
import Testing

@Suite struct ProvisioningTests {
  private func project(_ files: [String: String]) throws -> Project {
    var items: [PackPath: MemoryTree.Item] = [
      "stackpack.conf": .file(
        Array(
          """
          name = demo
          provision = "DemoProvision"
          steps = [
            { name = "host", display = "Host", value { type = "text", default = "local" } }
            { name = "key", display = "Key", value { type = "password" } }
          ]
          """.utf8
        )
      )
    ]
    for (path, text) in files { items[PackPath(path)] = .file(Array(text.utf8)) }
    return try Project.load(from: MemoryTree(items), origin: .memory)
  }

  private func script(_ body: String) -> String {
    """
    class DemoProvision extends ProvisioningScript {
      ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
        \(body)
      }
    }
    """
  }

  @Test(arguments: [
    ("return context().stackPack().importSnapshot(\"a.stj\")", "shared", []),
    ("return context().stackPack().importSnapshot(\"a.stj\", [:])", "shared", []),
    (
      "return context().instance().importSnapshot('a.stj', [x: 1, 'y': 2])", "instance", ["x", "y"]
    ),
    ("return context().instance().importSnapshot('a.stj', config)", "instance", ["host", "key"]),
    (
      "def m = [x: config.host]\nm.putAll(config)\nm.z = 1\n"
        + "return context().instance().importSnapshot('a.stj', m)", "instance",
      ["x", "z", "host", "key"]
    ),
  ])
  func `what a script hands to a template is followed`(
    body: String,
    scope: String,
    arguments: [String]
  ) throws {
    let project = try project([
      "provisioning/DemoProvision.groovy": script(body),
      "provisioning/a.stj": #"{ "nodes": [] }"#,
    ])
    let imports = try #require(project.provisioning?.imports)
    #expect(imports.count == 1)
    #expect(imports.first?.scope?.rawValue == scope)
    #expect(imports.first?.arguments?.map(\.name) == arguments)
  }

  @Test func `an argument that is computed elsewhere is not guessed`() throws {
    let project = try project([
      "provisioning/DemoProvision.groovy": script(
        "return context().instance().importSnapshot('a.stj', arguments(config))"
      ),
      "provisioning/a.stj": #"{ "nodes": [ { "_type": "Layer", "name": "{{ x }}" } ] }"#,
    ])
    let snapshot = try #require(project.snapshots.first)
    #expect(snapshot.imported?.arguments == nil)
    #expect(snapshot.nodes.first?.name?.string == "sample-x")
  }

  @Test func `answers are rendered with the defaults of their steps`() throws {
    let project = try project([
      "provisioning/DemoProvision.groovy": script(
        "return context().instance().importSnapshot('a.stj', config)"
      ),
      "provisioning/a.stj":
        #"{ "nodes": [ { "_type": "Layer", "name": "{{ host }}-{{ key }}" } ] }"#,
    ])
    #expect(project.nodes.first?.name?.string == "local-sample-key")
  }

  @Test func `a value leads through every file it came from`() throws {
    let project = try project([
      "provisioning/DemoProvision.groovy": script(
        "return context().stackPack().importSnapshot('a.sty')"
      ),
      "provisioning/a.sty": "nodes:\n{{ include \"parts/b.sty\" \"yaml\" }}\n",
      "provisioning/parts/b.sty":
        "  - _type: CheckFunction\n    script: \"{{ include \"c.groovy\" }}\"\n",
      "provisioning/c.groovy": "def a = \"x\"\nreturn a\n",
    ])
    let script = try #require(project.nodes.first?.data["script"])
    #expect(script.string == "def a = \"x\"\nreturn a\n")
    let text = try #require(script.text)
    let place = text.span(of: 12..<18).written
    #expect(place.file.path == "provisioning/c.groovy")
    #expect(place.start == SourceLocation(line: 2, column: 1))
    #expect(place.text == "return")
  }

  @Test func `a node of the platform is a number that leads to its call`() throws {
    let project = try project([
      "provisioning/DemoProvision.groovy": script(
        "return context().stackPack().importSnapshot('a.stj')"
      ),
      "provisioning/a.stj":
        #"{ "nodes": [ { "_type": "Monitor", "function": {{ get "urn:a:b:c" "Type=T;Name=n" }} } ] }"#,
    ])
    let snapshot = try #require(project.snapshots.first)
    let function = try #require(snapshot.nodes.first?.data["function"])
    let lookup = try #require(snapshot.lookup(at: function))
    #expect(lookup.text == "urn:a:b:c?Type=T;Name=n")
    #expect(lookup.span.start == SourceLocation(line: 1, column: 51))
  }

  @Test(arguments: ["../x.stj", "/etc/passwd", "a\\b.stj", "x/../../x.stj"])
  func `an include cannot leave provisioning`(path: String) throws {
    let project = try project([
      "provisioning/DemoProvision.groovy": script(
        "return context().stackPack().importSnapshot('a.stj')"
      ),
      "provisioning/a.stj": "{ \"nodes\": [ {{ include '\(path)' 'yaml' }} ] }",
    ])
    let snapshot = try #require(project.snapshots.first)
    #expect(snapshot.problems.count == 1)
    #expect(snapshot.uses.inclusions.map(\.target) == [nil])
  }

  @Test func `files that include each other in a circle end with a problem`() throws {
    let project = try project([
      "provisioning/DemoProvision.groovy": script(
        "return context().stackPack().importSnapshot('a.sty')"
      ),
      "provisioning/a.sty": "{{ include 'b.sty' 'yaml' }}",
      "provisioning/b.sty": "{{ include 'a.sty' 'yaml' }}",
    ])
    let problems = try #require(project.snapshots.first?.problems)
    #expect(problems.map(\.message) == ["'provisioning/b.sty' includes itself"])
  }

  @Test func `a transitional pack imports the template that its manifest names`() throws {
    let conf = "name = demo, provision { sharedTemplate { templatePath = \"s.sty\" } }"
    let project = try project([
      "stackpack.conf": conf, "provisioning/s.sty": "nodes:\n- _type: Layer\n  name: a\n",
    ])
    #expect(project.layout.format == .v1)
    #expect(project.nodes.map { $0.name?.string } == ["a"])
    #expect(project.provisioning?.imports.first?.scope == .shared)
  }
}
