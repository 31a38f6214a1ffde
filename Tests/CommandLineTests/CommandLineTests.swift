import Foundation
import Packaging
import TestSupport
import Testing

@Suite struct LintCommandTests {
  @Test(arguments: ["text", "concise", "json"])
  func `the report on a pack that is wrong in every way is golden`(format: String) throws {
    let outcome = try Tool.run("lint", "samples/everything-wrong", "--format", format)
    #expect(outcome.output == Golden.text("everything-wrong.\(format)", actual: outcome.output))
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
  }

  @Test func `a sample passes strictly`() throws {
    let outcome = try Tool.run("lint", "samples/webshop", "--strict")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func `exit codes are those the page promises`() throws {
    let wrong = "samples/everything-wrong"
    #expect(try Tool.run("lint", wrong, "--exit-zero").status == 0)
    #expect(try Tool.run("lint", "there/is/no/pack").status == 2)
    #expect(try Tool.run("lint", "--only", "no-such-rule").status == 64)
    #expect(try Tool.run("lint", wrong, "--only", "unused-allow").status == 0)
    #expect(try Tool.run("lint", wrong, "--only", "unknown-field").status == 0)
    #expect(try Tool.run("lint", wrong, "--only", "unknown-field", "--strict").status == 1)
    #expect(
      try Tool.run("lint", wrong, "--only", "missing-field", "--severity", "missing-field=info")
        .status == 0
    )
    #expect(try Tool.run("lint", wrong, "--severity", "missing-field=loud").status == 64)
  }

  @Test func `a mistyped rule is answered with the right one`() throws {
    let outcome = try Tool.run("lint", "--disable", "mising-field")
    #expect(
      outcome.errors.contains("there is no rule 'mising-field'; did you mean 'missing-field'?")
    )
  }

  @Test func `a pack is compared with an earlier one of its name`() throws {
    let folder = try TemporaryFolder()
    let archive = "\(folder.path)/webshop-9.0.0.sts"
    let sample = "samples/webshop"
    try #require(
      try Tool.run("build", sample, "--output", archive, "--version", "9.0.0").status == 0
    )
    #expect(try Tool.run("lint", archive, "--against", sample, "--strict").status == 0)
    let earlier = try Tool.run("lint", sample, "--against", archive)
    #expect(earlier.status == 1)
    #expect(earlier.output.contains("error[unraised-version]"))
    #expect(try Tool.run("lint", sample, "--against", sample, "--strict").status == 0)
    #expect(try Tool.run("lint", sample, "--against", "there/is/none").status == 2)
    let other = try Tool.run("lint", sample, "--against", "samples/tickets")
    #expect(other.status == 2)
    #expect(other.errors.contains("'samples/tickets' is another pack: 'tickets'"))
  }

  @Test func `an archive has the findings of its directory`() throws {
    let folder = try TemporaryFolder()
    let directory = Repository.path("samples/everything-wrong")
    let archive = "\(folder.path)/wrong.sts"
    let packed = try Tool.run(
      "build",
      directory,
      "--no-lint",
      "--output",
      archive,
      "--version",
      "1.0.0"
    )
    try #require(packed.status == 0, "\(packed.errors)")
    let rules = ["--only", "missing-field", "--only", "unknown-field", "--only", "duplicate-key"]
    func findings(_ path: String) throws -> [String] {
      try Tool.run(
        "lint",
        path,
        "--format",
        "concise",
        rules[0],
        rules[1],
        rules[2],
        rules[3],
        rules[4],
        rules[5]
      ).output.split(separator: "\n").map { String($0.replacing(path + "/", with: "")) }
    }
    #expect(try findings(archive) == findings(directory))
    #expect(try !findings(archive).isEmpty)
  }

  @Test func `a directory of packs stands for all of them`() throws {
    let outcome = try Tool.run("lint", "samples", "--format", "json", "--exit-zero")
    #expect(outcome.output.contains(#""packs": 3"#))
  }

  @Test func `colours come when asked for, and not into a pipe`() throws {
    let wrong = "samples/everything-wrong"
    let escape = "\u{1B}["
    #expect(try !Tool.run("lint", wrong).output.contains(escape))
    #expect(try Tool.run("lint", wrong, "--color", "always").output.contains(escape))
    #expect(
      try Tool.run("lint", wrong, environment: ["CLICOLOR_FORCE": "1"]).output.contains(escape)
    )
    #expect(
      try !Tool.run("lint", wrong, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).output
        .contains(escape)
    )
  }
}

@Suite struct ExplainCommandTests {
  @Test func `the list of rules and a page are golden`() throws {
    let list = try Tool.run("explain").output
    #expect(list == Golden.text("explain.txt", actual: list))
    let page = try Tool.run("explain", "unknown-field").output
    #expect(page == Golden.text("explain-unknown-field.txt", actual: page))
  }
}

@Suite struct InspectCommandTests {
  @Test(arguments: ["text", "json"])
  func `what is in the sample is golden`(format: String) throws {
    let outcome = try Tool.run("inspect", "samples/webshop", "--format", format)
    #expect(outcome.output == Golden.text("webshop.inspect.\(format)", actual: outcome.output))
    #expect(outcome.status == 0)
  }
}
