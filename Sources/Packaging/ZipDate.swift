/// A date and time as a ZIP archive holds them: two seconds exact, from 1980 to 2107, no time zone.
struct ZipDate: Hashable {
  /// Seconds halved, minutes and hours.
  let time: Int
  /// Day, month and years since 1980.
  let date: Int

  /// The date that stands for "none": 1980-01-01 00:00:00.
  static let unset = ZipDate(secondsSince1970: earliest)

  private static let earliest = 315_532_800  // 1980-01-01 00:00:00 UTC
  private static let latest = 4_354_819_198  // 2107-12-31 23:59:58 UTC

  /// The nearest date that can be written, always in UTC so that no time zone changes an archive.
  init(secondsSince1970 seconds: Int) {
    let seconds = min(max(seconds, Self.earliest), Self.latest)
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    time = (second / 3_600) << 11 | (second / 60 % 60) << 5 | second % 60 / 2

    // Years that begin in March have their leap day at the end, which makes months a straight line.
    let day = days + 719_468  // since 0000-03-01
    let era = day / 146_097
    let dayOfEra = day % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    date = (year - 1980) << 9 | month << 5 | dayOfMonth
  }
}
