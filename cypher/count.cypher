// How many nodes meet a condition, counted up to a limit.
/*<source>*/ MATCH (s:QuestionSet) WHERE s.date >= '' AND s.id IS NOT NULL /*>*/
WITH * WHERE /*<where>*/ true /*>*/
WITH 1 AS one LIMIT $limit
RETURN count(one) AS count
