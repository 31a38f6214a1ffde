import Groovy

/// How scripts look for synchronizations by name: `syncs.find { it.name.contains("x") }`,
/// `hasLabel("Sync").has("name", "x")`, `sync.name == "x"`.
struct SyncSearch {
  /// Code in braces that is handed to a call.
  private struct Closure {
    let range: Range<Int>
    /// What it calls the synchronization that it is given; nil if it is given something else.
    let item: String?
  }

  private let flow: Flow
  private var closures: [Closure] = []
  private var found: [Name] = []

  /// The texts that names of synchronizations are compared with, in order.
  static func names(in flow: Flow) -> [Name] {
    var search = SyncSearch(flow: flow)
    search.run()
    return search.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private init(flow: Flow) { self.flow = flow }

  private mutating func run() {
    let compared = Dictionary(
      flow.comparisons.map { ($0.path.range.lowerBound, $0.text) }
    ) { first, _ in first }
    for path in flow.paths {
      while let last = closures.last, last.range.upperBound <= path.range.lowerBound {
        closures.removeLast()
      }
      let isNamed = read(path)
      if isNamed, let text = compared[path.range.lowerBound] { found.append(text) }
    }
  }

  /// Looks at the steps of a path; returns whether it is the name of a synchronization.
  private mutating func read(_ path: Flow.Path) -> Bool {
    var isSync = Self.meansSync(path.root.text) || isItem(path)
    var isName = false
    var inner: [Closure] = []
    for step in path.steps {
      var isNext = false
      switch step {
      case .member(let name):
        isNext = isSync && name.text == "name"
        isSync = isSync || Self.meansSync(name.text)
      case .call(let name, let arguments):
        let called = name?.text ?? ""
        if isName, Self.comparing.contains(called), let text = arguments.first?.text {
          found.append(text)
        }
        if isSync, called == "has", arguments.count == 2, arguments[0].text?.text == "name" {
          compared(with: arguments[1])
        }
        isNext = isSync && Self.takesName(called, arguments)
        isSync =
          isSync || Self.meansSync(called) || arguments.contains { $0.text?.text == "Sync" }
        for argument in arguments {
          guard let item = argument.closureParameter else { continue }
          inner.append(Closure(range: argument.range, item: isSync ? item : nil))
        }
      case .index, .other: break
      }
      isName = isNext
    }
    closures += inner.reversed()
    return isName
  }

  /// `has("name", "x")`, `has("name", TextP.containing("x"))`.
  private mutating func compared(with argument: Flow.Argument) {
    if let text = argument.text {
      found.append(text)
    } else if let path = flow.path(at: argument.range),
      case .call(let name?, let arguments) = path.steps.last,
      ["eq", "containing", "startingWith", "endingWith"].contains(name.text),
      let text = arguments.first?.text
    {
      found.append(text)
    }
  }

  /// Whether a path begins with what the closure around it is given.
  private func isItem(_ path: Flow.Path) -> Bool {
    // Closures that come later in the same call stand in front of the one around, but never many.
    let around = closures.suffix(8).last { $0.range.contains(path.range.lowerBound) }
    return around?.item == path.root.text
  }

  private static let comparing: Set<String> = ["contains", "startsWith", "endsWith", "equals"]

  private static func takesName(_ called: String, _ arguments: [Flow.Argument]) -> Bool {
    if called == "getName" { return arguments.isEmpty }
    return ["get", "getAt", "value", "property"].contains(called)
      && arguments.first?.text?.text == "name"
  }

  private static func meansSync(_ name: String) -> Bool {
    name.hasPrefix("sync") || name.contains("Sync")
  }
}
