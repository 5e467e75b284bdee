// How many questions there are.
MATCH (q:Question)
WHERE q.date >= '' AND q.tie IS NOT NULL
RETURN count(q) AS count
