import StackPackModel

/// A small pack without a fault, on which the examples of rules are built.
enum ExamplePack {
  /// Everything in it.
  static let items: [PackPath: MemoryTree.Item] = {
    var items = texts.mapValues { MemoryTree.Item.file(Array($0.utf8)) }
    items["stackpack.yaml"] = .file(Array(manifest(replacing: "", without: []).utf8))
    return items
  }()

  /// The manifest with some of its keys replaced, added or left out.
  ///
  /// A key of `fragment` begins at the start of a line, perhaps behind a `«`, and owns the lines below
  /// it that do not.
  static func manifest(replacing fragment: String, without removed: [String]) -> String {
    join(manifest, replacing: fragment, without: removed)
  }

  /// Blocks of keys, some of them replaced, added or left out.
  static func join(
    _ manifest: [(key: String, text: String)],
    replacing fragment: String,
    without removed: [String]
  ) -> String {
    var blocks = manifest.filter { !removed.contains($0.key) }
    for (key, text) in split(fragment) {
      if let index = blocks.firstIndex(where: { $0.key == key }) {
        blocks[index].text = text
      } else {
        blocks.append((key, text))
      }
    }
    return blocks.map(\.text).joined(separator: "\n") + "\n"
  }

  private static func split(_ fragment: String) -> [(key: String, text: String)] {
    var blocks: [(key: String, text: String)] = []
    for line in fragment.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = line.drop { $0 == "«" || $0 == "\"" }
      let startsKey = bare.first.map { !" -#}]»".contains($0) } ?? false
      if startsKey {
        let key = bare.prefix { !":»\" =+{".contains($0) }
        blocks.append((String(key), String(line)))
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1].text += "\n" + line
      } else if !line.isEmpty {
        blocks.append(("", String(line)))
      }
    }
    return blocks
  }

  private static let manifest: [(key: String, text: String)] = [
    ("schemaVersion", #"schemaVersion: "2.0""#),
    ("name", #"name: "demo""#),
    ("displayName", #"displayName: "Demo""#),
    ("version", #"version: "1.0.0""#),
    ("categories", #"categories: [ "Custom" ]"#),
    ("logoUrl", #"logoUrl: !resource "logo.svg""#),
    ("overviewUrl", #"overviewUrl: !resource "overview.md""#),
    ("detailedOverviewUrl", #"detailedOverviewUrl: !resource "details.md""#),
    (
      "configurationUrls",
      """
      configurationUrls:
        NOT_INSTALLED: !resource "setup.md"
        PROVISIONING: !resource "setup.md"
        WAITING_FOR_DATA: !resource "setup.md"
        INSTALLED: !resource "setup.md"
        DEPROVISIONING: !resource "setup.md"
        ERROR: !resource "setup.md"
      """
    ),
    ("provision", "provision:\n  companionStackPacks: []"),
  ]

  private static let texts: [PackPath: String] = [
    "README.md": "# Demo\n\nShows queues.\n",
    "settings/menu.sty": """
    nodes:
      - _type: MainMenuGroup
        identifier: urn:stackpack:demo:main-menu-group:demo
        name: Demo
        description: Everything of the demo
        iconbase64: !icon menu.svg

    """,
    "icons/menu.svg": svg,
    "resources/logo.svg": svg,
    "resources/overview.md": "# Overview\n\nQueues and what depends on them.\n",
    "resources/details.md": "# Details\n\nWhat the demo reads, and how often.\n",
    "resources/setup.md": "# Setup\n\nInstall the collector first.\n",
  ]

  static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18"><circle cx="9" cy="9" r="8"/></svg>

    """
}
