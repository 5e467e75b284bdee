// Removes documents and the candidates that they name.
UNWIND $ids AS id
MATCH (source:Source {id: id})
DETACH DELETE source
