// What each set that meets a condition involves of the asked kinds, with its day.
/*<source>*/ MATCH (s:QuestionSet) WHERE s.date >= '' AND s.id IS NOT NULL /*>*/
WITH s WHERE /*<where>*/ true /*>*/
MATCH (s)-[o:INVOLVES]->(entity:Entity)
WHERE /*<asked>*/ true /*>*/
WITH s, collect(entity.id) AS members, collect(o.kind) AS kinds, collect(o.roles) AS roles
RETURN s.date AS date, members, kinds, roles
