import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct ArchivesTests {
  private let origin = PackOrigin.archive("demo-1.0.0.sts")
  private let packItems = ["stackpack.yaml", "README.md", "settings", "resources", "icons"]

  private func rules(_ example: Example) throws -> [String] {
    // Nothing of the example pack is shown in its menu group.
    let linter = Linter(severities: ["unused-menu-group": Optional<Severity>.none])
    return linter.lint(try example.project()).map(\.rule).sorted()
  }

  private func nothing(but kept: [String: Example.Change]) -> [String: Example.Change] {
    var changes = kept
    for item in packItems { changes[item] = .nothing }
    return changes
  }

  @Test func `a wrapped pack lacks nothing else`() throws {
    let changes = nothing(but: ["demo/stackpack.yaml": .text("name: demo")])
    let example = Example.pack("wrapped", at: "", with: changes, from: origin)
    #expect(try rules(example) == ["wrapped-pack"])
  }

  @Test func `what macOS adds does not hide that a pack is wrapped`() throws {
    let changes = nothing(but: ["demo/a": .text(""), "__MACOSX/b": .text("")])
    let example = Example.pack("wrapped", at: "", with: changes, from: origin)
    #expect(try rules(example) == ["wrapped-pack"])
  }

  @Test func `an archive of nothing but settings is not wrapped`() throws {
    let changes = nothing(but: ["settings/a.sty": .text("nodes: []")])
    let kept = changes.filter { $0.key != "settings" }
    #expect(
      try !rules(.pack("lacking", at: "", with: kept, from: origin)).contains("wrapped-pack")
    )
  }

  @Test func `a wrapped pack in a directory is no such thing`() throws {
    let changes = nothing(but: ["demo/stackpack.yaml": .text("name: demo")])
    #expect(try !rules(.pack("a repository", at: "", with: changes)).contains("wrapped-pack"))
  }

  @Test func `an archive that cannot be read lacks nothing else`() throws {
    let example = Example.pack(
      "a picture",
      at: "",
      with: nothing(but: [:]),
      from: origin,
      hazards: [ArchiveHazard(.unreadable, entry: "", "the file is no ZIP archive")]
    )
    #expect(try rules(example) == ["unreadable-archive"])
  }

  @Test func `a classic archive is held against the classic layout`() throws {
    let changes = nothing(
      but: [
        "stackpack.conf": .text("name = demo"), "provisioning/a.groovy": .text(""),
        "META-INF/MANIFEST.MF": .text(""),
      ]
    )
    let found = try rules(.pack("classic", at: "", with: changes, from: origin))
    #expect(
      Set(found) == [
        "missing-folder", "missing-manifest-key", "missing-overview", "unusual-specification",
      ]
    )
  }

  @Test func `every kind of hazard has its rule`() throws {
    for kind in ArchiveHazard.Kind.allCases {
      let hazard = ArchiveHazard(kind, entry: "", "something is wrong")
      let example = Example.pack("\(kind)", at: "", from: origin, hazards: [hazard])
      let found = Linter().lint(try example.project()).filter { $0.message == hazard.message }
      #expect(found.count == 1, "\(kind)")
      #expect(found.first?.span.file.path == "", "\(kind)")
    }
  }

  @Test func `many folders without entries are one remark`() throws {
    let hazards = (1...10).map {
      ArchiveHazard(.directoryEntries, entry: "icons/\($0)", "'icons/\($0)' is without an entry")
    }
    let example = Example.pack("zip -D", at: "", from: origin, hazards: hazards)
    let found = Linter(only: ["unusual-folder-entries"]).lint(try example.project())
    #expect(found.count == 1)
    #expect(found.first?.notes.last?.message == "so it is with 6 more folders")
  }

  @Test func `links of an archive are reported once`() throws {
    let example = Example.pack(
      "a link",
      at: "",
      with: ["icons/a.svg": .link(.nowhere)],
      from: origin,
      hazards: [ArchiveHazard(.linkOrSpecial, entry: "icons/a.svg", "'icons/a.svg' is a link")]
    )
    #expect(try rules(example).filter { $0 != "unused-icon" } == ["special-entry"])
  }

  @Test func `a misspelled item is not unexpected as well`() throws {
    let example = Example.pack(
      "icon/",
      at: "",
      with: ["icon/a.svg": .text("<svg/>")],
      from: origin
    )
    #expect(try rules(example) == ["misspelled-item"])
  }
}
