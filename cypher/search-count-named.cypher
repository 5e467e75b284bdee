// How many entities have the words in their names or titles, or are named so exactly, by kind.
CALL () {
  CALL db.index.fulltext.queryNodes('interpel_names', $match) YIELD node AS n RETURN n
  UNION
  CALL db.index.fulltext.queryNodes('interpel_titles', $match) YIELD node AS n RETURN n
  UNION
  UNWIND $spellings AS folded
  MATCH (:Spelling {folded: folded})-[:SPELLS]->(n:Node) RETURN n
}
WITH n WHERE n:Entity AND /*<asked>*/ true /*>*/
RETURN n.kind AS kind, count(*) AS count
