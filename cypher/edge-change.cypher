// Makes edges what their statements say.
UNWIND $rows AS row
MATCH (:Id {id: row.from})-[edge]->(:Id {id: row.to})
WHERE elementId(edge) = row.ref
SET edge = row.properties
