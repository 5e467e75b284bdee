// How many sets there are.
MATCH (s:QuestionSet)
WHERE s.date >= '' AND s.id IS NOT NULL
RETURN count(s) AS count
