import ArgumentParser

/// The command line: arguments in, verbs called, text and exit code out.
@main
struct Stackpack: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "stackpack",
    abstract: "Begins, checks and builds StackPacks, offline.",
    discussion: """
      EXAMPLES:
        stackpack init my-shop
        stackpack lint my-shop && stackpack build my-shop
      """,
    version: version,
    subcommands: [
      InitCommand.self, LintCommand.self, BuildCommand.self, RenderCommand.self,
      InspectCommand.self,
      ExplainCommand.self, SchemaCommand.self, DebugCommand.self,
    ]
  )
}
