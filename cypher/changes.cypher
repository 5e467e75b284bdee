// What happened to sets that meet a condition, in an order, from a place on.
/*<source>*/ MATCH (c:Change) WHERE c.day >= '' AND c.tie IS NOT NULL /*>*/
MATCH (c)-[:HAPPENED_TO]->(s:QuestionSet)
WITH c, s WHERE /*<where>*/ true /*>*/ AND c.day >= $since AND /*<from>*/ true /*>*/
WITH c, s ORDER BY /*<order>*/ c.day DESC, c.tie /*>*/ LIMIT $limit
RETURN s.id AS id, c.day AS key, c.tie AS tie, c.kind AS kind, COLLECT {
  MATCH (:Id {id: c.source})-[:STATED_IN]->(document:Document)
  MATCH (source:Source {id: document.id})
  RETURN source.id ORDER BY source.rank DESC, coalesce(source.date, '') DESC, source.id LIMIT 1
} AS documents
ORDER BY /*<order>*/ c.day DESC, c.tie /*>*/
