// The questions that share most with what is asked, by weighed words and entities.
CALL () {
  UNWIND $words AS word
  CALL db.index.fulltext.queryNodes('interpel_part_words', word.match) YIELD node AS q
  RETURN q, word.weight AS weight
  UNION ALL
  UNWIND $entities AS entity
  MATCH (:Id {id: entity.id})<-[:MENTIONS|ABOUT]-(q:Question)
  RETURN q, entity.weight AS weight
}
WITH q, round(sum(weight), 9) AS weight WHERE q:Question AND coalesce(q.set <> $set, true)
WITH q ORDER BY weight DESC, q.date DESC, q.id LIMIT $limit
RETURN q.id AS id, q.kind AS kind, q.properties AS properties, COLLECT {
  MATCH (q)-[:MENTIONS|ABOUT]->(named:Node)
  RETURN DISTINCT named.id
} AS entities
