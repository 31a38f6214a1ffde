import CEL
import Diagnostics
import Documents
import Glibc
import Groovy
import Handlebars
import Markdown
import PromQL
import STQL

/// How many texts were read, and how long it takes to read all of them once.
struct Measurement {
  var name: String
  var texts: [SourceFile]
  /// Seconds of the processor for all texts, the median of several rounds.
  var seconds: Double
  /// How many of the texts have problems, which end some readings early.
  var broken: Int
}

/// Times a reader that counts the problems of a text.
func measure(_ name: String, _ texts: [SourceFile], _ read: (SourceFile) -> Int) -> Measurement {
  let broken = texts.count { read($0) > 0 }
  var rounds: [Double] = []
  for _ in 0..<7 {
    var runs = 0
    var count = 0
    let start = clock()
    repeat {
      for text in texts { count &+= read(text) }
      runs += 1
    } while clock() - start < 200_000
    rounds.append(Double(clock() - start) / 1_000_000 / Double(runs))
    precondition(count >= broken)
  }
  return Measurement(name: name, texts: texts, seconds: rounds.sorted()[3], broken: broken)
}

/// Times all readers, each over the texts of its language.
func measureAll(_ texts: Texts) -> [Measurement] {
  var environment = Environment(functions: Library.everything)
  for name in ["resource", "scope", "metric", "datapoint", "log", "span", "vars", "tags"] {
    environment.variables[name] = .dyn
  }
  return [
    measure("cel, parse", texts[.cel]) { CEL.parse(MappedText($0)).problems.count },
    measure("cel, parse and check", texts[.cel]) { file in
      let parsed = CEL.parse(MappedText(file))
      guard let expression = parsed.tree else { return parsed.problems.count }
      return environment.check(expression, yields: .dyn).count
    },
    measure("promql, parse and check", texts[.promQL]) { file in
      PromQL.read(substitutingPlaceholders(in: MappedText(file))).problems(in: .metricsQL).count
    },
    measure("stql", texts[.stql]) { STQL.parse(MappedText($0), at: .presentation).problems.count },
    measure("handlebars", texts[.handlebars]) { Handlebars.parse(MappedText($0)).problems.count },
    measure("markdown", texts[.markdown]) { readPage($0).mistakes.count },
    measure("groovy", texts[.groovy]) { Groovy.parse($0).problems.count },
    measure("yaml", texts[.yaml]) { Documents.read($0, as: .yaml).problems.count },
    measure("hocon", texts[.hocon]) { Documents.read($0, as: .hocon).problems.count },
    measure("json", texts[.json]) { Documents.read($0, as: .json).problems.count },
  ]
}

func column(_ value: some CustomStringConvertible, _ width: Int) -> String {
  let text = value.description
  return String(repeating: " ", count: max(0, width - text.count)) + text
}

func show(_ measurement: Measurement) {
  let count = measurement.texts.count
  let bytes = measurement.texts.reduce(0) { $0 + $1.bytes.count }
  let perSecond = Int(Double(count) / measurement.seconds)
  let tenths = Int(Double(bytes) / measurement.seconds / 100_000)
  let name = measurement.name + String(repeating: " ", count: 24 - measurement.name.count)
  print(
    name + column(count, 8) + column(measurement.broken, 8) + column(bytes / 1000, 8) + "kB"
      + column(perSecond, 12) + column("\(tenths / 10).\(tenths % 10)MB", 12)
  )
}

let texts = try Texts.ofRepository()
print(
  column("", 24) + column("texts", 8) + column("broken", 8) + column("size", 10)
    + column("texts/s", 12) + column("per second", 12)
)
for measurement in measureAll(texts) { show(measurement) }
