// The names of entities.
UNWIND $ids AS id
MATCH (entity:Id {id: id})
RETURN id, coalesce(entity.name, '') AS name
