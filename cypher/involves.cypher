// Pages of what sets involve, one edge a role, in an order, from a place on.
UNWIND range(0, size($ids) - 1) AS asked
MATCH (node:Id {id: $ids[asked]})
CALL (node) {
  MATCH /*<pattern>*/ (node)-[edge:INVOLVES]->(other:Node) /*>*/
  UNWIND range(0, size(edge.roles) - 1) AS place
  WITH edge, other, place, edge.roles[place] AS role
  WITH edge, other, place, role, /*<key>*/ 0 + 0 /*>*/ AS key, /*<tie>*/ other.id /*>*/ AS tie
  WHERE /*<kinds>*/ true /*>*/ AND /*<where>*/ true /*>*/
  RETURN role, edge.counts[place] AS count, edge.date AS date, other, key, tie ORDER BY /*<order>*/ key, tie /*>*/ LIMIT $limit
}
RETURN asked, node.id AS own, role, count, date, other.id AS other, key, tie
ORDER BY asked, /*<order>*/ key, tie /*>*/
