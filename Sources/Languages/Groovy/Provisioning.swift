import Diagnostics

/// A template that a provisioning script of a StackPack 1.0 imports.
public struct SnapshotImport: Sendable {
  /// Whose objects the template makes.
  public enum Namespace: Hashable, Sendable {
    /// `context().stackPack()`: those that all instances share.
    case shared
    /// `context().instance()`: those of one instance.
    case instance
    /// Another receiver.
    case other
  }

  /// The call, as an index among the calls.
  public var call: Int
  /// Whose objects the template makes.
  public var namespace: Namespace
  /// The file below `provisioning/`; nil if it is not written out.
  public var path: StringLiteral?
  /// The names the template can use, as far as they are written out.
  public var arguments: [Name]
  /// Whether there may be more names: the map is made elsewhere, or others are put into it.
  public var hasOtherArguments: Bool
}

extension Script {
  /// The class the platform runs.
  public var provisioningClass: Int? {
    classes.firstIndex { $0.superclass?.last == "ProvisioningScript" }
  }

  /// The calls of `importSnapshot`.
  public var snapshotImports: [SnapshotImport] {
    let maps = Maps(of: self)
    return calls.indices.compactMap { index in
      let call = calls[index]
      guard call.name.text == "importSnapshot", !call.isNew else { return nil }
      var snapshot = SnapshotImport(
        call: index,
        namespace: namespace(of: call),
        arguments: [],
        hasOtherArguments: false
      )
      // Old scripts hand a prefix over before the path.
      let position = call.receiver.map { path(of: calls[$0]) } == "context().sts" ? 1 : 0
      let given = call.arguments.filter { $0.label == nil }
      if given.count > position, case .string(let path) = given[position].value, !path.hasCode {
        snapshot.path = path
      }
      guard given.count > position + 1 else { return snapshot }
      let content = maps.content(of: given[position + 1].value, in: call.method)
      snapshot.arguments = content.keys
      snapshot.hasOtherArguments = content.isOpen
      return snapshot
    }
  }

  /// Strings that name a template: `templates/x.stj`.
  public var templatePaths: [StringLiteral] {
    strings.filter { literal in
      let path = literal.content.string
      return !literal.hasCode && (path.hasSuffix(".stj") || path.hasSuffix(".sty"))
    }
  }

  /// Members that `context()` and what it leads to do not have.
  public var unknownContextMembers: [Name] {
    // What calls are known to lead to, by their index; receivers come first.
    var known: [String?] = []
    var unknown: [Name] = []
    func check(_ names: [Name], _ receiver: Int?) -> String? {
      guard let receiver, let path = known[receiver], let members = contextMembers[path],
        let name = names.first
      else { return nil }
      guard members.contains(name.text) else {
        unknown.append(name)
        return nil
      }
      return names.count == 1 ? "\(path).\(name.text)()" : nil
    }
    for call in calls {
      let isRoot =
        call.receiver == nil && !call.hasOtherReceiver && !call.isNew && call.arguments.isEmpty
        && call.path == "context"
      known.append(isRoot ? "context()" : check(call.names, call.receiver))
    }
    for access in accesses { _ = check(access.names, access.receiver) }
    return unknown.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func namespace(of call: Call) -> SnapshotImport.Namespace {
    guard call.names.count == 1, let receiver = call.receiver else { return .other }
    return switch path(of: calls[receiver]) {
    case "context().stackPack": .shared
    case "context().instance": .instance
    default: .other
    }
  }
}

/// What stands behind `context()`, by what stands before it.
///
/// Source: the documentation of provisioning scripts for StackPacks 1.0, and published packs.
private let contextMembers: [String: Set<String>] = [
  "context()": ["env", "fail", "instance", "scriptsDirectory", "stackPack", "sts"],
  "context().env()": ["execute"],
  "context().instance()": ["id", "importSnapshot"],
  "context().stackPack()": [
    "displayName", "importSnapshot", "name", "namespacePrefix", "version",
  ],
  "context().sts()": [
    "createTopologyTopicName", "importSnapshot", "install", "intakeApi", "log", "onDataReceived",
    "provisioningComplete",
  ],
  "context().sts().intakeApi()": ["apiKey", "baseUrl"],
  "context().sts().log()": ["debug", "error", "info", "warning"],
]
