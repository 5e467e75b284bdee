// Nodes one step from given ones, newest first, so many from each and in each direction.
UNWIND $ids AS own
MATCH (node:Id {id: own})
CALL (node) {
  MATCH /*<out>*/ (node)-[:ASKED_BY]->(o:Node) /*>*/ WHERE /*<nodes>*/ true /*>*/
  RETURN o ORDER BY coalesce(o.date, '') DESC, o.id LIMIT $limit
  UNION ALL
  MATCH /*<in>*/ (node)<-[:ASKED_BY]-(o:Node) /*>*/ WHERE /*<nodes>*/ true /*>*/
  RETURN o ORDER BY coalesce(o.date, '') DESC, o.id LIMIT $limit
}
RETURN o.id AS id, coalesce(o.date, '') AS date, count(*) AS links
