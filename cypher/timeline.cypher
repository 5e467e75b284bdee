// How many sets involve each entity, by day.
UNWIND range(0, size($ids) - 1) AS asked
MATCH (entity:Id {id: $ids[asked]})<-[i:INVOLVES]-(s:QuestionSet)
WHERE i.date <> '' AND any(role IN i.roles WHERE role IN $roles) AND /*<where>*/ true /*>*/
RETURN asked, i.date AS date, count(*) AS count ORDER BY asked, date
