import Diagnostics
import Documents

struct OddExpiry: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-expiry",
    severity: .info,
    summary: "The expiry of a mapping is unusually short or long.",
    rationale: """
      `expireAfter` counts milliseconds; published packs write 900000, a quarter of an hour. Less \
      than a minute makes elements flicker, more than a day keeps what is long gone; probably \
      another unit was meant.
      """,
    covers: ["SP-OTM-026"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: «900»
            rank: { specificity: 10 }
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 86400000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for mapping in pack.mappings {
      guard let expiry = mapping.node["expireAfter"], let number = expiry.plainNumber, number > 0,
        number < 60_000 || number > 86_400_000
      else { continue }
      findings.append(
        Finding(
          "elements expire after \(expiry.excerpt) milliseconds, \(number < 60_000 ? "less than a minute" : "more than a day")",
          at: expiry.firstLine,
          help: "the unit is milliseconds; 900000 is usual"
        )
      )
    }
    return findings
  }
}
