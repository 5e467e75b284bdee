// How many sets that meet a condition fall into both of two groups.
/*<source>*/ MATCH (s:QuestionSet) WHERE s.date >= '' AND s.id IS NOT NULL /*>*/
WITH s WHERE /*<where>*/ true /*>*/
/*<group>*/ WITH s, left(s.date, 4) AS g /*>*/
/*<other>*/ WITH s, g, s.state AS h /*>*/
WITH g, h, count(*) AS count WHERE g IN $rows AND h IN $columns
RETURN g AS row, h AS column, count
