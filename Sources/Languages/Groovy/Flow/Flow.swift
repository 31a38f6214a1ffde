/// What a script does with its variables, as far as its tokens tell.
///
/// Nothing is run: that a variable is a part of another one is only said where it can be nothing else.
/// Lists are in the order of the text; a script with problems has none.
public struct Flow: Sendable {
  /// A variable and the way from it to a value: `element.data["x"]?.get("y")`.
  public struct Path: Sendable {
    /// The variable; also the name of a class or of a method that is called.
    public var root: Name
    /// The way.
    public var steps: [Step]
    /// All of it.
    public var range: Range<Int>
    /// Whether a new value is made: `new HashSet()`.
    public var isNew: Bool
    /// Whether it is a statement of its own, or stands behind `return`.
    public var isStatement: Bool
  }

  /// One step on the way to a value.
  public enum Step: Sendable {
    /// `.x` or `["x"]`.
    case member(Name)
    /// `[i]`; whether one item is taken, as far as that can be seen.
    case index(isItem: Bool)
    /// `.x(…)` or `.x { … }`; without a name what stands before is called.
    case call(Name?, [Argument])
    /// `*.x`, `.&x` and other steps to something that is made for it.
    case other
  }

  /// Something handed to a call.
  public struct Argument: Sendable {
    /// Where it stands.
    public var range: Range<Int>
    /// The text, if it is nothing but one.
    public var text: Name?
    /// What a closure calls the first thing it is given, mostly `it`; nil if it is no closure.
    public var closureParameter: String?
  }

  /// `x = value`.
  public struct Assignment: Sendable {
    /// The variable.
    public var variable: Name
    /// Where the value stands.
    public var value: Range<Int>
  }

  /// Something that changes a value in place: `data.x = 1`, `data.put("x", 1)`, `data.tags << "x"`.
  public struct Change: Sendable {
    /// What is changed.
    public var path: Path
    /// What is written in it, if that is written out.
    public var key: Name?
    /// Everything from what is changed to the end of the new value.
    public var range: Range<Int>
    /// The condition of the innermost `if` it stands in.
    public var condition: Range<Int>?
  }

  /// `path == "text"`.
  public struct Comparison: Sendable {
    /// What is compared.
    public var path: Path
    /// The text.
    public var text: Name
  }

  /// Everything that begins with a name.
  public internal(set) var paths: [Path] = []
  /// What is assigned to variables.
  public internal(set) var assignments: [Assignment] = []
  /// What is changed in place.
  public internal(set) var changes: [Change] = []
  /// What is compared with texts.
  public internal(set) var comparisons: [Comparison] = []
  /// Names that get values in other ways: parameters, variables of loops, counters.
  public internal(set) var otherNames: Set<String> = []

  var words: [String: [Range<Int>]] = [:]
  private var pathsByStart: [Int: Int] = [:]
  private var assignmentsByName: [String: [Assignment]] = [:]

  init(of script: Script) {
    var walk = FlowWalk(script)
    walk.run()
    self = walk.flow
    for (index, path) in paths.enumerated() { pathsByStart[path.range.lowerBound] = index }
    assignmentsByName = Dictionary(grouping: assignments, by: \.variable.text)
    for method in script.methods {
      for parameter in method.parameters { otherNames.insert(parameter.name.text) }
    }
  }

  init() {}

  /// The path that fills a place; nil if something else stands there, too.
  public func path(at range: Range<Int>) -> Path? {
    guard let index = pathsByStart[range.lowerBound], paths[index].range == range else {
      return nil
    }
    return paths[index]
  }

  /// The places of a word: names, and texts that are or hold it.
  public func mentions(of word: String) -> [Range<Int>] { words[word] ?? [] }
}

extension Flow {
  /// What a variable is assigned, in order.
  public func assignments(of name: String) -> [Assignment] {
    assignmentsByName[name] ?? []
  }

  /// The variables that are always some part of the value of another, that one included.
  ///
  /// There are none if that one is assigned something else.
  public func parts(of root: String) -> Set<String> {
    var heirs: [String: [String]] = [:]
    var others = otherNames
    for assignment in assignments {
      if let path = path(at: assignment.value), path.isPart,
        path.root.text == root || assignmentsByName[path.root.text] != nil
      {
        heirs[path.root.text, default: []].append(assignment.variable.text)
      } else {
        others.insert(assignment.variable.text)
      }
    }
    // What may be a part of something else may not be one of this.
    others.formUnion(closure(of: others, in: heirs))
    return others.contains(root) ? [] : closure(of: [root], in: heirs).subtracting(others)
  }

  /// What some variables lead to.
  private func closure(of names: Set<String>, in heirs: [String: [String]]) -> Set<String> {
    var reached = names
    var pending = Array(names)
    while let name = pending.popLast() {
      for next in heirs[name] ?? [] where reached.insert(next).inserted { pending.append(next) }
    }
    return reached
  }

  /// The way from one variable to the value of a path, through variables that are assigned once.
  public func steps(of path: Path, from root: String) -> [Step]? {
    var steps = path.steps
    var name = path.root.text
    // Longer ways than this are circles.
    for _ in 0..<16 where name != root {
      guard let sources = assignmentsByName[name], sources.count == 1,
        let source = self.path(at: sources[0].value), source.isPart,
        source.steps.count < 16
      else { return nil }
      steps = source.steps + steps
      name = source.root.text
    }
    return name == root ? steps : nil
  }
}

extension Flow.Path {
  /// Whether it leads to a part of the value of its root, and not to something made of it.
  public var isPart: Bool { !isNew && steps.allSatisfy(\.isPart) }
}

extension Flow.Step {
  /// Whether it leads to a part of what stands before.
  var isPart: Bool {
    switch self {
    case .member: return true
    case .index(let isItem): return isItem
    case .call(let name, let arguments):
      guard let name = name?.text else { return false }
      if name == "asReadonlyMap" { return arguments.isEmpty }
      if name == "get" || name == "getAt" {
        return arguments.count == 1 && arguments[0].text != nil
      }
      return arguments.isEmpty && name.utf8.count > 3 && name.hasPrefix("get")
        && !["getBytes", "getChars", "getClass"].contains(name)
    case .other: return false
    }
  }
}

extension Script {
  /// What the script does with its variables.
  public var flow: Flow { Flow(of: self) }
}
