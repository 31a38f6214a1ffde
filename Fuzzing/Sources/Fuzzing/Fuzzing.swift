import Diagnostics
import Glibc

/// What is done with the bytes libFuzzer makes up, by the name of a language.
///
/// Another language is a line here and a file beside this one.
private let targets: [String: @Sendable (SourceFile) -> Void] = [
  "cel": fuzzCEL,
  "groovy": fuzzGroovy,
  "handlebars": fuzzHandlebars,
  "hocon": fuzzHOCON,
  "json": fuzzJSON,
  "markdown": fuzzMarkdown,
  "promql": fuzzPromQL,
  "stql": fuzzSTQL,
  "yaml": fuzzYAML,
]

/// The language that is asked for; `make fuzz` sets the variable.
private let target: @Sendable (SourceFile) -> Void = {
  let name = getenv("STACKPACK_FUZZ").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    print("STACKPACK_FUZZ must be one of \(targets.keys.sorted().joined(separator: " "))")
    exit(2)
  }
  return target
}()

/// How long the texts are that show whether reading takes linear time.
private let longCount = 128 << 10

/// How many seconds of the processor an input may take, however busy the machine is.
private let longestTime = 2.0

/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  read(bytes)
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  // Of every few hundred inputs one is read again with its middle repeated: a quadratic reader then
  // takes too long.
  if hash >> 56 == 0, bytes.count > 1 { read(elongated(bytes, by: hash)) }
  return 0
}

private func read(_ bytes: [UInt8]) {
  let start = clock()
  target(SourceFile(path: "input", bytes: bytes))
  let seconds = Double(clock() - start) / 1_000_000
  demand(seconds < longestTime, "reading \(bytes.count) bytes took \(seconds) seconds")
}

/// The input with a stretch in its middle repeated often.
private func elongated(_ bytes: [UInt8], by hash: UInt64) -> [UInt8] {
  let first = Int(hash & 0xFFFF) % bytes.count
  let length = 1 + Int(hash >> 16 & 0xFFFF) % (bytes.count - first)
  let stretch = bytes[first..<first + length]
  var long = Array(bytes[..<first])
  long.reserveCapacity(longCount + bytes.count)
  while long.count < longCount { long += stretch }
  return long + bytes[(first + length)...]
}

// MARK: What must hold

/// Ends the program, which libFuzzer counts as a crash, unless a condition holds.
func demand(_ condition: Bool, _ message: @autoclosure () -> String) {
  guard !condition else { return }
  fatalError(message())
}

/// A place must lie in its file.
func demandInside(_ span: SourceSpan) {
  let range = span.range
  demand(
    range.lowerBound >= 0 && range.upperBound <= span.file.bytes.count,
    "\(range) is outside of \(span.file.bytes.count) bytes"
  )
}

/// A range must lie in another.
func demandInside(_ range: Range<Int>, _ whole: Range<Int>) {
  demand(
    range.lowerBound >= whole.lowerBound && range.upperBound <= whole.upperBound,
    "\(range) is outside of \(whole)"
  )
}

/// Problems must lie in the file and say something on one line.
func demandSound(_ problems: [Problem]) {
  for problem in problems {
    demandInside(problem.span)
    if let span = problem.related?.span { demandInside(span) }
    demand(!problem.message.isEmpty, "a problem says nothing")
    demand(!problem.message.utf8.contains(0x0A), "a problem has several lines")
  }
}
