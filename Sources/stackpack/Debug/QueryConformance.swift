import Diagnostics
import PromQL
import STQL

/// Queries as conformance suites ask for them: accepted or not; remarks are no rejection.
enum QueryConformance {
  static func promQL(_ file: SourceFile) -> Answer {
    .of(PromQL.parse(MappedText(file), as: .prometheus).problems)
  }

  static func stql(_ file: SourceFile) -> Answer {
    .of(STQL.parse(MappedText(file)).problems)
  }
}
