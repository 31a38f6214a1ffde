import StackPackModel

/// A small classic pack without a fault, on which the examples of rules are built.
enum ClassicExamplePack {
  /// Everything in it.
  static let items: [PackPath: MemoryTree.Item] = {
    var items = texts.mapValues { MemoryTree.Item.file(Array($0.utf8)) }
    items["stackpack.conf"] = .file(Array(manifest(replacing: "", without: []).utf8))
    return items
  }()

  /// The manifest with some of its keys replaced, added or left out.
  static func manifest(replacing fragment: String, without removed: [String]) -> String {
    ExamplePack.join(manifest, replacing: fragment, without: removed)
  }

  private static let manifest: [(key: String, text: String)] = [
    ("name", #"name = "demo""#),
    ("displayName", #"displayName = "Demo""#),
    ("version", #"version = "1.0.0""#),
    ("categories", #"categories = [ "Custom" ]"#),
    ("isMultiConfig", "isMultiConfig = true"),
    ("logoUrl", #"logoUrl = "logo.svg""#),
    ("overviewUrl", #"overviewUrl = "overview.md""#),
    ("detailedOverviewUrl", #"detailedOverviewUrl = "details.md""#),
    (
      "configurationUrls",
      """
      configurationUrls = {
        NOT_INSTALLED = "setup.md"
        PROVISIONING = "setup.md"
        WAITING_FOR_DATA = "setup.md"
        INSTALLED = "setup.md"
        DEPROVISIONING = "setup.md"
        ERROR = "setup.md"
      }
      """
    ),
    ("faqs", "faqs = []"),
    (
      "steps",
      """
      steps = [
        { name = "demo_url", display = "Address", value = { type = "text" } }
      ]
      """
    ),
    ("provision", #"provision = "DemoProvision""#),
    ("dependencies", #"dependencies = { common = "2.0.0" }"#),
  ]

  /// The script of the pack.
  static let script = """
    import com.stackstate.stackpack.ProvisioningContext
    import com.stackstate.stackpack.ProvisioningIO
    import com.stackstate.stackpack.ProvisioningScript
    import com.stackstate.stackpack.Version

    class DemoProvision extends ProvisioningScript {
      DemoProvision(ProvisioningContext context) { super(context) }

      @Override
      ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
        def arguments = ['topicName': topic(config), 'instanceId': context().instance().id()]
        arguments.putAll(config)
        return context().stackPack().importSnapshot("templates/shared.stj", [:]) >>
          context().instance().importSnapshot("templates/instance.stj", arguments)
      }

      @Override
      ProvisioningIO<scala.Unit> upgrade(Map<String, Object> config, Version current) {
        return install(config)
      }

      @Override
      void waitingForData(Map<String, Object> config) {
        context().sts().onDataReceived(topic(config), { context().sts().provisioningComplete() })
      }

      private def topic(Map<String, Object> config) {
        return context().sts().createTopologyTopicName("demo", config.demo_url)
      }
    }

    """

  private static let texts: [PackPath: String] = [
    "provisioning/DemoProvision.groovy": script,
    "provisioning/templates/shared.stj": """
    {
      "nodes": [
        {
          "_type": "Layer",
          "id": -1,
          "identifier": "urn:stackpack:demo:shared:layer:queues",
          "name": "queues",
          "description": "Where messages wait.",
          "order": 11000.5
        }
      ]
    }

    """,
    "provisioning/templates/instance.stj": """
    {
      "nodes": [
        {
          "_type": "QueryView",
          "id": -1,
          "identifier": "urn:stackpack:demo:instance:{{ instanceId }}:query-view:queues",
          "name": "Queues of {{ demo_url }}",
          "description": "What came by {{ topicName }}",
          "query": "layer = \\"queues\\" AND environment = \\"Production\\"",
          "queryVersion": "0.0.1",
          "groupingEnabled": true,
          "groupedByLayers": true,
          "groupedByDomains": true
        }
      ]
    }

    """,
    "resources/logo.svg": ExamplePack.svg,
    "resources/overview.md": "# Overview\n\nQueues and what depends on them.\n",
    "resources/details.md": "# Details\n\nWhat the demo reads, and how often.\n",
    "resources/setup.md": "# Setup\n\nInstall the agent first.\n",
  ]
}
