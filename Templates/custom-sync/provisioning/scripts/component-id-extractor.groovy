// Which components are the same one: those that share an identifier.
def element = topologyElement.asReadonlyMap()
def externalId = element["externalId"]
def type = element["typeName"].toLowerCase()
def data = element["data"]

def identifiers = new HashSet()
identifiers.add(externalId)
if (data["identifiers"] instanceof List) {
  data["identifiers"].each { identifier -> identifiers.add(identifier) }
}

return Sts.createId(externalId, identifiers, type)
