// A component is known by its external id and by whatever the help desk calls it besides.
def element = topologyElement.asReadonlyMap()
def externalId = element["externalId"]
def identifiers = new HashSet([externalId])
if (element["data"]["identifiers"] instanceof List) {
  identifiers.addAll(element["data"]["identifiers"])
}
return Sts.createId(externalId, identifiers, element["typeName"].toLowerCase())
