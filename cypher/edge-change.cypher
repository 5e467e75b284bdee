// Makes edges what their statements say. Starts from what the driver knows them by.
UNWIND $rows AS row
MATCH ()-[edge]->()
WHERE elementId(edge) = row.ref
SET edge = row.properties
