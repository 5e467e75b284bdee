// Nodes that meet a condition, in an order, from a place on.
/*<source>*/ MATCH (s:QuestionSet) WHERE s.date >= '' AND s.id IS NOT NULL /*>*/
WITH * WHERE /*<where>*/ true /*>*/ AND /*<from>*/ true /*>*/
RETURN /*<node>*/ s /*>*/.id AS id, /*<node>*/ s /*>*/.kind AS kind, /*<node>*/ s /*>*/.properties AS properties,
  /*<key>*/ s.date /*>*/ AS key, /*<tie>*/ s.id /*>*/ AS tie
ORDER BY /*<order>*/ s.date DESC, s.id /*>*/ LIMIT $limit
