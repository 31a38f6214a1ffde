import ArgumentParser
import Diagnostics
import Documents
import Glibc
import Handlebars
import StackPackModel

/// A file with elements of a topology: one element, a list of them, or what a source sends to the receiver.
struct TopologyFile {
  private let root: DataNode

  /// The file at a path.
  init(_ path: String) throws {
    guard let bytes = Self.contents(of: path) else {
      Console.complain("cannot read '\(printable(path))': \(String(cString: strerror(errno)))")
      throw Exit.failure
    }
    let parsed = read(SourceFile(path: path, bytes: bytes), as: .json)
    guard let root = parsed.tree.root, parsed.problems.isEmpty else {
      let problem = parsed.problems.first
      let place = problem.map { ":\($0.span.start.line):\($0.span.start.column)" } ?? ""
      Console.complain("\(printable(path))\(place): \(problem?.message ?? "the file is empty")")
      throw Exit.failure
    }
    self.root = root
  }

  /// The elements that a template of a kind is for, as it sees them.
  func elements(for kind: ComponentTemplate.Kind) -> [Value] {
    let key = kind == .component ? "components" : "relations"
    let sent = (root["topologies"]?.items ?? [root]).flatMap { topology -> [DataNode] in
      topology.entry(key).map { $0.value.items } ?? []
    }
    if !sent.isEmpty || root["topologies"] != nil || root[key] != nil {
      return sent.enumerated().map { element($0.element, at: $0.offset, kind) }
    }
    let nodes = root.kind == .list ? root.items : [root]
    return nodes.enumerated().map { element($0.element, at: $0.offset, kind) }
  }

  /// An element as templates see it: of a relation, the ends have become numbers.
  private func element(_ node: DataNode, at index: Int, _ kind: ComponentTemplate.Kind) -> Value {
    guard case .map(var members) = Value(node) else { return Value(node) }
    if kind == .relation, members["sourceExternalId"] == nil {
      members["sourceExternalId"] = members["sourceId"]
      members["targetExternalId"] = members["targetId"]
      members["sourceId"] = .integer(2 * index + 1)
      members["targetId"] = .integer(2 * index + 2)
    }
    return .map(members)
  }

  private static func contents(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= FileLimits.fileSize {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    errno = EFBIG
    return nil
  }
}
