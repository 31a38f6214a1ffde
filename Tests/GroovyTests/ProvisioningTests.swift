import Diagnostics
import Foundation
import Groovy
import TestSupport
import Testing

@Suite struct ProvisioningTests {
  private let demo = """
    import com.stackstate.stackpack.ProvisioningScript

    class DemoProvision extends ProvisioningScript {
      DemoProvision(ProvisioningContext context) { super(context) }

      @Override
      ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
        def known = ['a': 1, b: 2]
        known.c = 3
        known.put("d", 4)
        def more = [e: 5]
        more.putAll(config)
        context().stackPack().importSnapshot("templates/lost.stj")
        return context().stackPack().importSnapshot("templates/shared.stj", [:]) >>
          context().instance().importSnapshot('templates/known.stj', known) >>
          context().instance().importSnapshot("templates/more.sty", more) >>
          context().instance().importSnapshot("templates/${config.x}.stj", other(config))
      }
      @Override
      ProvisioningIO<scala.Unit> upgrade(Map<String, Object> config, Version current) {
        return install(config)
      }
      @Override
      void waitingForData(Map<String, Object> config) {
        context().sts().onDataRecieved(topic(config), { context().sts().provisioningComplete() })
        context().sts().log().info(context().stackPack().nam)
        context.nothing()
      }
      private def topic(Map<String, Object> config) {
        return context().sts().createTopologyTopicName("demo", config.demo_host)
      }
    }
    """

  @Test func `a provisioning script tells what it imports`() throws {
    let parsed = parse(SourceFile(path: "DemoProvision.groovy", text: demo))
    #expect(parsed.problems.isEmpty)
    let script = parsed.tree
    let imports = script.snapshotImports.map { snapshot in
      "\(snapshot.namespace) \(snapshot.path?.content.string ?? "?")"
        + " [\(snapshot.arguments.map(\.text).joined(separator: ", "))]"
        + (snapshot.hasOtherArguments ? " and others" : "")
        + (script.calls[snapshot.call].use == .dropped ? " dropped" : "")
    }
    #expect(
      imports == [
        "shared templates/lost.stj [] dropped",
        "shared templates/shared.stj []",
        "instance templates/known.stj [a, b, c, d]",
        "instance templates/more.sty [e] and others",
        "instance ? [] and others",
      ]
    )
    #expect(
      script.templatePaths.map(\.content.string) == [
        "templates/lost.stj", "templates/shared.stj", "templates/known.stj", "templates/more.sty",
      ]
    )
  }

  @Test func `a provisioning script tells its class and methods`() throws {
    let script = parse(SourceFile(path: "x", text: demo)).tree
    let index = try #require(script.provisioningClass)
    #expect(script.classes[index].name.text == "DemoProvision")
    let methods = script.methods.filter { $0.owner == index }
    #expect(
      methods.map(\.name.text) == [
        "DemoProvision", "install", "upgrade", "waitingForData", "topic",
      ]
    )
    #expect(methods.map(\.isOverride) == [false, true, true, true, false])
    #expect(
      methods[0].isConstructor && methods[0].parameters.first?.type?.text == "ProvisioningContext"
    )
    #expect(methods[2].parameters.map(\.name.text) == ["config", "current"])
    let calls = script.calls.filter { $0.method == 0 }
    #expect(calls.map(\.name.text) == ["super"])
  }

  @Test func `members that the context does not have are found`() {
    let unknown = parse(SourceFile(path: "x", text: demo)).tree.unknownContextMembers
    #expect(unknown.map(\.text) == ["onDataRecieved", "nam"])
  }

  @Test(arguments: ["1.0/sap", "1.0/tutorial"])
  func `the scripts of published packs have no problem`(pack: String) throws {
    guard let folder = Repository.corpus(pack) else { return }
    var count = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".groovy") {
      let url = URL(filePath: folder).appending(path: name)
      let parsed = parse(SourceFile(path: name, bytes: Array(try Data(contentsOf: url))))
      #expect(parsed.problems.map(\.message) == [], "\(name)")
      #expect(parsed.tree.unknownContextMembers.isEmpty, "\(name)")
      if name.hasSuffix("Provision.groovy") {
        #expect(parsed.tree.provisioningClass != nil)
        #expect(!parsed.tree.snapshotImports.isEmpty)
      }
      count += 1
    }
    #expect(count > 0)
  }
}
