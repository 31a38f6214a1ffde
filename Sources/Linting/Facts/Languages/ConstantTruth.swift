import CEL
import Diagnostics

extension Expression {
  /// Whether it is surely never true: it reads nothing and is false, or asks for two values at
  /// once.
  func isNeverTrue(in environment: Environment) -> Bool {
    let reads = nodes.contains { node in
      switch node.content {
      case .name, .comprehension: true
      default: false
      }
    }
    if !reads {
      do throws(EvaluationError) {
        if case .bool(false) = try environment.evaluate(self, with: [:]) { return true }
      } catch {
        return false
      }
      return false
    }
    return contradictsItself
  }

  /// Whether one of the conditions that must all hold is `false`, or two want two texts of one value.
  private var contradictsItself: Bool {
    var wanted: [String: String] = [:]
    var pending = [root]
    while let id = pending.popLast() {
      switch self[id].content {
      case .literal(.bool(false)): return true
      case .call(Operator.and, nil, let operands): pending += operands
      case .call(Operator.equal, nil, let operands):
        for (side, other) in [(operands[0], operands[1]), (operands[1], operands[0])] {
          guard case .literal(.string(let text)) = self[side].content, isPlainRead(other) else {
            continue
          }
          let place = self.text[self[other].range].string
          if let known = wanted[place], known != text { return true }
          wanted[place] = text
        }
      default: continue
      }
    }
    return false
  }

  private func isPlainRead(_ id: ID) -> Bool {
    switch self[id].content {
    case .name, .select: true
    case .call(Operator.index, nil, _): true
    default: false
    }
  }

  /// The texts that may come out as they are written: alone, or behind `?` and `:`.
  var writtenResults: [(text: String, range: Range<Int>)] {
    var results: [(text: String, range: Range<Int>)] = []
    var pending = [root]
    while let id = pending.popLast() {
      switch self[id].content {
      case .literal(.string(let text)): results.append((text, self[id].range))
      case .call(Operator.conditional, nil, let parts) where parts.count == 3:
        pending += [parts[2], parts[1]]
      default: continue
      }
    }
    return results
  }
}
