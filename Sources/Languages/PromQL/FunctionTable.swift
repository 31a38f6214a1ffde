/// Which dialect knows a function or an aggregation.
public enum Availability: Hashable, Sendable {
  /// Both dialects.
  case both
  /// Prometheus only.
  case prometheusOnly
  /// MetricsQL only.
  case metricsQLOnly
  /// Prometheus behind a switch, MetricsQL not.
  case experimental
}

/// A function of metric queries.
public struct Function: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it is given; empty if only MetricsQL knows it.
  public var parameters: [ValueType]
  /// How few arguments it takes.
  public var fewest: Int
  /// How many arguments it takes; nil for as many as one likes, of the type of the last parameter.
  public var most: Int?
  /// What it yields.
  public var result: ValueType
  /// Who knows it.
  public var availability: Availability
}

/// All functions of both dialects.
///
/// Source: the functions of Prometheus 3.14 and MetricsQL 0.87.
public enum FunctionTable {
  /// All functions, by name.
  public static let functions: [String: Function] = {
    var table: [String: Function] = [:]
    for row in rows {
      for name in row.names.split(separator: " ").map(String.init) {
        table[name] = Function(
          name: name,
          parameters: row.parameters,
          fewest: row.fewest ?? row.parameters.count,
          most: row.isOpen ? nil : row.parameters.count,
          result: row.result,
          availability: prometheusOnly.contains(name) ? .prometheusOnly : .both
        )
      }
    }
    for name in metricsQL.split(whereSeparator: \.isWhitespace).map(String.init) {
      table[name] = Function(
        name: name,
        parameters: [],
        fewest: 0,
        most: nil,
        result: .unknown,
        availability: .metricsQLOnly
      )
    }
    for name in experimental.split(separator: " ").map(String.init) where table[name] == nil {
      table[name] = Function(
        name: name,
        parameters: [],
        fewest: 0,
        most: nil,
        result: .unknown,
        availability: .experimental
      )
    }
    return table
  }()

  /// The function of a name; MetricsQL does not mind capital letters.
  public static func function(_ name: String) -> Function? {
    functions[name] ?? functions[name.lowercased()]
  }

  private struct Row {
    var names: String
    var parameters: [ValueType]
    var fewest: Int?
    var isOpen = false
    var result = ValueType.instantVector
  }

  private static let rows = [
    Row(
      names: "abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor "
        + "histogram_avg histogram_count histogram_sum histogram_stddev histogram_stdvar ln log10 "
        + "log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp",
      parameters: [.instantVector]
    ),
    Row(
      names: "absent_over_time avg_over_time changes count_over_time delta deriv first_over_time "
        + "idelta increase irate last_over_time max_over_time min_over_time present_over_time "
        + "rate resets stddev_over_time stdvar_over_time sum_over_time",
      parameters: [.rangeVector]
    ),
    Row(
      names: "day_of_month day_of_week day_of_year days_in_month hour minute month year",
      parameters: [.instantVector],
      fewest: 0
    ),
    Row(names: "clamp", parameters: [.instantVector, .scalar, .scalar]),
    Row(names: "clamp_max clamp_min", parameters: [.instantVector, .scalar]),
    Row(names: "round", parameters: [.instantVector, .scalar], fewest: 1),
    Row(names: "histogram_quantile", parameters: [.scalar, .instantVector]),
    Row(names: "histogram_fraction", parameters: [.scalar, .scalar, .instantVector]),
    Row(names: "quantile_over_time", parameters: [.scalar, .rangeVector]),
    Row(names: "predict_linear", parameters: [.rangeVector, .scalar]),
    Row(names: "label_replace", parameters: [.instantVector, .string, .string, .string, .string]),
    Row(
      names: "label_join",
      parameters: [.instantVector, .string, .string, .string],
      fewest: 3,
      isOpen: true
    ),
    Row(names: "scalar", parameters: [.instantVector], result: .scalar),
    Row(names: "vector", parameters: [.scalar]),
    Row(names: "pi time", parameters: [], result: .scalar),
  ]

