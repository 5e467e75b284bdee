// Entities that have the words in their names, those that most sets involve first.
CALL db.index.fulltext.queryNodes('interpel_names', $match) YIELD node AS n
WITH n WHERE /*<asked>*/ true /*>*/ AND /*<from>*/ true /*>*/
  AND NOT EXISTS { MATCH (n)<-[:SPELLS]-(spelling:Spelling) WHERE spelling.folded IN $spellings }
RETURN n.id AS id, n.kind AS kind, n.properties AS properties, n.sets AS key, n.id AS tie
ORDER BY /*<order>*/ key DESC, tie /*>*/ LIMIT $limit
