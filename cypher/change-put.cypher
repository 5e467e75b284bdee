// Keeps what happened to sets.
UNWIND $rows AS row
MATCH (set:Id {id: row.set})
CREATE (change:Change)-[:HAPPENED_TO]->(set)
SET change = row
