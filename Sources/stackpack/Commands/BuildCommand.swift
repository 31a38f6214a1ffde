import ArgumentParser
import Diagnostics
import Glibc
import Packaging
import StackPackModel

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks packs and writes <name>-<version>.sts.",
    discussion: """
      EXAMPLES:
        stackpack build my-shop
        stackpack build my-shop --output dist/ --force --checksum

      The same input always becomes the same bytes; SOURCE_DATE_EPOCH sets the date of the entries. \
      With errors nothing is written.
      """
  )

  /// How the result is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var packs: PackArguments

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The archive, or a folder for it; the working directory if not given.",
      valueName: "file|dir"
    ),
    completion: .file()
  )
  var output: String?

  @Flag(help: "Replace an archive that exists.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "The version inside the archive, in place of the manifest's.",
      valueName: "version"
    )
  )
  var version: String?

  @Flag(
    help: """
      The next patch version with -<branch>-<commit>-SNAPSHOT; on a tag that equals the version, the \
      version itself.
      """
  )
  var snapshot = false

  @Flag(help: "Print what would be packed, with sizes, and stop.")
  var list = false

  @Option(help: "How the result is printed: text or json.")
  var format: Format = .text

  @Flag(help: "Write <archive>.sha256 as well, in the form of sha256sum.")
  var checksum = false

  @Flag(help: "Do not check the pack first.")
  var noLint = false

  @OptionGroup(title: "Rules") var rules: RuleOptions

  @Option(help: "Whether to write colours: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if version != nil && snapshot {
      throw ValidationError("--version and --snapshot exclude each other")
    }
    if let version, SemanticVersion(version) == nil {
      throw ValidationError("'\(printable(version))' is not a version of the form 1.2.3")
    }
  }

  func run() throws {
    let sources = PackSources(packs.paths)
    for failure in sources.failures { Console.complain(failure) }
    if !sources.failures.isEmpty { throw Exit.failure }
    if !noLint { try lint(sources) }
    do {
      let builds = try sources.packs.map { try PackBuild($0, version: version(of: $0)) }
      if list {
        for build in builds { Console.write(build.listing(format)) }
        return
      }
      let targets = try targets(of: builds)
      for (build, path) in zip(builds, targets) {
        try build.write(to: path, replacing: force, checksum: checksum)
        report(build, path)
      }
    } catch let error as ArchiveError {
      Console.complain(error.description)
      throw Exit.failure
    }
  }

  /// Prints what keeps the packs from being built, or is worth knowing, on standard error.
  private func lint(_ sources: PackSources) throws {
    let linter = try rules.linter()
    let report = Report(packs: sources.packs.map { $0.report(linter) })
    let options = ReportOptions(
      isColored: color.isColored,
      isQuiet: false,
      version: Stackpack.version
    )
    guard rules.fails(report) else { return }
    if format == .json {
      Console.write(OutputFormat.json.reporter(options).render(report))
    } else {
      Console.write(OutputFormat.text.reporter(options).render(report))
      Console.complain("nothing was written")
    }
    throw Exit.findings
  }

  private func version(of pack: PackSource) throws(ArchiveError) -> SemanticVersion? {
    if let version { return SemanticVersion(version) }
    if snapshot { return try SnapshotVersion(of: pack)?.version }
    return SnapshotVersion.fallback(for: pack)
  }

  /// Where each archive goes.
  private func targets(of builds: [PackBuild]) throws -> [String] {
    let paths = try builds.map { build in
      guard let output else { return build.plan.fileName }
      var status = stat()
      let isFolder = stat(output, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      if isFolder || output.hasSuffix("/") {
        try makeFolder(output)
        return output.hasSuffix("/")
          ? output + build.plan.fileName : "\(output)/\(build.plan.fileName)"
      }
      guard builds.count == 1 else {
        throw ValidationError("'\(output)' is not a folder; several packs need one")
      }
      if let slash = output.lastIndex(of: "/"), slash != output.startIndex {
        try makeFolder(String(output[..<slash]))
      }
      return output
    }
    guard Set(paths).count == paths.count else {
      throw ArchiveError("two packs would become the same archive")
    }
    for (build, path) in zip(builds, paths) { try build.refuseOwnFiles(path) }
    return paths
  }

  private func makeFolder(_ path: String) throws(ArchiveError) {
    var status = stat()
    if stat(path, &status) == 0 { return }
    if let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw ArchiveError("cannot make the folder '\(path)': \(String(cString: strerror(errno)))")
    }
  }

  private func report(_ build: PackBuild, _ path: String) {
    switch format {
    case .text:
      Console.write(build.summary(path))
    case .json:
      Console.write(build.json(path).text + "\n")
    }
  }
}
