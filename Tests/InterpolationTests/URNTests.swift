import Diagnostics
import Interpolation
import Testing

@Suite struct URNTests {
  private func column(_ string: String) -> Int? {
    let text = MappedText(SourceFile(path: "x.txt", text: string))
    let holes = parse(text, as: .names).holes.map(\.range)
    return URN.flaw(in: text.bytes, holes: holes).map {
      text.span(of: $0.offset..<$0.offset).start.column
    }
  }

  @Test(arguments: [
    "urn:stackpack:acme:monitor:cpu-high", "urn:stackpack:acme:shared:component-type:vm",
    "urn:stackpack:acme:component-presentation:vm", "urn:stackpack:acme:otel-component-mapping:vm",
    "urn:stackpack:common:monitor-function:threshold",
    "urn:stackpack:aad-v2:shared:monitor-function:dt",
    "urn:system:auto:stackpack:acme:domain:x", "urn:custom:monitor:deployment-has-replicas",
    "urn:host:/example.org", "urn:process:/db.example.org:161841:1602158335000",
    "urn:service-instance:/prod-db:/main.example.org", "urn:cluster:/kubernetes:prod",
    "urn:kubernetes:/prod:shop:pod/cart-1:container/cart",
    "urn:opentelemetry:namespace/shop:service/Cart:serviceInstance/a1",
    "urn:k8s:crd:/cluster/prod:group/acme.io:kind/Widget", "urn:health:source:stream", "urn:a:x",
    "urn:abcdefghijklmnopqrstuvwxyz012345:x", "urn:acme:%20a(b)+c,d.e=f@g;$h_i!*'j%/?#k",
    "urn:kubernetes:/${cluster_name}:node/${node}", "urn:acme:/${region}/vm/${vm_id}",
    "urn:opentelemetry:namespace/${resource.service.namespace}:service/${resource.service.name}",
    "URN:Acme:X", "urn:${a}", "urn:a${b}:c",
  ])
  func `a URN is one`(string: String) {
    #expect(column(string) == nil)
  }

  @Test(arguments: [
    ("stackpack:acme:monitor:x", 1), ("urn", 1), ("urn:", 5), ("urn::x", 5), ("urn:acme", 9),
    ("urn:acme:", 10), ("urn:-acme:x", 5), ("urn:ac_me:x", 7),
    ("urn:abcdefghijklmnopqrstuvwxyz0123456:x", 37), (" urn:acme:x", 1), ("urn:acme:x ", 11),
    ("urn:acme:a b", 11), ("urn:acme:a|b", 11), ("urn:acme:a<b>", 11), ("urn:acme:a[0]", 11),
    ("urn:acme:a{b}", 11), ("urn:acme:a\"b", 11), ("urn:acme:a\\b", 11), ("urn:acme:a^b", 11),
    ("urn:acme:a~b", 11), ("urn:acme:a&b", 11), ("urn:acme:café", 13), ("", 1),
    ("urn:acme:${a} b", 14),
  ])
  func `what is no URN is told where it is none`(string: String, column: Int) {
    #expect(self.column(string) == column)
  }
}
