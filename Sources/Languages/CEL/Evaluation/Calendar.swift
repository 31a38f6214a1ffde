/// A day and a time of day.
struct Calendar {
  var year: Int
  var month: Int
  var day: Int
  /// Seconds since midnight.
  var second: Int
  var nanosecond: Int
  /// Days since 1970-01-01.
  var days: Int

  init(_ timestamp: Timestamp, offset: Int = 0) {
    let total = timestamp.nanoseconds + Int128(offset) * 1_000_000_000
    let perDay: Int128 = 86_400_000_000_000
    var day = total / perDay
    var rest = total % perDay
    if rest < 0 {
      rest += perDay
      day -= 1
    }
    days = Int(day)
    second = Int(rest / 1_000_000_000)
    nanosecond = Int(rest % 1_000_000_000)
    (year, month, self.day) = Calendar.date(days)
  }

  /// Sunday is 0.
  var weekday: Int { ((days + 4) % 7 + 7) % 7 }

  /// The first of January is 0.
  var dayOfYear: Int { days - Calendar.days(year, 1, 1) }

  /// The days from 1970-01-01 to a date of the Gregorian calendar.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = "\(number)"
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Timestamp: CustomStringConvertible {
  /// The RFC 3339 form in UTC: `2024-02-29T12:00:00.5Z`.
  public var description: String {
    let at = Calendar(self)
    let date = "\(padded(at.year, 4))-\(padded(at.month, 2))-\(padded(at.day, 2))"
    let hour = padded(at.second / 3600, 2)
    let minute = padded(at.second / 60 % 60, 2)
    let second = padded(at.second % 60, 2)
    return "\(date)T\(hour):\(minute):\(second)\(fractionDigits(at.nanosecond))Z"
  }

  /// Reads an RFC 3339 time, which has a zone.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<(start + count)] {
        guard isDigit(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    func stands(_ character: UInt8, _ place: Int) -> Bool {
      place < bytes.count
        && (bytes[place] == character || (isLetter(character) && bytes[place] == character | 0x20))
    }
    guard let year = number(0, 4), stands(0x2D, 4), let month = number(5, 2), stands(0x2D, 7),
      let day = number(8, 2), stands(UInt8(ascii: "T"), 10), let hour = number(11, 2),
      stands(0x3A, 13), let minute = number(14, 2), stands(0x3A, 16), let second = number(17, 2),
      (1...12).contains(month), day >= 1, day <= Calendar.daysInMonth(year, month), hour < 24,
      minute < 60, second < 60
    else { return nil }
    var place = 19
    var fraction: Int128 = 0
    if stands(0x2E, place) {
      let digits = bytes[20...].prefix(while: isDigit)
      guard !digits.isEmpty else { return nil }
      for (index, digit) in digits.prefix(9).enumerated() {
        var value = Int128(digit - 0x30)
        for _ in index..<8 { value *= 10 }
        fraction += value
      }
      place = 20 + digits.count
    }
    guard let offset = Timestamp.offset(bytes[place...]) else { return nil }
    let days = Calendar.days(year, month, day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(nanoseconds: Int128(seconds) * 1_000_000_000 + fraction)
  }

  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    if zone.count == 1, let first = zone.first { return first | 0x20 == 0x7A ? 0 : nil }
    guard zone.count == 6, let sign = zone.first, sign == 0x2B || sign == 0x2D else { return nil }
    return TimeZone.fixedOffset(String(decoding: zone, as: UTF8.self))
  }
}
