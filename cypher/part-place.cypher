// Gives questions and answers the day of their set, and questions their place in it.
UNWIND $ids AS id
MATCH (node:Id {id: id})
CALL (node) {
  WITH node WHERE node:Question OR node:Answer RETURN node AS part
  UNION WITH node WHERE node:Question MATCH (node)<-[:ANSWERS]-(part:Answer) RETURN part
}
WITH DISTINCT part
CALL (part) {
  OPTIONAL MATCH (part)-[:ANSWERS]->(answered:Question)
  WITH coalesce(answered, part) AS question
  MATCH (question)<-[has:HAS_QUESTION]-(set:QuestionSet)
  RETURN set, has ORDER BY set.date DESC, set.id LIMIT 1
  UNION
  WITH part WHERE NOT EXISTS { (part)<-[:HAS_QUESTION]-(:QuestionSet) } AND NOT EXISTS { (part)-[:ANSWERS]->(:Question)<-[:HAS_QUESTION]-(:QuestionSet) }
  RETURN null AS set, null AS has
}
SET part.date = coalesce(set.date, ''), part.set = set.id
FOREACH (question IN CASE WHEN part:Question THEN [part] ELSE [] END |
  SET question.tie = coalesce(set.id, '') + ' ' + right('000000' + toString(coalesce(has.position, 999999)), 6) + ' ' + question.id
)
