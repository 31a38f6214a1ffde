import Diagnostics
import Handlebars

/// Handlebars as conformance suites ask for it: accepted or not.
enum HandlebarsConformance {
  static func parse(_ file: SourceFile) -> Answer {
    .of(Handlebars.parse(MappedText(file)).problems)
  }
}
