// Entities by kind and name.
CREATE INDEX interpel_entity_name IF NOT EXISTS FOR (entity:Entity) ON (entity.kind, entity.name, entity.id)