  private static let prometheusOnly: Set<String> = ["histogram_count", "histogram_sum"]

  private static let experimental =
    "double_exponential_smoothing info max_of min_of range start_timestamp "
    + "ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time"

  private static let metricsQL = """
    aggr_over_time ascent_over_time changes_prometheus count_eq_over_time count_gt_over_time
    count_le_over_time count_ne_over_time count_values_over_time decreases_over_time default_rollup
    delta_prometheus deriv_fast descent_over_time distinct_over_time duration_over_time
    geomean_over_time histogram_over_time hoeffding_bound_lower hoeffding_bound_upper holt_winters
    ideriv increase_prometheus increase_pure increases_over_time integrate lag lifetime
    mad_over_time median_over_time mode_over_time outlier_iqr_over_time quantiles_over_time
    range_over_time rate_over_sum rate_prometheus rollup rollup_candlestick rollup_delta
    rollup_deriv rollup_increase rollup_rate rollup_scrape_interval scrape_interval
    share_eq_over_time share_gt_over_time share_le_over_time stale_samples_over_time sum2_over_time
    sum_eq_over_time sum_gt_over_time sum_le_over_time tfirst_over_time timestamp_with_name
    tlast_change_over_time tlast_over_time tmax_over_time tmin_over_time zscore_over_time
    bitmap_and bitmap_or bitmap_xor buckets_limit drop_common_labels drop_empty_series end
    histogram_quantiles histogram_share interpolate keep_last_value keep_next_value label_copy
    label_del label_graphite_group label_keep label_lowercase label_map label_match label_mismatch
    label_move label_set label_transform label_uppercase label_value labels_equal limit_offset now
    prometheus_buckets rand rand_exponential rand_normal range_avg range_first range_last
    range_linear_regression range_mad range_max range_min range_normalize range_quantile
    range_stddev range_stdvar range_sum range_trim_outliers range_trim_spikes range_trim_zscore
    range_zscore remove_resets running_avg running_max running_min running_sum smooth_exponential
    sort_by_label sort_by_label_desc sort_by_label_numeric sort_by_label_numeric_desc start step
    timezone_offset union alias range_median ru ttf
    """
}

/// An aggregation over series.
public struct Aggregator: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it is given before the series.
  public var parameter: ValueType?
  /// Who knows it.
  public var availability: Availability
}

/// All aggregations of both dialects.
public enum AggregatorTable {
  /// All aggregations, by name.
  public static let aggregators: [String: Aggregator] = {
    var table: [String: Aggregator] = [:]
    for name in ["sum", "avg", "count", "min", "max", "group", "stddev", "stdvar"] {
      table[name] = Aggregator(name: name, parameter: nil, availability: .both)
    }
    for name in ["topk", "bottomk", "quantile"] {
      table[name] = Aggregator(name: name, parameter: .scalar, availability: .both)
    }
    table["count_values"] = Aggregator(
      name: "count_values",
      parameter: .string,
      availability: .both
    )
    table["limit_ratio"] = Aggregator(
      name: "limit_ratio",
      parameter: .scalar,
      availability: .experimental
    )
    for name in metricsQL.split(whereSeparator: \.isWhitespace).map(String.init) {
      table[name] = Aggregator(name: name, parameter: nil, availability: .metricsQLOnly)
    }
    return table
  }()

  /// The aggregation of a name, in any case.
  public static func aggregator(_ name: String) -> Aggregator? {
    aggregators[name] ?? aggregators[name.lowercased()]
  }

  private static let metricsQL = """
    any bottomk_avg bottomk_last bottomk_max bottomk_median bottomk_min distinct geomean histogram
    limitk mad median mode outliers_iqr outliers_mad outliersk quantiles share sum2 topk_avg
    topk_last topk_max topk_median topk_min zscore
    """
}
