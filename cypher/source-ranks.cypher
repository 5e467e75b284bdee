// How far documents are believed.
UNWIND $ids AS id
MATCH (source:Source {id: id})
RETURN id, source.rank AS rank, source.date AS date
