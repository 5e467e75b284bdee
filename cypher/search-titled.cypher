// Sets and articles that have the words in their titles, newest first.
CALL db.index.fulltext.queryNodes('interpel_titles', $match) YIELD node AS n
WITH n WHERE /*<asked>*/ true /*>*/ AND /*<from>*/ true /*>*/
  AND NOT EXISTS { MATCH (n)<-[:SPELLS]-(spelling:Spelling) WHERE spelling.folded IN $spellings }
RETURN n.id AS id, n.kind AS kind, n.properties AS properties, coalesce(n.date, '') AS key, n.id AS tie
ORDER BY /*<order>*/ key DESC, tie /*>*/ LIMIT $limit
