import Diagnostics
import Documents
import Groovy
import StackPackModel

struct UnlistedExternalID: Rule {
  static let documentation = RuleDocumentation(
    id: "unlisted-external-id",
    severity: .info,
    in: [.v1],
    summary: "An extractor does not add the external id of components to their identifiers.",
    rationale: """
      Components of several synchronizations become one if they share an identifier, and the \
      external id only counts as one if the extractor says so. Add it unless the component \
      should not be merged by it.
      """,
    covers: ["SP1-SYN-015"],
    invalid: [
      .extractor(
        """
        def element = topologyElement.asReadonlyMap()
        def externalId = element["externalId"]
        def identifiers = new HashSet()
        element["data"]["identifiers"].each { identifier -> identifiers.add(identifier) }
        return Sts.createId(externalId, «identifiers», element["typeName"].toLowerCase())

        """
      )
    ],
    valid: [
      .extractor(
        """
        def element = topologyElement.asReadonlyMap()
        def externalId = element["externalId"]
        def identifiers = new HashSet()
        identifiers.add(externalId)
        return Sts.createId(externalId, identifiers, element["typeName"].toLowerCase())

        """
      ),
      .extractor(
        """
        def element = topologyElement.asReadonlyMap()
        def identifiers = element["data"]["identifiers"] as Set
        return Sts.createId(element["externalId"], identifiers, element["typeName"].toLowerCase())

        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    // Relations have no identifiers.
    let extractors = Set(pack.synchronizations.compactMap { $0.componentExtractor?.span })
    return pack.functionScripts.compactMap { function in
      guard function.isExtractor, extractors.contains(function.node.data.span),
        let set = CreatedIDs(function)?.setWithoutID
      else { return nil }
      return Finding(
        "the external id is not among the identifiers",
        at: function.script.span(of: set).firstLine,
        help: "add it to the set"
      )
    }
  }
}

/// The calls of `Sts.createId(externalId, identifiers, type)` in an extractor.
private struct CreatedIDs {
  private let function: FunctionScript
  private let calls: [[Flow.Argument]]
  private var flow: Flow { function.flow }

  /// The calls; nil if there are none, some have other arguments, or nobody would write that many.
  init?(_ function: FunctionScript) {
    self.function = function
    calls = function.flow.paths.compactMap { path in
      guard case .call(let name?, let arguments) = path.steps.last, name.text == "createId" else {
        return nil
      }
      return arguments
    }
    guard (1...20).contains(calls.count), calls.allSatisfy({ $0.count == 3 }) else { return nil }
  }

  /// The last of the sets, if the external id is certainly in none of them.
  var setWithoutID: Range<Int>? {
    let sets = calls.map { $0[1].range }
    let isLacking = sets.allSatisfy { isEmptySet($0) || isOwnSet($0) }
    guard isLacking, sets.allSatisfy(isEmptySet) || isIDUsedOnlyHere else { return nil }
    return sets.last
  }

  /// `new HashSet()`, `[] as Set`.
  private func isEmptySet(_ range: Range<Int>) -> Bool {
    let bytes = function.script.source.bytes[range].filter { $0 > 0x20 }
    let text = String(decoding: bytes, as: UTF8.self)
    if text == "[]" || text == "[].toSet()" || text == "Collections.emptySet()" { return true }
    if text.hasPrefix("[]as"), text.utf8.allSatisfy({ $0 != UInt8(ascii: "(") }) { return true }
    return text.hasPrefix("new") && text.hasSuffix("()") && text.contains("Set")
      && text.utf8.count(where: { $0 == UInt8(ascii: "(") }) == 1
  }

  /// A variable that begins as an empty set, and is handed to nothing else.
  private func isOwnSet(_ range: Range<Int>) -> Bool {
    guard let path = flow.path(at: range), path.steps.isEmpty else { return false }
    let name = path.root.text
    let assignments = flow.assignments(of: name)
    guard !assignments.isEmpty, !flow.otherNames.contains(name),
      assignments.allSatisfy({ isEmptySet($0.value) })
    else { return false }
    var places = assignments.map(\.variable.range) + calls.map { $0[1].range }
    for change in flow.changes where change.path.root.text == name {
      places.append(change.path.root.range)
    }
    let known = Set(places)
    return flow.paths.allSatisfy { path in
      path.root.text != name || known.contains(path.root.range) || isSetUse(path)
    }
  }

  /// `set.add(…)` and other calls that hand the set to nobody.
  private func isSetUse(_ path: Flow.Path) -> Bool {
    guard path.steps.count == 1, case .call(let name?, _) = path.steps[0] else { return false }
    return ["add", "addAll", "remove", "contains", "isEmpty", "size"].contains(name.text)
  }

  /// Whether the external id is read for the calls alone, so that it can get into no set.
  private var isIDUsedOnlyHere: Bool {
    var words: Set<String> = ["externalId", "getExternalId"]
    var places = calls.map { $0[0].range }
    for call in calls {
      guard let path = flow.path(at: call[0].range), !path.isNew else { return false }
      guard path.steps.isEmpty else {
        guard let name = name(of: path) else { return false }
        words.insert(name)
        continue
      }
      let assignments = flow.assignments(of: path.root.text)
      guard (1...20).contains(assignments.count), !flow.otherNames.contains(path.root.text) else {
        return false
      }
      words.insert(path.root.text)
      for assignment in assignments {
        guard let name = flow.path(at: assignment.value).flatMap(name) else { return false }
        words.insert(name)
        places.append(assignment.variable.range.lowerBound..<assignment.value.upperBound)
      }
    }
    return words.allSatisfy { word in
      flow.mentions(of: word).allSatisfy { mention in
        places.contains {
          $0.lowerBound <= mention.lowerBound && mention.upperBound <= $0.upperBound
        }
      }
    }
  }

  /// What the last step of a path takes.
  private func name(of path: Flow.Path) -> String? {
    switch path.steps.last {
    case .member(let name): return name.text
    case .call(let name?, let arguments):
      return name.text == "get" && arguments.count == 1 ? arguments[0].text?.text : nil
    default: return nil
    }
  }
}
