/// One line a finding, as compilers print them: `path:line:column: severity[rule]: message`.
struct ConciseReporter: Reporter {
  let options: ReportOptions

  func render(_ report: Report) -> String {
    var lines: [String] = []
    for pack in report.packs {
      for diagnostic in pack.diagnostics {
        let start = diagnostic.span.start
        let place =
          "\(printable(pack.path(of: diagnostic.span.file))):\(start.line):\(start.column)"
        let help = diagnostic.help.map { "; \($0)" } ?? ""
        lines.append(
          "\(place): \(diagnostic.severity.rawValue)[\(diagnostic.rule)]: "
            + printable(diagnostic.message + help)
        )
      }
    }
    if options.showsStatistics { lines += Summary.statistics(of: report) }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}
