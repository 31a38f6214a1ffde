// Components say which help desk they belong to.
def labels = element.data.labels instanceof List ? element.data.labels : []
element.data.labels = labels + ["desk:${element.data.desk ?: 'main'}".toString()]
return element
