import Diagnostics
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 40])
  func `the results stand in the order of the elements, however many threads there are`(
    threads: Int
  ) {
    for count in [0, 1, 2, 3, 1000] {
      let numbers = Array(0..<count)
      #expect(numbers.concurrentMap(threads: threads) { "\($0)" } == numbers.map { "\($0)" })
    }
  }

  @Test func `work inside of work is done as well`() {
    let sums = Array(1...20).concurrentMap { width in
      Array(1...width).concurrentMap { $0 * $0 }.reduce(0, +)
    }
    #expect(sums.last == 2870)
  }
}
