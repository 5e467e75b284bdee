// How many sets involve each of the entities together.
MATCH (entity:Id)
WHERE entity.id IN $ids
RETURN sum(coalesce(entity.sets, 0)) AS count
