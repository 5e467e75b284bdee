// How many sets involve an entity, and how many there are, of those that a condition leaves.
MATCH (:Id {id: $id})<-[:INVOLVES]-(s:QuestionSet)
WHERE /*<where>*/ true /*>*/
RETURN count(s) AS count
