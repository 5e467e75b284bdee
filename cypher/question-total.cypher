// How many questions there are.
MATCH (q:Question)
WHERE q.date >= ''
RETURN count(q) AS count
