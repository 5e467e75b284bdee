// Entities by kind and how many sets involve them.
CREATE INDEX interpel_entity_sets IF NOT EXISTS FOR (entity:Entity) ON (entity.kind, entity.sets)
