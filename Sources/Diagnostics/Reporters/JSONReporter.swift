/// For programs: one object, whose shape changes only with `formatVersion`.
struct JSONReporter: Reporter {
  let options: ReportOptions

  func render(_ report: Report) -> String {
    let diagnostics = report.packs.flatMap { pack in
      pack.diagnostics.map { value(of: $0, in: pack) }
    }
    let root = JSONValue.object([
      "formatVersion": .integer(1),
      "tool": .object(["name": .string("stackpack"), "version": .string(options.version)]),
      "diagnostics": .array(diagnostics),
      "failures": report.failures.isEmpty ? nil : .array(report.failures.map(JSONValue.string)),
      "summary": .object([
        "errors": .integer(report.count(of: .error)),
        "warnings": .integer(report.count(of: .warning)),
        "infos": .integer(report.count(of: .info)),
        "packs": .integer(report.packs.count),
        "files": .integer(report.filesChecked),
      ]),
    ])
    return root.text + "\n"
  }

  private func value(of diagnostic: Diagnostic, in pack: PackReport) -> JSONValue {
    let notes = diagnostic.notes.map { note in
      var members = [JSONValue.Member(key: "message", value: .string(note.message))]
      if let span = note.span {
        members.append(.init(key: "file", value: .string(pack.path(of: span.file))))
        members.append(.init(key: "line", value: .integer(span.start.line)))
        members.append(.init(key: "column", value: .integer(span.start.column)))
      }
      return JSONValue.object(members)
    }
    let start = [
      JSONValue.Member(key: "rule", value: .string(diagnostic.rule)),
      .init(key: "severity", value: .string(diagnostic.severity.rawValue)),
      .init(key: "message", value: .string(diagnostic.message)),
    ]
    let rest: [JSONValue.Member] = [
      pack.pack.map { .init(key: "pack", value: .string($0)) },
      .init(key: "notes", value: .array(notes)),
      diagnostic.help.map { .init(key: "help", value: .string($0)) },
      .init(key: "fixes", value: .array(diagnostic.fixIts.map { value(of: $0, in: pack) })),
    ].compactMap { $0 }
    return .object(start + place(diagnostic.span, in: pack) + rest)
  }

  private func value(of fix: FixIt, in pack: PackReport) -> JSONValue {
    let edits = fix.edits.map { edit in
      JSONValue.object(
        place(edit.span, in: pack) + [.init(key: "text", value: .string(edit.text))]
      )
    }
    return .object([
      "title": .string(fix.title), "safe": .boolean(fix.isSafe), "edits": .array(edits),
    ])
  }

  private func place(_ span: SourceSpan, in pack: PackReport) -> [JSONValue.Member] {
    let start = span.start
    let end = span.end
    return [
      .init(key: "file", value: .string(pack.path(of: span.file))),
      .init(key: "line", value: .integer(start.line)),
      .init(key: "column", value: .integer(start.column)),
      .init(key: "endLine", value: .integer(end.line)),
      .init(key: "endColumn", value: .integer(end.column)),
    ]
  }
}
