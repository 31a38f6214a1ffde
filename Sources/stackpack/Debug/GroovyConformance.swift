import Diagnostics
import Groovy

/// Groovy as conformance suites ask for it: accepted or not, as far as scripts are read at all.
enum GroovyConformance {
  static func parse(_ file: SourceFile) -> Answer { .of(Groovy.parse(file).problems) }
}
