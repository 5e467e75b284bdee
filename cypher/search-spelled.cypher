// Nodes that are named or numbered exactly as asked, by id.
UNWIND $spellings AS folded
MATCH (:Spelling {folded: folded})-[:SPELLS]->(n:Node)
WITH DISTINCT n WHERE /*<asked>*/ true /*>*/ AND /*<from>*/ true /*>*/
RETURN n.id AS id, n.kind AS kind, n.properties AS properties, 0 AS key, n.id AS tie
ORDER BY /*<order>*/ tie /*>*/ LIMIT $limit
