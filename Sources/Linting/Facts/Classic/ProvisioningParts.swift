import Diagnostics
import Documents
import Groovy
import StackPackModel

/// The methods that the platform calls of a provisioning script.
///
/// Source: product documentation 4.0 to 5.1, provisioning scripts.
enum ProvisioningMethods {
  /// How many parameters each takes.
  static let parameters = [
    "preInstall": 1, "install": 1, "upgrade": 2, "uninstall": 1, "postUninstall": 1,
    "waitingForData": 1,
  ]
  /// Their names, in the order of their calls.
  static let names = [
    "preInstall", "install", "upgrade", "uninstall", "postUninstall", "waitingForData",
  ]
}

extension Method {
  /// Whether it takes what the platform hands to such methods.
  var isProvisioning: Bool { parameters.first?.type?.last == "Map" }
}

extension LintedPack {
  /// Whether it is a pack of the format 1.0.
  var isClassic: Bool { project.layout.format == .v1 }

  /// The class that the manifest names, and the script it stands in.
  var provisioningClass: (script: Script, type: ClassDeclaration)? {
    guard let provisioning = project.provisioning, let script = provisioning.script?.script else {
      return nil
    }
    let name = provisioning.className?.string
    // One of another name is an offence of its own.
    let type =
      script.classes.first { $0.name.text == name } ?? script.classes.first { $0.enclosing == nil }
    return type.map { (script, $0) }
  }

  /// The texts below `provisioning/` of a classic pack, told by the ends of their names; sorted by path.
  var provisioningTexts: [(path: PackPath, file: SourceFile)] {
    let extensions: Set = [
      "groovy", "handlebars", "hbs", "json", "md", "stj", "sty", "txt", "yaml", "yml",
    ]
    return isClassic ? project.packagedFiles(in: "provisioning", endingIn: extensions) : []
  }
}

/// A file of Groovy, read.
struct GroovyFile {
  /// The file.
  let file: SourceFile
  /// What no reader of Groovy would take.
  let problems: [Problem]
  /// Whether it has a class that the platform could run.
  let isProvisioning: Bool

  /// The files of a classic pack, sorted by path.
  static func all(in project: Project) -> [GroovyFile] {
    guard project.layout.format == .v1 else { return [] }
    let files = project.packagedFiles(in: "provisioning", endingIn: ["groovy"])
    return files.map(\.file).concurrentMap { file in
      // One script has been read already, to see what it imports.
      if let script = project.provisioning?.script, script.file == file {
        return GroovyFile(file, script.script, script.problems)
      }
      let parsed = Groovy.parse(file)
      return GroovyFile(file, parsed.tree, parsed.problems)
    }
  }

  private init(_ file: SourceFile, _ script: Script, _ problems: [Problem]) {
    self.file = file
    self.problems = problems
    isProvisioning = script.provisioningClass != nil
  }
}
