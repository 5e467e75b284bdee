// How many sets involve an entity, by day and group.
MATCH (:Id {id: $id})<-[i:INVOLVES]-(s:QuestionSet)
WHERE i.date <> '' AND any(role IN i.roles WHERE role IN $roles) AND /*<where>*/ true /*>*/
WITH s
/*<group>*/ WITH s, left(s.date, 4) AS g /*>*/
RETURN s.date AS date, g AS key, count(*) AS count
