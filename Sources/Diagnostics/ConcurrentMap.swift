import Glibc
import Synchronization

extension Array where Element: Sendable {
  /// What a function makes of every element, in order; the work is shared among the cores.
  ///
  /// Threads that the system will not give are done without.
  package func concurrentMap<Result: Sendable>(
    threads: Int = processorCount,
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // Every place is written by exactly one thread.
      nonisolated(unsafe) let results = buffer
      withoutActuallyEscaping(transform) { transform in
        let work = Work(count: count) { index in
          results.initializeElement(at: index, to: transform(self[index]))
        }
        work.run(threads: threads)
      }
      initializedCount = count
    }
  }
}

/// How many threads can run at the same time; more than eight gain nothing here.
package let processorCount = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// Steps that any thread may take, each once.
private final class Work: Sendable {
  private let next = Atomic(0)
  private let count: Int
  private let step: @Sendable (Int) -> Void

  init(count: Int, step: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.step = step
  }

  /// Takes all steps, with the help of other threads; libdispatch would wait for them for ever where none
  /// can be had.
  func run(threads: Int) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    var helpers: [pthread_t] = []
    for _ in 1..<max(1, min(threads, count)) {
      var helper = pthread_t()
      let work = Unmanaged.passRetained(self)
      let failure = pthread_create(
        &helper,
        &attributes,
        { work in
          guard let work else { return nil }
          Unmanaged<Work>.fromOpaque(work).takeRetainedValue().takeSteps()
          return nil
        },
        work.toOpaque()
      )
      guard failure == 0 else {
        work.release()
        break
      }
      helpers.append(helper)
    }
    takeSteps()
    for helper in helpers { pthread_join(helper, nil) }
  }

  private func takeSteps() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      step(index)
    }
  }
}
