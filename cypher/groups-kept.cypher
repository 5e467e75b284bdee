// Entities of a kind by how many of all sets count for them, most first.
MATCH (entity:Entity)
WHERE entity.kind = $kind AND entity.sets > 0 AND /*<where>*/ true /*>*/
WITH entity, /*<count>*/ entity.own /*>*/ AS count WHERE count > 0
RETURN entity.id AS key, count ORDER BY count DESC, key LIMIT $limit
