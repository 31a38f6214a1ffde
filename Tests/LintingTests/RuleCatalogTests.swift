import Diagnostics
import Foundation
import Linting
import TestSupport
import Testing

@Suite struct RuleCatalogTests {
  @Test(arguments: RuleCatalog.ids)
  func `the examples on a rule's page are what the rule says`(id: String) throws {
    let rule = try #require(RuleCatalog.rule(id))
    #expect(RuleExamples.disagreements(rule) == [])
  }

  @Test func `no two rules share an id`() {
    #expect(Set(RuleCatalog.ids).count == RuleCatalog.ids.count)
  }

  @Test(arguments: RuleCatalog.ids)
  func `a rule is named as its type, in kebab case`(id: String) throws {
    let rule = try #require(RuleCatalog.rule(id))
    let words = id.split(separator: "-").map(String.init)
    #expect(words.joined().lowercased() == "\(rule)".lowercased())
  }

  @Test(arguments: RuleCatalog.ids)
  func `a page speaks in sentences and its messages do not`(id: String) throws {
    let page = try #require(RuleCatalog.rule(id)).documentation
    #expect(page.summary.hasSuffix("."))
    #expect(page.rationale.hasSuffix("."))
    for example in page.invalid {
      let pack = try example.pack()
      for diagnostic in Linter(only: [id]).lint(pack) {
        #expect(!diagnostic.message.hasSuffix("."))
        #expect(diagnostic.message.first?.isUppercase != true)
      }
    }
  }

  @Test func `the catalogue lists exactly the files of the folder Rules`() throws {
    let folder = Repository.path("Sources/Linting/Rules")
    var files: [String: Set<String>] = [:]
    for group in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(group)")
      files[group] = Set(names.map { $0.replacing(".swift", with: "") })
    }
    var listed: [String: Set<String>] = [:]
    for group in RuleCatalog.groups { listed[group.name] = Set(group.rules.map { "\($0)" }) }
    #expect(listed == files)
  }

  @Test(arguments: Rows.counts.keys.sorted())
  func `every row of the format's rule catalogue is covered, or it is said why not`(
    group: String
  ) throws {
    let covered = Set(RuleCatalog.all.flatMap { $0.documentation.covers })
    let count = try #require(Rows.counts[group])
    let rows = (1...count).map { number in
      "SP-\(group)-" + String(repeating: "0", count: number < 10 ? 2 : 1) + "\(number)"
    }
    for row in rows {
      #expect(covered.contains(row) != (Rows.open[row] != nil), "\(row)")
    }
    #expect(covered.filter { $0.hasPrefix("SP-\(group)-") }.isSubset(of: rows))
  }
}

extension RuleCatalogTests {
  @Test(arguments: ClassicRows.counts.keys.sorted())
  func `every row of the classic rule catalogue is covered, or it is said why not`(
    group: String
  ) throws {
    let covered = Set(RuleCatalog.all.flatMap { $0.documentation.covers })
    let count = try #require(ClassicRows.counts[group])
    let rows = (1...count).map { number in
      "SP1-\(group)-" + String(repeating: "0", count: number < 10 ? 2 : 1) + "\(number)"
    }
    for row in rows {
      #expect(covered.contains(row) != (ClassicRows.open[row] != nil), "\(row)")
    }
    #expect(covered.filter { $0.hasPrefix("SP1-\(group)-") }.isSubset(of: rows))
  }
}

/// The rows of the rule catalogue of StackPack 1.0.
private enum ClassicRows {
  /// How many each group has.
  static let counts = [
    "PKG": 16, "CNF": 38, "GRV": 23, "TPL": 28, "NOD": 24, "SYN": 20, "CMP": 16, "VIW": 10,
    "MET": 7, "MON": 7, "ICO": 8,
  ]

  /// Those that no rule covers, and why.
  static let open = [
    "SP1-CMP-011": "true of every published template, and there is no helper that escapes"
  ]
}

/// The rows of the rule catalogue of StackPack 2.0.
private enum Rows {
  /// How many each group has.
  static let counts = [
    "STR": 17, "MAN": 33, "TAG": 15, "YML": 17, "NOD": 16, "IDN": 8, "ICO": 10, "MDR": 12,
    "HYG": 10,
    "VER": 6, "STY": 6, "PKG": 13, "CPR": 28, "MTR": 12, "MMG": 6, "UNT": 5,
    "MON": 21, "EXT": 3, "OTM": 37, "DSH": 22, "EXP": 16, "REF": 4,
  ]

  /// Those that no rule covers, and why.
  static let open = [
    "SP-STR-005": "a classic pack is read as what it is",
    "SP-PKG-012": "said by `build` itself, which refuses",
  ]
}
