/// How far the clocks of a zone are from UTC.
///
/// The zones known by name are those of larger regions, with the rules of daylight saving time that
/// have held since 2007; there is no database of the past.
enum TimeZone {
  /// When clocks are moved.
  private enum Saving {
    case never
    /// Second Sunday in March to first Sunday in November, at two.
    case america
    /// Last Sunday in March to last Sunday in October, at one UTC.
    case europe
    /// First Sunday in October to first Sunday in April, at two and three.
    case australia
    /// Last Sunday in September to first Sunday in April.
    case newZealand
  }

  /// The seconds a zone is ahead of UTC at a point in time, or nil for a zone that is not known.
  static func offset(_ name: String, at time: Timestamp) -> Int? {
    if name.isEmpty || name == "UTC" || name == "Z" || name == "GMT" { return 0 }
    if let offset = fixedOffset(name) { return offset }
    guard let (minutes, saving) = zones[name] else { return nil }
    let base = minutes * 60
    return base + (isSaving(saving, base, time) ? 3600 : 0)
  }

  /// Reads `+02:00`, `-07:30` and `02:00`.
  static func fixedOffset(_ text: String) -> Int? {
    var bytes = Array(text.utf8)
    var sign = 1
    if let first = bytes.first, first == 0x2B || first == 0x2D {
      sign = first == 0x2D ? -1 : 1
      bytes.removeFirst()
    }
    guard bytes.count == 5, bytes[2] == 0x3A, let hours = pair(bytes[0], bytes[1]), hours < 24,
      let minutes = pair(bytes[3], bytes[4]), minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  private static func pair(_ tens: UInt8, _ ones: UInt8) -> Int? {
    guard isDigit(tens), isDigit(ones) else { return nil }
    return Int(tens - 0x30) * 10 + Int(ones - 0x30)
  }

  private static func isSaving(_ saving: Saving, _ base: Int, _ time: Timestamp) -> Bool {
    let local = Calendar(time, offset: base)
    let year = local.year
    let now = local.days * 86_400 + local.second
    func at(_ month: Int, _ week: Int, _ second: Int) -> Int {
      sunday(year, month, week) * 86_400 + second
    }
    switch saving {
    case .never: return false
    case .america: return now >= at(3, 2, 7200) && now < at(11, 1, 3600)
    case .europe: return now >= at(3, 0, 3600 + base) && now < at(10, 0, 3600 + base)
    case .australia: return now >= at(10, 1, 7200) || now < at(4, 1, 7200)
    case .newZealand: return now >= at(9, 0, 7200) || now < at(4, 1, 7200)
    }
  }

  /// The day of the first, second … or, for 0, the last Sunday of a month.
  private static func sunday(_ year: Int, _ month: Int, _ week: Int) -> Int {
    if week == 0 {
      let last = Calendar.days(year, month, Calendar.daysInMonth(year, month))
      return last - weekday(last)
    }
    let first = Calendar.days(year, month, 1)
    return first + (7 - weekday(first)) % 7 + (week - 1) * 7
  }

  private static func weekday(_ days: Int) -> Int { ((days + 4) % 7 + 7) % 7 }

  /// Minutes ahead of UTC in winter.
  private static let zones: [String: (Int, Saving)] = [
    "Africa/Cairo": (120, .never), "Africa/Johannesburg": (120, .never),
    "Africa/Lagos": (60, .never), "Africa/Nairobi": (180, .never),
    "America/Argentina/Buenos_Aires": (-180, .never), "America/Bogota": (-300, .never),
    "America/Chicago": (-360, .america), "America/Denver": (-420, .america),
    "America/Halifax": (-240, .america), "America/Lima": (-300, .never),
    "America/Los_Angeles": (-480, .america), "America/New_York": (-300, .america),
    "America/Phoenix": (-420, .never), "America/Sao_Paulo": (-180, .never),
    "America/St_Johns": (-210, .america), "America/Toronto": (-300, .america),
    "America/Vancouver": (-480, .america), "Asia/Bangkok": (420, .never),
    "Asia/Calcutta": (330, .never), "Asia/Dhaka": (360, .never), "Asia/Dubai": (240, .never),
    "Asia/Hong_Kong": (480, .never), "Asia/Jakarta": (420, .never),
    "Asia/Karachi": (300, .never), "Asia/Kathmandu": (345, .never),
    "Asia/Kolkata": (330, .never), "Asia/Manila": (480, .never), "Asia/Riyadh": (180, .never),
    "Asia/Seoul": (540, .never), "Asia/Shanghai": (480, .never), "Asia/Singapore": (480, .never),
    "Asia/Taipei": (480, .never), "Asia/Tokyo": (540, .never),
    "Australia/Adelaide": (570, .australia), "Australia/Brisbane": (600, .never),
    "Australia/Darwin": (570, .never), "Australia/Melbourne": (600, .australia),
    "Australia/Perth": (480, .never), "Australia/Sydney": (600, .australia),
    "Etc/UTC": (0, .never), "Europe/Amsterdam": (60, .europe), "Europe/Athens": (120, .europe),
    "Europe/Berlin": (60, .europe), "Europe/Brussels": (60, .europe),
    "Europe/Bucharest": (120, .europe), "Europe/Copenhagen": (60, .europe),
    "Europe/Dublin": (0, .europe), "Europe/Helsinki": (120, .europe),
    "Europe/Istanbul": (180, .never), "Europe/Kiev": (120, .europe),
    "Europe/Kyiv": (120, .europe), "Europe/Lisbon": (0, .europe), "Europe/London": (0, .europe),
    "Europe/Madrid": (60, .europe), "Europe/Moscow": (180, .never), "Europe/Oslo": (60, .europe),
    "Europe/Paris": (60, .europe), "Europe/Prague": (60, .europe), "Europe/Rome": (60, .europe),
    "Europe/Stockholm": (60, .europe), "Europe/Vienna": (60, .europe),
    "Europe/Warsaw": (60, .europe), "Europe/Zurich": (60, .europe),
    "Pacific/Auckland": (720, .newZealand), "Pacific/Honolulu": (-600, .never),
    "US/Alaska": (-540, .america), "US/Arizona": (-420, .never), "US/Central": (-360, .america),
    "US/Eastern": (-300, .america), "US/Hawaii": (-600, .never),
    "US/Mountain": (-420, .america), "US/Pacific": (-480, .america),
  ]
}
