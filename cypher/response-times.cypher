// How sets that meet a condition stand, by group, day and how many days they took.
/*<source>*/ MATCH (s:QuestionSet) WHERE s.date >= '' AND s.id IS NOT NULL /*>*/
WITH s WHERE /*<where>*/ true /*>*/
/*<group>*/ WITH s, left(s.date, 4) AS g /*>*/
WITH s, g, s.state = 'ANSWERED' AS answered, s.state IN ['PARTLY_ANSWERED', 'DELAYED', 'OPEN'] AS open WHERE /*<dated>*/ true /*>*/
RETURN g AS key, /*<start>*/ null /*>*/ AS start,
  CASE WHEN answered AND s.answered <> '' THEN duration.inDays(date(s.submitted), date(s.answered)).days END AS days, count(*) AS asked,
  sum(CASE WHEN answered THEN 1 ELSE 0 END) AS answered, sum(CASE WHEN s.state = 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn,
  sum(CASE WHEN s.state = 'CONCLUDED' THEN 1 ELSE 0 END) AS concluded,
  sum(CASE WHEN answered AND s.answered <> '' AND s.answered <= s.due THEN 1 ELSE 0 END) AS on_time,
  sum(CASE WHEN s.isDelayed THEN 1 ELSE 0 END) AS delayed,
  sum(CASE WHEN NOT s.isDelayed AND ((answered AND s.answered > s.due) OR (open AND s.due < $today)) THEN 1 ELSE 0 END) AS late
