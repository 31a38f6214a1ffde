import Diagnostics
import PromQL

/// Reads and checks a query.
@Sendable func fuzzPromQL(_ file: SourceFile) {
  let reading = read(MappedText(file))
  demandSound(reading.remarks.map(\.problem))
  guard let expression = reading.expression else {
    demand(!reading.problems(in: .prometheus).isEmpty, "no expression and no problem")
    return
  }
  var open = [expression]
  while let expression = open.popLast() {
    demandInside(expression.range, 0..<file.bytes.count)
    open += expression.children
  }
}
