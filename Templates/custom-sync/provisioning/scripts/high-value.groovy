// The state of the last value of a metric.
def last = metrics.isEmpty() ? null : metrics.last().point

if (last == null) {
  return null
}
if (last > criticalValue) {
  return CRITICAL
}
return last > deviatingValue ? DEVIATING : CLEAR
