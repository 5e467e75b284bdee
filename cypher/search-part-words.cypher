// Questions and answers in which the words are said, newest first.
CALL db.index.fulltext.queryNodes('interpel_part_words', $match) YIELD node AS n
WITH n WHERE /*<asked>*/ true /*>*/ AND /*<from>*/ true /*>*/
RETURN n.id AS id, n.kind AS kind, n.properties AS properties, n.date AS key, n.id AS tie
ORDER BY /*<order>*/ key DESC, tie /*>*/ LIMIT $limit
