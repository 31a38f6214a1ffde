import Schema
import StackPackModel
import Testing

@Suite struct `Monitors of format 1.0` {
  private let head = """
    _type: Monitor
    identifier: urn:stackpack:demo:shared:monitor:depth
    name: Depth
    intervalSeconds: 30
    function: urn:stackpack:common:monitor-function:threshold

    """

  private func findings(_ arguments: String, in format: PackFormat) throws -> [String] {
    let type = try #require(NodeType.monitor.object(in: format))
    return pictures(of: head + arguments, as: type).map { String($0.split(separator: " | ")[0]) }
  }

  @Test func `take arguments as nodes, and do without tags`() throws {
    let arguments = """
      arguments:
        - { _type: ArgumentDoubleVal, parameter: "urn:a?Type=Parameter;Name=b", value: 1 }
        - { _type: ArgumentComparatorWithoutEqualityVal, parameter: -2, value: GT }
      """
    #expect(try findings(arguments, in: .v1) == [])
    #expect(
      try findings(arguments, in: .v2) == [
        "warning 1:8 [Monitor] 'tags' is missing from this Monitor",
        "error 6:1 [arguments] 'arguments' must be a map, not a list",
      ]
    )
  }

  @Test func `hold nodes and maps of arguments against their keys`() throws {
    #expect(
      try findings("arguments: [{ _type: ArgumentLongVal, value: 1.5 }]", in: .v1) == [
        "error 6:22 [ArgumentLongVal] 'parameter' is missing from this argument",
        "error 6:46 [1.5] 'value' must be a whole number, not a fraction",
      ]
    )
    let text = try findings("arguments: { threshold: 1 }", in: .v1)
    #expect(
      text
        == ["metric", "comparator", "failureState", "urnTemplate"].map {
          "warning 6:14 [threshold] '\($0)' is missing from this threshold monitor"
        }
    )
  }
}
