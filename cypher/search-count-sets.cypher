// How many sets have the words in their titles or numbers only, not among what is said in them.
CALL () {
  CALL db.index.fulltext.queryNodes('interpel_titles', $titled) YIELD node AS n RETURN n
  UNION
  UNWIND $spellings AS folded
  MATCH (:Spelling {folded: folded})-[:SPELLS]->(n:Node) RETURN n
}
WITH collect(CASE WHEN n:QuestionSet THEN n.id END) AS besides
CALL (besides) {
  CALL db.index.fulltext.queryNodes('interpel_set_words', $match) YIELD node
  WITH node, besides WHERE node.id IN besides
  RETURN count(node) AS spoken
}
RETURN size(besides) - spoken AS count
