import Diagnostics

/// The units numbers are shown in.
///
/// Source: product documentation, units (2026-08): the codes and the labels the interface shows for them.
public enum Units {
  /// Codes that belong together.
  public struct Group: Sendable {
    /// What they have in common.
    public let name: String
    /// The codes, spelled exactly.
    public let codes: [String]
  }

  /// What a text says as a unit.
  public enum Meaning: Hashable, Sendable {
    /// A code.
    case code
    /// A code, but with another code point for the letter mu.
    case wrongMu(code: String)
    /// The label of a code, which is shown as it stands.
    case label(code: String)
    /// No text at all.
    case empty
    /// Nothing known; perhaps this code was meant.
    case unknown(suggestion: String?)
  }

  /// What a text says as a unit.
  public static func meaning(of text: String) -> Meaning {
    if text.isEmpty { return .empty }
    if codeSet.contains(text) { return .code }
    if let code = labels[text] { return .label(code: code) }
    if let code = codesByGreekMu[greekMu(text)] { return .wrongMu(code: code) }
    return .unknown(suggestion: hint(for: text))
  }

  /// All codes.
  public static let codes = groups.flatMap(\.codes)

  /// Labels of the interface, and the codes they stand for.
  public static let labels = [
    "bytes(IEC)": "bytes", "bytes(SI)": "decbytes", "bits(IEC)": "bits", "bits(SI)": "decbits",
    "bytes/sec(IEC)": "binBps", "bytes/sec(SI)": "Bps", "bits/sec(IEC)": "binbps",
    "bits/sec(SI)": "bps", "packets/sec": "pps", "counts/sec (cps)": "cps", "ops/sec (ops)": "ops",
    "requests/sec (rps)": "reqps", "reads/sec (rps)": "rps", "writes/sec (wps)": "wps",
    "I/O ops/sec (iops)": "iops", "counts/min (cpm)": "cpm", "ops/min (opm)": "opm",
    "reads/min (rpm)": "rpm", "writes/min (wpm)": "wpm", "Percent (0-100)": "percent",
    "Percent (0.0-1.0)": "percentunit",
  ]

  /// What other systems write, in lower case, and the codes that mean it.
  private static let hints = [
    "by": "bytes", "b": "bytes", "byte": "bytes", "seconds": "s", "second": "s", "sec": "s",
    "milliseconds": "ms", "millisecond": "ms", "msec": "ms", "%": "percent", "1": "short",
    "count": "short", "number": "short", "rpsec": "reqps", "req/s": "reqps",
  ]

  private static func hint(for text: String) -> String? {
    // A word of two letters is near to half of all codes.
    hints[text.lowercased()] ?? (text.utf8.count < 3 ? nil : suggestion(for: text, among: codes))
  }

  private static let codeSet = Set(codes)

  private static let codesByGreekMu = Dictionary(
    codes.filter { $0.utf8.contains { $0 >= 0x80 } }.map { (greekMu($0), $0) }
  ) { first, _ in first }

  /// The text with U+03BC for U+00B5, as NFKC has it.
  private static func greekMu(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{B5}" ? "\u{3BC}" : $0 }))
  }

  private static func group(_ name: String, _ codes: String) -> Group {
    Group(name: name, codes: codes.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// All codes by what they measure.
  ///
  /// `con\u{3BC}gm3`, `con\u{3BC}gNm3`, `currency\u{3BC}BTC` have GREEK MU; `\u{B5}farad`,
  /// `\u{B5}henry`, `\u{B5}s` MICRO SIGN.
  public static let groups = [
    group(
      "Misc",
      "none string short percent percentunit humidity dB hex0x hex sci locale pixel"
    ),
    group("Acceleration", "accMS2 accFS2 accG"),
    group("Angle", "degree radian grad arcmin arcsec"),
    group("Area", "areaM2 areaF2 areaMI2"),
    group("Computation", "flops mflops gflops tflops pflops eflops zflops yflops"),
    group(
      "Concentration",
      """
      ppm conppb conngm3 conngNm3 con\u{3BC}gm3 con\u{3BC}gNm3 conmgm3 conmgNm3 congm3 congNm3 conmgdL
      conmmolL
      """
    ),
    group(
      "Currency",
      """
      currencyUSD currencyGBP currencyEUR currencyJPY currencyRUB currencyUAH currencyBRL currencyDKK
      currencyISK currencyNOK currencySEK currencyCZK currencyCHF currencyPLN currencyBTC currencymBTC
      currency\u{3BC}BTC currencyZAR currencyINR currencyKRW currencyIDR currencyPHP currencyVND
      """
    ),
    group(
      "Data",
      """
      bytes decbytes bits decbits kbytes deckbytes mbytes decmbytes gbytes decgbytes tbytes dectbytes
      pbytes decpbytes
      """
    ),
    group(
      "Data rate",
      """
      pps binBps Bps binbps bps KiBs Kibits KBs Kbits MiBs Mibits MBs Mbits GiBs Gibits GBs Gbits
      TiBs Tibits TBs Tbits PiBs Pibits PBs Pbits
      """
    ),
    group(
      "Date & time",
      """
      dateTimeAsIso dateTimeAsIsoNoDateIfToday dateTimeAsUS dateTimeAsUSNoDateIfToday dateTimeAsLocal
      dateTimeAsLocalNoDateIfToday dateTimeAsSystem dateTimeFromNow
      """
    ),
    group(
      "Energy",
      """
      watt kwatt megwatt gwatt mwatt Wm2 voltamp kvoltamp voltampreact kvoltampreact watth watthperkg
      kwatth kwattm amph kamph mamph joule ev amp kamp mamp volt kvolt mvolt dBm ohm kohm Mohm
      farad \u{B5}farad nfarad pfarad ffarad henry mhenry \u{B5}henry lumens
      """
    ),
    group("Flow", "flowgpm flowcms flowcfs flowcfm litreh flowlpm flowmlpm lux"),
    group("Force", "forceNm forcekNm forceN forcekN"),
    group("Hash rate", "Hs KHs MHs GHs THs PHs EHs"),
    group("Mass", "massmg massg masslb masskg masst"),
    group("Length", "lengthmm lengthin lengthft lengthm lengthkm lengthmi"),
    group(
      "Pressure",
      "pressurembar pressurebar pressurekbar pressurepa pressurehpa pressurekpa pressurehg pressurepsi"
    ),
    group(
      "Radiation",
      """
      radbq radci radgy radrad radsv radmsv radusv radrem radexpckg radr radsvh radmsvh radusvh
      """
    ),
    group("Rotation", "rotrpm rothz rotrads rotdegs"),
    group("Temperature", "celsius fahrenheit kelvin"),
    group(
      "Time",
      """
      hertz ns \u{B5}s ms s m h d dtdurationms dtdurations dthms dtdhms timeticks clockms clocks
      """
    ),
    group("Throughput", "cps ops reqps rps wps iops cpm opm rpm wpm"),
    group("Velocity", "velocityms velocitykmh velocitymph velocityknot"),
    group("Volume", "mlitre litre m3 Nm3 dm3 gallons"),
  ]
}
