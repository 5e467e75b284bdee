// Sets in which the words are said, newest first.
CALL db.index.fulltext.queryNodes('interpel_titles', $titled) YIELD node
WITH collect(node.id) AS titled
CALL db.index.fulltext.queryNodes('interpel_set_words', $match) YIELD node AS n
WITH n, titled WHERE NOT n.id IN titled AND /*<from>*/ true /*>*/
  AND NOT EXISTS { MATCH (n)<-[:SPELLS]-(spelling:Spelling) WHERE spelling.folded IN $spellings }
RETURN n.id AS id, n.kind AS kind, n.properties AS properties, n.date AS key, n.id AS tie
ORDER BY /*<order>*/ key DESC, tie /*>*/ LIMIT $limit
