import Diagnostics
import Images
import StackPackModel

/// An image of the pack, looked at once.
struct PackedImage: Sendable {
  /// What it is used as.
  enum Role: Sendable {
    /// It lies in `icons/`; in a classic pack, below `provisioning/`.
    case icon
    /// The manifest names it as its logo.
    case logo
    /// It lies in `resources/`.
    case picture
  }

  let file: SourceFile
  let path: PackPath
  let role: Role
  let facts: ImageFacts

  /// The format its name promises; nil if it promises none that we know.
  var promised: ImageFormat? {
    ImageFormat.allCases.first { $0.extensions.contains(path.fileExtension) }
  }

  /// Every image of an icon's folder and of `resources/`, sorted by path.
  static func all(in project: Project) -> [PackedImage] {
    let logo = project.references.first { $0.key == "logoUrl" }?.target
    let icons = project.layout.format == .v1 ? "provisioning" : "icons"
    let images = project.packagedEntries.filter { entry in
      guard entry.path.root == icons || entry.path.root == "resources" else { return false }
      return ImageFormat.allCases.contains { $0.extensions.contains(entry.path.fileExtension) }
    }
    return images.concurrentMap { entry -> PackedImage? in
      guard let file = project.files[entry.path], !file.bytes.isEmpty else { return nil }
      let isIcon = entry.path.root == icons
      let role: Role = isIcon ? .icon : entry.path == logo ? .logo : .picture
      return PackedImage(file: file, path: entry.path, role: role, facts: inspectImage(file))
    }.compactMap { $0 }
  }
}

extension LintedPack {
  /// The images of which the content is what the name promises.
  func images(_ format: ImageFormat) -> [PackedImage] {
    images.filter { $0.promised == format && $0.facts.format == format }
  }
}
