// Takes in how many sets entities gained or lost.
UNWIND $rows AS row
MATCH (entity:Id {id: row.id})
WHERE entity:Entity
SET entity.sets = entity.sets + row.sets, entity.own = entity.own + row.own, entity.serving = entity.serving + row.serving
