// Pages of the edges that leave or enter nodes, in an order, from a place on.
UNWIND range(0, size($ids) - 1) AS asked
MATCH (node:Id {id: $ids[asked]})
CALL (node) {
  MATCH /*<pattern>*/ (node)-[edge:ASKED_BY]->(other:Node) /*>*/
  WITH edge, other, /*<key>*/ 0 + 0 /*>*/ AS key, /*<tie>*/ other.id /*>*/ AS tie
  WHERE /*<kinds>*/ true /*>*/ AND /*<where>*/ true /*>*/
  RETURN edge, other, key, tie ORDER BY /*<order>*/ key, tie /*>*/ LIMIT $limit
}
RETURN asked, node.id AS own, type(edge) AS type, edge.key AS edgeKey, edge.properties AS properties, other.id AS other, key, tie,
  [place IN range(0, size(edge.documents) - 1) WHERE $evidence > 0 AND edge.evidence[place] <> '[]'
    | [edge.documents[place], edge.evidence[place]]][0..$evidence] AS evidence,
  edge.named IS NOT NULL AS isMerged
ORDER BY asked, /*<order>*/ key, tie /*>*/
