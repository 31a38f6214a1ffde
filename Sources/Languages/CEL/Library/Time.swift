/// The parts of times.
extension Library {
  static let time: [Function] = [
    part("getFullYear", "The year.") { Int64($0.year) },
    part("getMonth", "The month, from 0.") { Int64($0.month - 1) },
    part("getDayOfMonth", "The day of the month, from 0.") { Int64($0.day - 1) },
    part("getDate", "The day of the month, from 1.") { Int64($0.day) },
    part("getDayOfWeek", "The day of the week; Sunday is 0.") { Int64($0.weekday) },
    part("getDayOfYear", "The day of the year, from 0.") { Int64($0.dayOfYear) },
    part("getHours", "The hour, or all hours of a duration.", 3_600_000_000_000) {
      Int64($0.second / 3600)
    },
    part("getMinutes", "The minute, or all minutes of a duration.", 60_000_000_000) {
      Int64($0.second / 60 % 60)
    },
    part("getSeconds", "The second, or all seconds of a duration.", 1_000_000_000) {
      Int64($0.second % 60)
    },
    part("getMilliseconds", "The millisecond, or all milliseconds of a duration.", 1_000_000) {
      Int64($0.nanosecond / 1_000_000)
    },
  ]

  private static func part(
    _ name: String,
    _ summary: String,
    _ unit: Int128? = nil,
    _ body: @escaping @Sendable (Calendar) -> Int64
  ) -> Function {
    var function = Function(
      name,
      summary,
      Overload { (time: Timestamp) in body(Calendar(time)) }.receiver,
      Overload { (time: Timestamp, zone: String) throws(EvaluationError) -> Int64 in
        guard let offset = TimeZone.offset(zone, at: time) else {
          throw EvaluationError("unknown time zone \(zone)")
        }
        return body(Calendar(time, offset: offset))
      }.receiver
    )
    if let unit {
      function.overloads.append(
        Overload { (length: Duration) in Int64(length.nanoseconds / unit) }.receiver
      )
    }
    return function
  }
}
