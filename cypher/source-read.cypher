// Documents as the writer needs them: what they stated before, as far as it tells differences.
UNWIND $ids AS id
MATCH (source:Source {id: id})
RETURN id, source.print AS print, source.stated AS stated, source.rank AS rank, source.date AS date, source.edges AS edges
