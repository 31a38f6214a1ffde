/// For people: every finding with its source line, a caret and what to do.
struct TextReporter: Reporter {
  let options: ReportOptions
  /// How much of a long source line is shown.
  private let widest = 120

  func render(_ report: Report) -> String {
    var lines: [String] = []
    for pack in report.packs {
      for diagnostic in pack.diagnostics {
        lines += picture(of: diagnostic, in: pack)
        lines.append("")
      }
    }
    if options.showsStatistics {
      lines += Summary.statistics(of: report)
      if report.packs.contains(where: { !$0.diagnostics.isEmpty }) { lines.append("") }
    }
    if !options.isQuiet { lines.append(Summary.sentence(of: report)) }
    if options.isQuiet, lines.last == "" { lines.removeLast() }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private func picture(of diagnostic: Diagnostic, in pack: PackReport) -> [String] {
    let severity = paint("\(diagnostic.severity.rawValue)[\(diagnostic.rule)]", diagnostic.severity)
    var lines = ["\(severity): \(bold(printable(diagnostic.message)))"]
    lines.append("  \(place(diagnostic.span, in: pack))")
    let margin = String(repeating: " ", count: String(diagnostic.span.start.line).utf8.count)
    if let excerpt = excerpt(of: diagnostic.span) {
      let number = String(diagnostic.span.start.line)
      lines.append("\(margin) \(faint("│"))")
      lines.append("\(number) \(faint("│")) \(excerpt.line)")
      let help = diagnostic.help.map { " " + printable($0) } ?? ""
      let caret = paint(excerpt.caret + help, diagnostic.severity)
      lines.append("\(margin) \(faint("│")) \(excerpt.indent)\(caret)")
    } else if let help = diagnostic.help {
      lines.append("\(margin) = \(printable(help))")
    }
    for note in diagnostic.notes {
      let site = note.span.map { ": \(place($0, in: pack))" } ?? ""
      lines.append("\(margin) = \(printable(note.message))\(site)")
    }
    lines.append("\(margin) = \(faint("stackpack explain \(diagnostic.rule)"))")
    return lines
  }

  private func place(_ span: SourceSpan, in pack: PackReport) -> String {
    let start = span.start
    return "\(printable(pack.path(of: span.file))):\(start.line):\(start.column)"
  }

  /// The line a span starts in, and carets below it; nil where there is no line to show.
  private func excerpt(of span: SourceSpan) -> (line: String, indent: String, caret: String)? {
    let file = span.file
    guard !file.bytes.isEmpty else { return nil }
    let range = file.line(span.start.line)
    guard !range.isEmpty, !file.bytes[range].prefix(4096).contains(0) else { return nil }
    let start = min(span.range.lowerBound, range.upperBound)
    let before = file.text(in: whole(start - reach, in: file, range)..<start)
    let end = min(max(span.range.upperBound, start), range.upperBound)
    let marked = file.text(in: start..<whole(min(end, start + reach), in: file, start..<end))
    let after = file.text(in: end..<whole(end + reach, in: file, end..<range.upperBound))
    let shownBefore = cut(shown(before), keepingEnd: true)
    let shownMarked = cut(shown(marked), keepingEnd: false)
    let room = max(0, widest - width(shownBefore) - width(shownMarked))
    let rest = shown(after)
    let shownAfter = width(rest) <= room ? rest : String(rest.prefix(max(0, room - 1))) + "…"
    return (
      shownBefore + shownMarked + shownAfter,
      String(repeating: " ", count: width(shownBefore)),
      String(repeating: "^", count: max(1, width(shownMarked)))
    )
  }

  /// How many bytes on each side are looked at, so that a long line costs no more than a short one.
  private var reach: Int { widest * 8 }

  /// An offset within a range, moved to where a character begins.
  private func whole(_ offset: Int, in file: SourceFile, _ range: Range<Int>) -> Int {
    var offset = min(max(offset, range.lowerBound), range.upperBound)
    while offset > range.lowerBound, offset < range.upperBound, file.bytes[offset] & 0xC0 == 0x80 {
      offset -= 1
    }
    return offset
  }

  private func shown(_ text: String) -> String {
    let spaces = text.unicodeScalars.map { $0 == "\t" || $0 == "\u{FEFF}" ? " " : $0 }
    return printable(String(String.UnicodeScalarView(spaces)))
  }

  private func cut(_ text: String, keepingEnd: Bool) -> String {
    let half = widest / 2
    guard text.unicodeScalars.count > half else { return text }
    return keepingEnd
      ? "…" + String(String.UnicodeScalarView(text.unicodeScalars.suffix(half - 1)))
      : String(String.UnicodeScalarView(text.unicodeScalars.prefix(half - 1))) + "…"
  }

  private func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  // MARK: - Colours

  private func paint(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: escape("1;31", text)
    case .warning: escape("1;33", text)
    case .info: escape("1;36", text)
    }
  }

  private func bold(_ text: String) -> String { escape("1", text) }
  private func faint(_ text: String) -> String { escape("2", text) }

  private func escape(_ code: String, _ text: String) -> String {
    options.isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
