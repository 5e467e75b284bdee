// How many sets involve entities that are not in too many.
MATCH (entity:Id)
WHERE entity.id IN $ids AND entity.sets <= $most
RETURN entity.id AS id, entity.sets AS sets
