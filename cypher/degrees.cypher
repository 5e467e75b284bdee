// How many edges of each type leave and enter nodes.
UNWIND $ids AS own
MATCH (node:Id {id: own})
CALL (node) {
  MATCH /*<out>*/ (node)-[edge:ASKED_BY]->(o:Node) /*>*/ WHERE /*<nodes>*/ true /*>*/
  RETURN type(edge) AS type, 'out' AS direction, count(*) AS count
  UNION ALL
  MATCH /*<in>*/ (node)<-[edge:ASKED_BY]-(o:Node) /*>*/ WHERE /*<nodes>*/ true /*>*/
  RETURN type(edge) AS type, 'in' AS direction, count(*) AS count
}
RETURN own, type, direction, count
