// Relations are known by their external id alone.
def element = topologyElement.asReadonlyMap()
def externalId = element["externalId"]
def type = element["typeName"].toLowerCase()

return Sts.createId(externalId, new HashSet(), type)
