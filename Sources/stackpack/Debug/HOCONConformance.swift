import Diagnostics
import Documents

/// HOCON as conformance suites ask for it: accepted or not, and its value as JSON.
enum HOCONConformance {
  static func parse(_ file: SourceFile, _ request: DataNode) -> Answer {
    let files = request["files"]
    let parsed = readHOCON(file, resolve: request["resolve"]?.scalar != .boolean(false)) { path in
      files?[path]?.string.map { SourceFile(path: path, text: $0) }
    }
    let document = parsed.tree
    let problems = parsed.problems.filter { $0.kind != .duplicateKey }
    // A list has no keys to look up, so typesafe-config never resolves one.
    guard problems.isEmpty || (document.root?.kind == .list && problems[0].kind == .reference)
    else {
      return .of(problems, phase: problems[0].kind == .reference ? "resolve" : "parse")
    }
    guard document.substitutions.isEmpty else { return .accepted(nil) }
    return .accepted(document.root.map(YAMLConformance.json))
  }
}
