import Diagnostics
import Handlebars
import StackPackModel

struct UnknownPagePlaceholder: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-page-placeholder",
    severity: .warning,
    in: [.v1],
    summary: "A page asks for a value that it is not given.",
    rationale: """
      Pages are filled with config.baseUrl and config.apiKey, configurationId, \
      configurationVersion, stackPackVersion, and configurationConfig with the answers to the \
      steps. Anything else stays empty.
      """,
    covers: ["SP1-CNF-031", "SP1-CNF-032"],
    invalid: [
      .classic("resources/setup.md", "# Setup\n\nAsk {{«configurationConfig.demo_uri»}}.\n")
    ],
    valid: [
      .classic("resources/setup.md", "# Setup\n\nAsk {{configurationConfig.demo_url}}.\n")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = ClassicManifest(pack) else { return [] }
    let known = Self.names + manifest.stepNames.map { "configurationConfig.\($0)" }
    var guess = Guess(among: known)
    return pack.pages.flatMap { page -> [Finding] in
      let template = Handlebars.parse(MappedText(page))
      guard template.problems.isEmpty else { return [] }
      return Handlebars.references(in: template.tree).compactMap { reference in
        guard reference.role == .value, reference.enclosing == nil,
          !known.contains(reference.path.name)
        else { return nil }
        return Finding(
          "'\(reference.path.name)' is not known to pages",
          at: reference.span,
          help: guess.help(
            for: reference.path.name,
            else: "name one of \(Self.names.joined(separator: ", "))"
          )
        )
      }
    }
  }

  /// Source: published packs, up to 2025.
  private static let names = [
    "config.baseUrl", "config.apiKey", "configurationId", "configurationVersion",
    "stackPackVersion",
  ]
}
