// What the sets that involve an entity involve besides, most first; of a condition, within the sets that it leaves.
MATCH (:Id {id: $id})<-[:INVOLVES]-(s:QuestionSet)
WHERE /*<where>*/ true /*>*/
MATCH (s)-[o:INVOLVES {kind: $kind}]->(other:Entity)
WHERE other.id <> $id AND any(role IN o.roles WHERE role IN $roles)
WITH other, count(*) AS count
ORDER BY count DESC, other.id LIMIT $limit
RETURN other.id AS id, count, /*<all>*/ other.sets /*>*/ AS all
ORDER BY count DESC, id
