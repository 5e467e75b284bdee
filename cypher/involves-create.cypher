// Keeps which entities sets involve.
UNWIND $rows AS row
MATCH (set:Id {id: row.set})
MATCH (entity:Id {id: row.entity})
CREATE (set)-[involves:INVOLVES]->(entity)
SET involves = row.properties
