/// Text that a terminal prints as it is: control characters and such as reorder text are escaped.
public func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHarmful) else { return text }
  var printable = ""
  for scalar in text.unicodeScalars {
    if isHarmful(scalar) {
      printable += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      printable.unicodeScalars.append(scalar)
    }
  }
  return printable
}

/// Control characters (C0, C1, DEL), line separators, and marks that change the direction of text.
func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

/// How many columns of a terminal a character takes: 0 for combining ones, 2 for wide ones.
func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x300: 1
  case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}
