// How many sets that meet a condition fall into each group, most first.
/*<source>*/ MATCH (s:QuestionSet) WHERE s.date >= '' AND s.id IS NOT NULL /*>*/
WITH s WHERE /*<where>*/ true /*>*/
/*<group>*/ WITH s, left(s.date, 4) AS g /*>*/
RETURN g AS key, count(*) AS count ORDER BY count DESC, key LIMIT $limit
