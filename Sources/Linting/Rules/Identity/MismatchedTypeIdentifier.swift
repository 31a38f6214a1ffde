import Diagnostics
import Documents
import Handlebars
import StackPackModel

struct MismatchedTypeIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-type-identifier",
    severity: .warning,
    in: [.v1],
    summary: "The identifier of a component type does not end in its name.",
    rationale: """
      Component templates look types up by an identifier made of the name that an element \
      gives: small letters, with dashes for blanks. A type that is known by another one is not \
      found, and a type without icon is created in its stead.
      """,
    covers: ["SP1-NOD-021"],
    invalid: [
      .classic(
        "provisioning/templates/shared.stj",
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentType", "id": -1, "name": "network host",
              "identifier": «"urn:stackpack:demo:shared:component-type:network_host"»
            },
            {
              "_type": "ComponentTemplateFunction", "id": -2, "name": "a", "parameters": [],
              "identifier": "urn:stackpack:demo:shared:component-template-function:a",
              "handlebarsTemplate": "{ \"type\": \{{ get (identifier \"urn:stackpack:demo:shared\" \"ComponentType\" element.type.name) \}} }"
            }
          ]
        }
        """#
      )
    ],
    valid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentType", "id": -1, "name": "network host",
              "identifier": "urn:stackpack:demo:shared:component-type:network-host"
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let prefixes = Set(pack.componentTemplates.flatMap(Self.prefixes))
    return pack.project.snapshots.flatMap(\.nodes).compactMap { node in
      guard node.type?.name == "ComponentType", let identifier = node.identifier,
        let text = identifier.string, let name = node.name?.string,
        let prefix = prefixes.first(where: { text.hasPrefix($0 + ":component-type:") })
      else { return nil }
      let wanted = name.lowercased().replacing(" ", with: "-")
      guard text != "\(prefix):component-type:\(wanted)" else { return nil }
      return Finding(
        "templates look for '\(prefix):component-type:\(wanted)'",
        at: identifier.span,
        help: "let the identifier end in '\(wanted)'"
      )
    }
  }

  /// What comes before the type in identifiers that a template makes: `identifier "urn:…" "ComponentType" …`.
  private static func prefixes(_ tried: TriedTemplate) -> [String] {
    Handlebars.references(in: tried.template.template).compactMap { reference in
      guard reference.path.name == "identifier", reference.arguments.count == 3,
        case .literal(let prefix) = reference.arguments[0], case .string(let text) = prefix.value,
        case .literal(let type) = reference.arguments[1], type.value == .string("ComponentType")
      else { return nil }
      return text
    }
  }
}
