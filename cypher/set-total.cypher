// How many sets there are.
MATCH (s:QuestionSet)
WHERE s.date >= ''
RETURN count(s) AS count
