import ArgumentParser
import Diagnostics
import Documents
import Packaging
import StackPackModel

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Prints what is in a pack.",
    discussion: """
      EXAMPLES:
        stackpack inspect my-shop
        stackpack inspect my-shop-1.0.0.sts --format json
      """
  )

  /// How the contents are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var packs: PackArguments

  @Option(help: "How it is printed: text or json.")
  var format: Format = .text

  func run() throws {
    let sources = PackSources(packs.paths)
    let contents = sources.packs.map(PackContents.init)
    switch format {
    case .text: Console.write(contents.map(\.text).joined(separator: "\n"))
    case .json:
      let value = JSONValue.object([
        "formatVersion": .integer(1), "packs": .array(contents.map(\.json)),
      ])
      Console.write(value.text + "\n")
    }
    for failure in sources.failures { Console.complain(failure) }
    if !sources.failures.isEmpty { throw Exit.failure }
  }
}

/// What `inspect` tells of a pack.
private struct PackContents {
  let pack: PackSource

  private struct File {
    var path: String
    var size: Int
    var digest: Digest
  }

  private var project: Project { pack.project }

  private var files: [File] {
    project.entries.compactMap { entry in
      guard let file = project.files[entry.path] else { return nil }
      return File(
        path: file.path,
        size: file.bytes.count,
        digest: Digest(of: file.bytes)
      )
    }
  }

  /// How many nodes of each type there are, by type.
  private var nodeCounts: [(type: String, count: Int)] {
    var counts: [String: Int] = [:]
    for node in project.nodes { counts[node.typeName?.string ?? "(none)", default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { (type: $0.key, count: $0.value) }
  }

  var text: String {
    var lines = ["\(project.name ?? "(no name)") \(project.manifest?.version ?? "(no version)")"]
    if let displayName = project.manifest?.displayName { lines[0] += ", \(displayName)" }
    lines = [
      printable(lines[0]),
      "  \(printable(pack.location)), StackPack \(project.layout.format.rawValue)",
    ]
    lines += ["", "delivers"]
    for delivery in project.deliveries {
      let evidence = delivery.evidence.isEmpty ? "-" : delivery.evidence.joined(separator: ", ")
      lines.append("  \(delivery.subject.rawValue.padding(to: 9))  \(evidence)")
    }
    lines += ["", "nodes"]
    let counts = nodeCounts
    let width = counts.map(\.type.count).max() ?? 0
    for (type, count) in counts {
      lines.append("  \(printable(type).padding(to: width))  \(count)")
    }
    lines += ["", "files"]
    let files = files
    let digits = files.map { String($0.size).count }.max() ?? 0
    for file in files {
      let size = String(file.size)
      let blanks = String(repeating: " ", count: digits - size.count)
      lines.append("  \(file.digest)  \(blanks)\(size)  \(printable(file.path))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  var json: JSONValue {
    let manifest = project.manifest
    return .object([
      "location": .string(pack.location),
      "format": .string(project.layout.format.rawValue),
      "name": manifest?.name.map(JSONValue.string),
      "displayName": manifest?.displayName.map(JSONValue.string),
      "version": manifest?.version.map(JSONValue.string),
      "delivers": .object(
        project.deliveries.map {
          .init(key: $0.subject.rawValue, value: .array($0.evidence.map(JSONValue.string)))
        }
      ),
      "nodes": .array(
        project.nodes.map { node in
          .object([
            "type": node.typeName?.string.map(JSONValue.string),
            "identifier": node.identifier?.string.map(JSONValue.string),
            "name": node.name?.string.map(JSONValue.string),
            "file": .string(node.file.path),
            "line": .integer(node.data.span.start.line),
          ])
        }
      ),
      "files": .array(
        files.map {
          .object([
            "path": .string($0.path), "size": .integer($0.size),
            "sha256": .string($0.digest.description),
          ])
        }
      ),
    ])
  }
}
