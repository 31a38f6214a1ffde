/// The two ways a pack is laid out.
public enum PackFormat: String, Sendable, Hashable, CaseIterable {
  /// `stackpack.conf` in HOCON and templates in `provisioning/`.
  case v1 = "1.0"
  /// `stackpack.yaml` and `settings/**/*.sty`.
  case v2 = "2.0"
}
