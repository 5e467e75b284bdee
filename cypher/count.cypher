// How many nodes meet a condition, counted up to a limit.
/*<source>*/ MATCH (s:QuestionSet) WHERE s.date >= '' /*>*/
WITH * WHERE /*<where>*/ true /*>*/
WITH 1 AS one LIMIT $limit
RETURN count(one) AS count
