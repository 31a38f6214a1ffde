import Foundation
import TestSupport
import Testing

@Suite struct ClassicCommandTests {
  @Test func `the sample renders to JSON in which references are texts`() throws {
    let outcome = try Tool.run("render", "samples/tickets", "--set", "instanceId=7")
    #expect(outcome.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    )
    let snapshots = try #require(json["snapshots"] as? [[String: Any]])
    #expect(snapshots.map { $0["scope"] as? String } == ["shared", "instance"])
    #expect(outcome.output.contains("urn:stackpack:tickets:instance:7:sync:desk"))
    #expect(
      outcome.output.contains(
        #""templateFunction": "urn:stackpack:tickets:shared:component-template-function:component""#
      )
    )
  }

  @Test func `YAML holds the same as JSON`() throws {
    let outcome = try Tool.run("render", "samples/tickets", "--format", "yaml")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("snapshots:\n- template: provisioning/templates/shared.sty\n"))
  }

  @Test func `a template renders the elements of a topology`() throws {
    let topology = "samples/telemetry/tickets-topology.json"
    let components = try Tool.run(
      "render",
      "samples/tickets",
      "--template",
      "Tickets component template",
      "--element",
      topology
    )
    #expect(components.status == 0)
    #expect(components.output.contains(#""name": "Hardware""#))
    #expect(components.output.contains(#""name": "floor:2""#))
    let relation = try Tool.run(
      "render",
      "samples/tickets",
      "--template",
      "urn:stackpack:tickets:shared:relation-template-function:relation",
      "--element",
      topology
    )
    #expect(relation.output.contains(#""name": "team-north --> queue-hardware""#))
    #expect(relation.output.contains(#""source": 1"#))
  }

  @Test func `a template that nobody knows is told with those there are`() throws {
    let outcome = try Tool.run(
      "render",
      "samples/tickets",
      "--template",
      "x",
      "--element",
      "samples/telemetry/tickets-topology.json"
    )
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'Tickets component template'"))
  }

  @Test func `what an element breaks is told at the line of the template`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{ "externalId": "a\"b", "type": { "name": "x" }, "data": {} }"#,
      to: "e.json"
    )
    let outcome = try Tool.run(
      "render",
      "samples/tickets",
      "--template",
      "Tickets component template",
      "--element",
      folder.path + "/e.json"
    )
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("provisioning/templates/component.json.handlebars:3:"))
  }

  @Test func `what is made of an element is held against what a component must be`() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{ "externalId": "", "type": { "name": "x" }, "data": {} }"#, to: "e.json")
    let outcome = try Tool.run(
      "render",
      "samples/tickets",
      "--template",
      "Tickets component template",
      "--element",
      folder.path + "/e.json"
    )
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("provisioning/templates/component.json.handlebars:3:"))
    #expect(outcome.output.contains(#""name": """#))
  }

  @Test func `settings of a 2.0 pack are printed with their includes in place`() throws {
    let outcome = try Tool.run("render", "samples/webshop", "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("data:image/svg+xml;base64,"))
    #expect(!outcome.output.contains("!include"))
  }

  @Test func `a manifest without a version is completed in the archive only`() throws {
    let folder = try TemporaryFolder()
    let pack = folder.path + "/src/main/stackpack"
    try folder.write("lastReleasedStackPackVersion in ThisBuild := \"1.3.2\"\n", to: "version.sbt")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/src/main",
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(atPath: Repository.path("samples/tickets"), toPath: pack)
    let conf = try String(contentsOfFile: pack + "/stackpack.conf", encoding: .utf8)
    let bare = conf.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("version") }.joined(separator: "\n")
    try folder.write(bare, to: "src/main/stackpack/stackpack.conf")
    let outcome = try Tool.run("build", ".", in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("wrote tickets-1.3.2.sts"))
    let archive = try Tool.run("inspect", "tickets-1.3.2.sts", in: folder.path)
    #expect(archive.output.hasPrefix("tickets 1.3.2, Tickets"))
    let kept = try String(contentsOfFile: pack + "/stackpack.conf", encoding: .utf8)
    #expect(kept == bare)
  }

  @Test func `an archive has the manifest first and the findings of its folder`() throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/tickets.sts"
    let built = try Tool.run("build", "samples/tickets", "--output", output)
    #expect(built.status == 0)
    let listed = try Tool.run("build", "samples/tickets", "--list")
    let lines = listed.output.split(separator: "\n")
    #expect(lines[1].contains("stackpack.conf"))
    let linted = try Tool.run("lint", output, "--format", "concise", "--strict")
    #expect(linted.output == "" || linted.output.contains("misnamed-archive"))
  }

  @Test(
    .enabled(if: Repository.corpus("1.0") != nil),
    arguments: ["sap", "tutorial"]
  )
  func `published packs lint without an error or a warning, render and build`(name: String) throws {
    let pack = try #require(Repository.corpus("1.0")) + "/" + name
    let linted = try Tool.run("lint", pack, "--strict")
    #expect(linted.status == 0, "\(linted.output)")
    let rendered = try Tool.run("render", pack)
    #expect(rendered.status == 0)
    _ = try JSONSerialization.jsonObject(with: Data(rendered.output.utf8))
    let folder = try TemporaryFolder()
    let built = try Tool.run("build", pack, "--output", folder.path + "/pack.sts")
    #expect(built.status == 0)
  }
}
